package dev.custody.processor.plugin;

import static com.google.common.truth.Truth.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ways into javac: each alone and all together check each class exactly once. */
final class EntryTest {
  private static final String ONE_CLASS = "custody: checked 0 methods in 1 classes, 0 given up";
  private static final String SUMMARY = "-Xplugin:Custody summary=true";
  private static final String SUMMARY_A = "-Acustody.summary=true";

  @TempDir Path folder;

  private Javac javac() {
    return new Javac(folder).source("A.java", "class A { class B {} }");
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

  private static void assertOnce(Javac.Outcome outcome) {
    assertThat(outcome.text()).isEqualTo("Note: " + ONE_CLASS + "\n");
    assertThat(outcome.success()).isTrue();
  }
}
