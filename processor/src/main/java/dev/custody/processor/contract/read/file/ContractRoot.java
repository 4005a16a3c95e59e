package dev.custody.processor.contract.read.file;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

/**
 * The contract files that a jar or a folder of classes carries: {@code META-INF/custody/*.java}, by
 * name. A root that cannot be read carries none; who needs its classes says so.
 *
 * @param path the jar or folder
 */
public record ContractRoot(Path path) {
  private static final String FOLDER = "META-INF/custody/";
  private static final String SUFFIX = ".java";

  /**
   * The root of a class file.
   *
   * @param file where the class was read from
   * @param binaryName the class's name
   */
  static Optional<ContractRoot> of(URI file, String binaryName) {
    String text = file.toString();
    String inside = binaryName.replace('.', '/') + ".class";
    if (text.startsWith("jar:") && text.indexOf('!') > 0) {
      return path(text.substring("jar:".length(), text.indexOf('!')));
    } else if (text.startsWith("file:") && text.endsWith("/" + inside)) {
      return path(text.substring(0, text.length() - inside.length()));
    }
    return Optional.empty();
  }

  private static Optional<ContractRoot> path(String uri) {
    URI place = URI.create(uri);
    return "file".equals(place.getScheme())
        ? Optional.of(new ContractRoot(Path.of(place)))
        : Optional.empty();
  }

  /** The files, by name. */
  public List<JavaFileObject> files() {
    try {
      return Files.isDirectory(path) ? inFolder() : inJar();
    } catch (IOException unreadable) {
      return List.of();
    }
  }

  /** Whether these are the packs that the checker brings along, which have an index. */
  private static boolean isBundled(List<String> names) {
    return names.contains(PackIndex.RESOURCE.substring(1));
  }

  private List<JavaFileObject> inFolder() throws IOException {
    Path folder = path.resolve(FOLDER);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<JavaFileObject> files = new ArrayList<>();
    try (Stream<Path> all = Files.list(folder)) {
      List<String> names = all.map(file -> FOLDER + file.getFileName()).sorted().toList();
      for (String name : isBundled(names) ? List.<String>of() : names) {
        if (name.endsWith(SUFFIX)) {
          files.add(new Carried(path, name, Files.readString(path.resolve(name))));
        }
      }
    }
    return files;
  }

  private List<JavaFileObject> inJar() throws IOException {
    List<JavaFileObject> files = new ArrayList<>();
    try (ZipFile jar = new ZipFile(path.toFile())) {
      List<String> names =
          jar.stream().map(ZipEntry::getName).filter(n -> n.startsWith(FOLDER)).sorted().toList();
      for (String name : isBundled(names) ? List.<String>of() : names) {
        if (name.endsWith(SUFFIX)) {
          try (InputStream in = jar.getInputStream(jar.getEntry(name))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            files.add(new Carried(path, name, text));
          }
        }
      }
    }
    return files;
  }

  /** A file that was read already; its jar need not stay open. */
  private static final class Carried extends SimpleJavaFileObject {
    private final String text;

    Carried(Path root, String name, String text) {
      super(URI.create(root.toUri() + "!/" + name), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
