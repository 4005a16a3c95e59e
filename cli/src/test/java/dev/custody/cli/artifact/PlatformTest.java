package dev.custody.cli.artifact;

import static com.google.common.truth.Truth.assertThat;

import org.junit.jupiter.api.Test;

/** The names that classifiers of jars with native code use. */
final class PlatformTest {
  @Test
  void namesAreThoseOfTheClassifiers() {
    assertThat(classifier("Linux", "amd64")).isEqualTo("linux-x86_64");
    assertThat(classifier("Linux", "x86_64")).isEqualTo("linux-x86_64");
    assertThat(classifier("Linux", "aarch64")).isEqualTo("linux-aarch_64");
    assertThat(classifier("Mac OS X", "aarch64")).isEqualTo("osx-aarch_64");
    assertThat(classifier("Windows Server 2022", "amd64")).isEqualTo("windows-x86_64");
    assertThat(classifier("Linux", "i386")).isEqualTo("linux-x86_32");
    assertThat(classifier("Linux", "ppc64le")).isEqualTo("linux-ppcle_64");
    assertThat(classifier("Linux", "s390x")).isEqualTo("linux-s390_64");
  }

  @Test
  void othersKeepTheirNames() {
    assertThat(classifier("FreeBSD", "riscv64")).isEqualTo("freebsd-riscv64");
  }

  @Test
  void nameAndProcessorAreAlsoGivenAlone() {
    assertThat(Platform.of("Linux", "amd64").properties())
        .containsExactly(
            "os.detected.name", "linux",
            "os.detected.arch", "x86_64",
            "os.detected.classifier", "linux-x86_64");
  }

  private static String classifier(String osName, String osArch) {
    return Platform.of(osName, osArch).properties().get("os.detected.classifier");
  }
}
