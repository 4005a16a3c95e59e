package dev.custody.examples;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The front page shows a program that is there, and what the checker really prints of it. */
final class ReadmeTest {
  private static final Path README = Path.of("../README.md");

  @Test
  void programIsPartOfTheExample() throws IOException {
    String program = block("```java\n");

    assertThat(Files.readString(Path.of("page-cache/leaking/PageCache.java"))).contains(program);
  }

  @Test
  void outputIsTheExamplesFirstFinding() throws IOException {
    String output = block("```text\n");

    assertThat(Files.readString(Path.of("page-cache/output.txt"))).startsWith(output);
    assertThat(output).contains("[custody:reference-leak]");
  }

  private static String block(String fence) throws IOException {
    String page = Files.readString(README);
    int start = page.indexOf(fence) + fence.length();
    return page.substring(start, page.indexOf("```", start));
  }
}
