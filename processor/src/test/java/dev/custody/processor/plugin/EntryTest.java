package dev.custody.processor.plugin;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ways into javac: each alone and all together check each class exactly once. */
final class EntryTest {
  private static final String SUMMARY = "-Xplugin:Custody summary=true";
  private static final String SUMMARY_A = "-Acustody.summary=true";

  @TempDir Path folder;

  private Javac javac() {
    return new Javac(folder).source("A.java", "class A { void f() {} class B { void g() {} } }");
  }

  @Test
  void thePluginStartsByItselfBesideTheProcessor() {
    assertOnce(javac().withCustody().with(SUMMARY_A).run());
  }

  @Test
  void thePluginRunsWithoutProcessors() {
    assertOnce(javac().withCustody().with("-proc:none", SUMMARY).run());
  }

  @Test
  void thePluginStartsByItselfWithoutProcessors() {
    Javac.Outcome outcome = javac().withCustody().with("-proc:none").run();

    assertThat(outcome.text()).isEmpty();
    assertThat(outcome.success()).isTrue();
  }

  @Test
  void thePluginCanBeNamed() {
    assertOnce(javac().withCustody().with(SUMMARY).run());
  }

  @Test
  void theProcessorCanBeNamed() {
    assertOnce(
        javac()
            .withCustody()
            .with("-processor", CustodyProcessor.class.getName(), SUMMARY_A)
            .run());
  }

  @Test
  void theProcessorAloneChecksBodies() {
    assertOnce(javac().withNothingFound().processors(new CustodyProcessor()).with(SUMMARY_A).run());
  }

  @Test
  void allTogetherCheckOnce() {
    assertOnce(
        javac()
            .withCustody()
            .processors(new CustodyProcessor(), new CustodyProcessor())
            .with(SUMMARY, SUMMARY_A)
            .run());
  }

  @Test
  void aCompilerOfItsOwnLoadsAllFromTheProcessorPath() throws IOException, InterruptedException {
    javac();
    Path javac = Path.of(System.getProperty("java.home"), "bin", "javac");
    Process compiler =
        new ProcessBuilder(
                javac.toString(),
                "-processorpath",
                Javac.ownPath(),
                SUMMARY_A,
                "-d",
                folder.toString(),
                folder.resolve("A.java").toString())
            .redirectErrorStream(true)
            .start();
    String text = new String(compiler.getInputStream().readAllBytes());

    assertThat(compiler.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(text).contains(ONCE);
    assertThat(compiler.exitValue()).isEqualTo(0);
  }

  private static final String ONCE = "custody: checked 2 methods in 1 classes, 0 given up";

  private static void assertOnce(Javac.Outcome outcome) {
    assertThat(outcome.text()).isEqualTo("Note: " + ONCE + "\n");
    assertThat(outcome.success()).isTrue();
  }
}
