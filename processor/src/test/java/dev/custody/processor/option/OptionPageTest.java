package dev.custody.processor.option;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The page of options shows the table that the code has. */
final class OptionPageTest {
  private static final Path PAGE = Path.of("..", "docs", "options.md");

  @Test
  void theTableIsTheCodes() throws IOException {
    String page = Files.readString(PAGE);
    int start = page.indexOf("| option |");
    int end = page.indexOf("\n\n", start) + 1;

    assertThat(page.substring(start, end)).isEqualTo(OptionTable.markdown());
  }
}
