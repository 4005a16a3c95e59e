package dev.custody.cli.artifact;

import java.util.Locale;
import java.util.Map;

/**
 * The operating system and processor that classifiers of jars with native code name, such as {@code
 * linux-x86_64}.
 *
 * <p>Libraries with native parts leave the choice to a build extension, which sets the properties
 * {@code os.detected.*} that their POMs use. Nothing runs extensions here, so that without these
 * properties such a dependency has a name that no repository knows.
 *
 * @param system the operating system as those classifiers call it
 * @param processor the processor as those classifiers call it
 */
record Platform(String system, String processor) {
  /** The platform that Java runs on. */
  static Platform current() {
    return of(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
  }

  /** The platform that Java calls by these names. */
  static Platform of(String osName, String osArch) {
    return new Platform(system(plain(osName)), processor(plain(osArch)));
  }

  /** The properties as POMs use them. */
  Map<String, String> properties() {
    return Map.of(
        "os.detected.name", system,
        "os.detected.arch", processor,
        "os.detected.classifier", system + "-" + processor);
  }

  private static String system(String name) {
    if (name.startsWith("mac") || name.startsWith("osx")) {
      return "osx";
    }
    return name.startsWith("windows") ? "windows" : name;
  }

  private static String processor(String name) {
    return switch (name) {
      case "amd64", "x8664", "x64" -> "x86_64";
      case "x86", "i386", "i486", "i586", "i686" -> "x86_32";
      case "aarch64", "arm64" -> "aarch_64";
      case "arm", "arm32" -> "arm_32";
      case "ppc64le" -> "ppcle_64";
      case "ppc64" -> "ppc_64";
      case "s390x" -> "s390_64";
      default -> name;
    };
  }

  /** The name in lower case, letters and digits only. */
  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }
}
