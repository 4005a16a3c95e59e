package dev.custody.cli.artifact;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** A Maven repository in a folder, all of whose artifacts are of group {@code demo}, version 1. */
public record FileRepository(Path folder) {
  /**
   * Adds a POM with dependencies given as {@code name}, {@code name:scope}, {@code name:optional}
   * or {@code name:native}, which is that of the platform.
   */
  public FileRepository pom(String name, String... dependencies) throws IOException {
    String pom =
        "<project><modelVersion>4.0.0</modelVersion><groupId>demo</groupId><artifactId>"
            + name
            + "</artifactId><version>1</version><dependencies>"
            + Stream.of(dependencies).map(FileRepository::dependency).collect(Collectors.joining())
            + "</dependencies></project>";
    Files.writeString(file(name, ".pom"), pom);
    return this;
  }

  /** Adds a jar of files; the suffix is {@code ""} or such as {@code "-sources"}. */
  public FileRepository jar(String name, String suffix, Map<String, String> files)
      throws IOException {
    try (OutputStream out = Files.newOutputStream(file(name, suffix + ".jar"));
        JarOutputStream jar = new JarOutputStream(out)) {
      for (Map.Entry<String, String> each : files.entrySet()) {
        jar.putNextEntry(new ZipEntry(each.getKey()));
        jar.write(each.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return this;
  }

  private Path file(String name, String suffix) throws IOException {
    Path parent = folder.resolve("demo").resolve(name).resolve("1");
    Files.createDirectories(parent);
    return parent.resolve(name + "-1" + suffix);
  }

  private static String dependency(String text) {
    String[] parts = text.split(":");
    String kind = parts.length < 2 ? "" : parts[1];
    String more =
        switch (kind) {
          case "" -> "";
          case "optional" -> "<optional>true</optional>";
          case "native" -> "<classifier>${os.detected.classifier}</classifier>";
          default -> "<scope>" + kind + "</scope>";
        };
    return "<dependency><groupId>demo</groupId><artifactId>"
        + parts[0]
        + "</artifactId><version>1</version>"
        + more
        + "</dependency>";
  }
}
