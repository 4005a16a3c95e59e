package dev.custody.processor;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What stands in the jar that goes on the processor path of our users. */
final class ContentJarTest {
  private JarFile jar;

  @BeforeEach
  void openJar() throws IOException {
    jar = new JarFile(System.getProperty("custody.jar"));
  }

  @AfterEach
  void closeJar() throws IOException {
    jar.close();
  }

  @Test
  void everyClassIsInOurPackages() {
    List<String> classes = names().stream().filter(name -> name.endsWith(".class")).toList();
    assertThat(classes).contains("dev/custody/processor/ir/Body.class");
    assertThat(classes.stream().filter(name -> !name.startsWith("dev/custody/processor/")).toList())
        .isEmpty();
  }

  @Test
  void librariesAreRelocated() {
    assertThat(names())
        .containsAtLeast(
            "dev/custody/processor/internal/gson/Gson.class",
            "dev/custody/processor/internal/javapoet/JavaFile.class",
            "dev/custody/processor/internal/mustache/Mustache.class");
  }

  @Test
  void annotationsAreNotDuplicated() {
    assertThat(names().stream().filter(name -> name.startsWith("dev/custody/annotations")).toList())
        .isEmpty();
  }

  @Test
  void moduleHasItsName() throws IOException {
    assertThat(jar.getManifest().getMainAttributes().getValue("Automatic-Module-Name"))
        .isEqualTo("dev.custody.processor");
  }

  @Test
  void licensesOfAllPartsAreThere() throws IOException {
    assertThat(text("META-INF/LICENSE")).contains("Apache License");
    assertThat(text("META-INF/licenses/jmustache.txt")).contains("Michael Bayne");
  }

  private List<String> names() {
    return jar.stream().map(JarEntry::getName).toList();
  }

  private String text(String name) throws IOException {
    try (InputStream in = jar.getInputStream(jar.getEntry(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
