package dev.custody.cli;

import static com.google.common.truth.Truth.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code check} prints, to the letter. */
final class CheckOutputTest {
  private static final String LEAK =
      """
      package demo;

      import java.io.FileInputStream;
      import java.io.IOException;
      import java.io.InputStream;

      class Leak {
        static int first(String name, boolean lazy) throws IOException {
          InputStream in = new FileInputStream(name);
          if (lazy) {
            return 0;
          }
          try (in) {
            return in.read();
          }
        }
      }
      """;

  @TempDir Path folder;

  @Test
  void findingsComeWithTheirPathAndTheSummaryLast() throws Exception {
    Path file = Cli.source(folder, "demo/Leak.java", LEAK);
    Cli cli = Cli.run("check", folder.toString());
    assertThat(cli.out())
        .isEqualTo(
            """
            %s:11: error: [custody:reference-leak] reference `in` is never released on this path
                  return 0;
                  ^
                   9  acquired here:  InputStream in = new FileInputStream(name)  (owning, id 1)
                  10  branch taken:   if (lazy)                                   (true)
                  11  leaves the method still holding id 1
                  help: call in.close() before returning
                  see: docs/rules/reference-leak.md

            1 finding in 1 method of 1 class in 1 file
            """
                .formatted(file));
    assertThat(cli.err()).isEmpty();
    assertThat(cli.status()).isEqualTo(1);
  }

  @Test
  void filesAreReportedInTheOrderOfTheirNames() throws Exception {
    for (String name : new String[] {"C", "A", "B"}) {
      Cli.source(folder, "demo/" + name + ".java", LEAK.replace("Leak", name));
    }
    Cli cli = Cli.run("check", folder.toString());
    assertThat(cli.out()).containsMatch("(?s)A.java:11: .*B.java:11: .*C.java:11: ");
    assertThat(cli.out()).isEqualTo(Cli.run("check", folder.toString()).out());
    assertThat(cli.out()).endsWith("3 findings in 3 methods of 3 classes in 3 files\n");
  }

  @Test
  void severityIsAnOptionAndSuppressionsAreCounted() throws Exception {
    Cli.source(folder, "Leak.java", LEAK);
    Cli warned = Cli.run("check", "-o", "level=warn", folder.toString());
    assertThat(warned.out()).contains(":11: warning: [custody:reference-leak] ");
    assertThat(warned.out()).contains("1 finding (1 warning) in 1 method");
    assertThat(warned.status()).isEqualTo(1);

    String quiet = LEAK.replace("class Leak", "@SuppressWarnings(\"custody\") class Leak");
    Cli.source(folder, "Leak.java", quiet);
    Cli suppressed = Cli.run("check", folder.toString());
    assertThat(suppressed.out())
        .isEqualTo("nothing found in 1 method of 1 class in 1 file, 1 suppressed\n");
    assertThat(suppressed.status()).isEqualTo(0);
  }

  @Test
  void findingsBesideSourceErrorsAreStillFindings() throws Exception {
    Cli.source(folder, "Bad.java", "class Bad extends Gone {}");
    Cli.source(folder, "Leak.java", LEAK);
    Cli cli = Cli.run("check", folder.toString());
    assertThat(cli.err()).contains("Bad.java:1: does not compile: ");
    assertThat(cli.out()).contains("[custody:reference-leak]");
    assertThat(cli.status()).isEqualTo(1);
  }

  @Test
  void timingsAreShown() throws Exception {
    Cli.source(folder, "Leak.java", LEAK);
    assertThat(Cli.run("check", "-o", "timings=true", folder.toString()).err())
        .startsWith("custody: time in ms");
  }

  @Test
  void wrongContractFileIsAnErrorAtItsPlace() throws Exception {
    Cli.source(folder, "src/Leak.java", LEAK);
    Path contracts = Cli.source(folder, "contracts/Demo.java", "class Demo { void (; }");
    Cli cli = Cli.run("check", "-o", "contracts=" + contracts, folder.resolve("src").toString());
    assertThat(cli.err()).contains("[custody:contract] ");
    assertThat(cli.err()).doesNotContain("does not compile");
    assertThat(cli.out()).contains("[custody:reference-leak]");
  }
}
