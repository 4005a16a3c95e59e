package dev.custody.cli;

import static com.google.common.truth.Truth.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class UsageTest {
  @TempDir Path folder;

  @Test
  void noSubcommandIsAnError() {
    Cli cli = Cli.run();
    assertThat(cli.status()).isEqualTo(2);
    assertThat(cli.err()).startsWith("custody: missing subcommand: custody check PATH...");
    assertThat(cli.out()).isEmpty();
  }

  @Test
  void nothingToCheckIsAnError() {
    Cli cli = Cli.run("check");
    assertThat(cli.status()).isEqualTo(2);
    assertThat(cli.err())
        .isEqualTo("custody: nothing to check: name files, folders or --artifact\n");
  }

  @Test
  void unknownFlagIsAnErrorWithTheNearest() {
    Cli cli = Cli.run("check", "--artefact", "a:b:1", "src");
    assertThat(cli.status()).isEqualTo(2);
    assertThat(cli.err()).contains("Unknown option: '--artefact'");
    assertThat(cli.err()).contains("--artifact");
  }

  @Test
  void missingPathIsAnError() {
    Cli cli = Cli.run("check", folder.resolve("nowhere").toString());
    assertThat(cli.status()).isEqualTo(2);
    assertThat(cli.err()).startsWith("custody: there is no file or folder ");
  }

  @Test
  void fileThatIsNotJavaIsAnError() throws Exception {
    Path file = Cli.source(folder, "notes.txt", "");
    Cli cli = Cli.run("check", file.toString());
    assertThat(cli.status()).isEqualTo(2);
    assertThat(cli.err()).contains("notes.txt is not a Java file or a folder");
  }

  @Test
  void folderWithoutSourcesIsAnError() {
    Cli cli = Cli.run("check", folder.toString());
    assertThat(cli.status()).isEqualTo(2);
    assertThat(cli.err()).contains("there are no Java files in " + folder);
  }

  @Test
  void wrongCheckerOptionIsAnErrorWithWhatIsAccepted() {
    Cli cli = Cli.run("check", "-o", "uncheked=all", folder.toString());
    assertThat(cli.status()).isEqualTo(2);
    assertThat(cli.err())
        .startsWith("custody: unknown option `uncheked`, did you mean `unchecked`?\noptions: ");
  }

  @Test
  void severityOfARuleIsAnOption() throws Exception {
    Cli.source(folder, "A.java", "class A {}");
    assertThat(Cli.run("check", "-o", "rule.internal-error=off", folder.toString()).status())
        .isEqualTo(0);
    assertThat(Cli.run("check", "-o", "rule.nonsense=off", folder.toString()).status())
        .isEqualTo(2);
  }

  @Test
  void wrongCoordinatesAreAnError() {
    Cli cli = Cli.run("check", "--artifact", "netty-handler");
    assertThat(cli.status()).isEqualTo(2);
    assertThat(cli.err()).isEqualTo("custody: not GROUP:NAME:VERSION: netty-handler\n");
  }

  @Test
  void releaseThatJavacDoesNotKnowIsAnError() throws Exception {
    Path file = Cli.source(folder, "A.java", "class A {}");
    Cli cli = Cli.run("check", "--release", "3", file.toString());
    assertThat(cli.status()).isEqualTo(2);
    assertThat(cli.err()).startsWith("custody: ");
    assertThat(cli.err()).contains("release version 3 not supported");
  }

  @Test
  void helpAndVersionAreNoErrors() {
    assertThat(Cli.run("--help").status()).isEqualTo(0);
    assertThat(Cli.run("check", "--help").out()).contains("--artifact=GROUP:NAME:VERSION");
    assertThat(Cli.run("--version").out()).matches("custody \\d+\\.\\d+\\S* \\(Java .*\\)\n");
  }

  @Test
  void manualShowsTheUsage() throws Exception {
    String manual = Files.readString(Path.of("..", "docs", "command-line.md"));
    assertThat(manual).contains("```text\n" + Cli.run("check", "--help").out() + "```\n");
  }
}
