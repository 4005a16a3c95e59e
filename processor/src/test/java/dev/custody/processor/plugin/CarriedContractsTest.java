package dev.custody.processor.plugin;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Contract files that lie in a library of the class path. */
final class CarriedContractsTest {
  private static final String CONTRACT = "META-INF/custody/acme.java";
  private static final String USER =
      """
      class A {
        void f(acme.Pool pool) {
          Object page = pool.poll();
        }
      }
      """;

  @TempDir Path folder;
  private Path library;

  @BeforeEach
  void compileTheLibrary() throws IOException {
    assumeTrue(Runtime.version().feature() >= 18, "javac tells where classes are from 18 on");
    assertThat(
            new Javac(folder.resolve("lib"))
                .source(
                    "Pool.java",
                    "package acme; public class Pool { public Object poll() { return this; } }")
                .withNothingFound()
                .run()
                .success())
        .isTrue();
    library = folder.resolve("lib/classes");
  }

  private void write(String contract) throws IOException {
    Files.createDirectories(library.resolve(CONTRACT).getParent());
    Files.writeString(library.resolve(CONTRACT), contract);
  }

  private String messages(Path classPath) {
    return new Javac(folder.resolve("user"))
        .source("A.java", USER)
        .with("-classpath", classPath.toString())
        .withCustody()
        .run()
        .text();
  }

  @Test
  void withoutAFileNothingIsKnown() {
    assertThat(messages(library)).isEmpty();
  }

  @Test
  void aFolderCarriesThem() throws IOException {
    write("package acme; class Pool { @Acquires Object poll(); }");

    assertThat(messages(library)).contains("A.java:4: error: [custody:reference-leak]");
  }

  @Test
  void aJarCarriesThem() throws IOException {
    write("package acme; class Pool { @Acquires Object poll(); }");
    Path jar = folder.resolve("acme pool.jar");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
      for (String name : List.of("acme/Pool.class", CONTRACT)) {
        out.putNextEntry(new ZipEntry(name));
        Files.copy(library.resolve(name), out);
      }
    }

    assertThat(messages(jar)).contains("A.java:4: error: [custody:reference-leak]");
  }

  @Test
  void whatIsWrongThereIsAWarningAndTheRestHolds() throws IOException {
    write("package acme;\nclass Pool { @Acquires Object poll();\n void pol(); }");

    assertThat(messages(library)).contains("A.java:4: error: [custody:reference-leak]");
    assertThat(messages(library)).contains("acme.java:3: warning: [custody:contract]");
  }
}
