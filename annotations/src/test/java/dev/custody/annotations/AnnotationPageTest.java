package dev.custody.annotations;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/**
 * Generates the lower part of docs/annotations.md and compares it with what is there; with {@code
 * -Dcustody.docs=write} it writes it.
 */
final class AnnotationPageTest {
  @Test
  void pageSaysWhatTheSourcesSay() throws IOException {
    String generated = new AnnotationPage(AnnotationSources.read()).generated();
    String page = AnnotationPage.onDisk();
    String expected = page.substring(0, page.indexOf(AnnotationPage.BEGIN)) + generated;
    if ("write".equals(System.getProperty("custody.docs"))) {
      Files.writeString(AnnotationPage.FILE, expected);
    } else {
      assertThat(page).isEqualTo(expected);
    }
  }
}
