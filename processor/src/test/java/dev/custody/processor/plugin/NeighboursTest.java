package dev.custody.processor.plugin;

import static com.google.common.truth.Truth.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.eclipse.jdt.core.compiler.batch.BatchCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Other processors beside ours, and the other compiler. */
final class NeighboursTest {
  private static final String SUMMARY = "-Acustody.summary=true";

  @TempDir Path folder;

  private Javac javac() {
    return new Javac(folder).source("A.java", "class A { void f() {} }");
  }

  @Test
  void classesThatAProcessorGeneratesAreCheckedToo() {
    Javac.Outcome outcome =
        javac()
            .withNothingFound()
            .processors(new Generating(2), new CustodyProcessor())
            .with(SUMMARY)
            .run();

    assertThat(outcome.text()).contains(" in 3 classes");
    assertThat(outcome.classes()).containsAtLeast("A.class", "G1.class", "G2.class");
  }

  @Test
  void aGreedyProcessorBeforeOursKeepsOnlyTheProcessorAway() {
    Javac.Outcome outcome =
        javac()
            .withCustody()
            .processors(new Greedy(), new CustodyProcessor())
            .with("-Xplugin:Custody summary=true")
            .run();

    assertThat(outcome.text()).contains(" in 1 classes");
  }

  @Test
  void lombokBeforeUs() {
    assertLombok(Javac.library("lombok") + File.pathSeparator + Javac.ownPath());
  }

  @Test
  void lombokBehindUs() {
    assertLombok(Javac.ownPath() + File.pathSeparator + Javac.library("lombok"));
  }

  private void assertLombok(String path) {
    Javac.Outcome outcome =
        new Javac(folder)
            .source("L.java", "@lombok.Value class L { int x; int twice() { return 2 * getX(); } }")
            .with("-processorpath", path, "-classpath", Javac.library("lombok"))
            .with(SUMMARY)
            .run();

    assertThat(outcome.text()).contains(" in 1 classes");
    assertThat(outcome.success()).isTrue();
  }

  @Test
  void autoValueBesideUs() {
    String autoValue = Javac.library("auto-value");
    Javac.Outcome outcome =
        new Javac(folder)
            .source(
                "V.java",
                """
                @com.google.auto.value.AutoValue abstract class V {
                  abstract int x();
                  static V of(int x) { return new AutoValue_V(x); }
                }
                """)
            .with("-processorpath", Javac.ownPath() + File.pathSeparator + autoValue)
            .with("-classpath", autoValue, SUMMARY)
            .run();

    assertThat(outcome.text()).contains(" in 2 classes");
    assertThat(outcome.success()).isTrue();
  }

  @Test
  void warningsAsErrorsAreFineWithoutProcessors() {
    Javac.Outcome outcome =
        new Javac(folder)
            .source("A.java", "@FunctionalInterface interface A { @Deprecated void f(); }")
            .withCustody()
            .with("-proc:none", "-Xlint:all", "-Werror")
            .run();

    assertThat(outcome.text()).isEmpty();
    assertThat(outcome.success()).isTrue();
  }

  @Test
  void warningsAsErrorsWithProcessorsNeedTheLintSwitchedOff() {
    Javac javac =
        new Javac(folder)
            .source("A.java", "@Deprecated class A {}")
            .source("B.java", "@java.lang.annotation.Documented @interface B {} @B class C {}")
            .withCustody();

    assertThat(javac.with("-Xlint:all,-processing", "-Werror", SUMMARY).run().success()).isTrue();
  }

  @Test
  void ecjIsToldOnceWhatIsNotChecked() throws IOException {
    Path a = Files.writeString(folder.resolve("A.java"), "class A { void f() {} }");
    Path b = Files.writeString(folder.resolve("B.java"), "class B {}");
    StringWriter text = new StringWriter();
    boolean success =
        BatchCompiler.compile(
            new String[] {
              "-17",
              "-processorpath",
              Javac.ownPath(),
              "-proceedOnError",
              "-d",
              folder.toString(),
              a.toString(),
              b.toString()
            },
            new PrintWriter(text),
            new PrintWriter(text),
            null);

    assertThat(text.toString().split("method bodies are not checked here", -1)).hasLength(2);
    assertThat(text.toString()).doesNotContain("Exception");
    assertThat(success).isTrue();
  }

  /** Writes a class in each of its first rounds. */
  @SupportedAnnotationTypes("*")
  private static final class Generating extends AbstractProcessor {
    private final int rounds;
    private int done;

    Generating(int rounds) {
      this.rounds = rounds;
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      if (done < rounds) {
        done++;
        try (Writer file = processingEnv.getFiler().createSourceFile("G" + done).openWriter()) {
          file.write("class G" + done + " { void g() {} }");
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      return false;
    }
  }

  /** Claims everything, so that javac asks no further processor. */
  @SupportedAnnotationTypes("*")
  private static final class Greedy extends AbstractProcessor {
    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      return true;
    }
  }
}
