package dev.custody.cli;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class ExplainCommandTest {
  private static final Path PAGES = Path.of("..", "docs", "rules");

  @Test
  void everyPageIsPrintedAsItIs() throws IOException {
    for (Path page : pages()) {
      String id = page.getFileName().toString().replace(".md", "");
      Cli cli = Cli.run("explain", id);
      assertThat(cli.status()).isEqualTo(0);
      assertWithMessage(id).that(cli.out()).isEqualTo(Files.readString(page));
    }
  }

  @Test
  void idsAreAcceptedAsMessagesPrintThem() {
    assertThat(Cli.run("explain", "custody:internal-error").out()).startsWith("# internal-error");
  }

  @Test
  void withoutARuleAllAreListed() throws IOException {
    Cli cli = Cli.run("explain");
    assertThat(cli.status()).isEqualTo(0);
    assertThat(cli.out().lines().count()).isEqualTo(pages().size());
    assertThat(cli.out()).containsMatch("internal-error +custody could not check a method");
  }

  @Test
  void unknownRuleIsAnErrorWithTheNearest() {
    Cli cli = Cli.run("explain", "internal-erorr");
    assertThat(cli.status()).isEqualTo(2);
    assertThat(cli.err())
        .startsWith(
            "custody: there is no rule `internal-erorr`, did you mean `internal-error`?\nrules: ");
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.list(PAGES)) {
      return files
          .filter(file -> file.toString().endsWith(".md") && !file.endsWith("index.md"))
          .sorted()
          .toList();
    }
  }
}
