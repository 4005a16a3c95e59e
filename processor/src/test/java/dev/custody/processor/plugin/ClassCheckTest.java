package dev.custody.processor.plugin;

import static com.google.common.truth.Truth.assertThat;

import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.TreePath;
import dev.custody.processor.contract.Contracts;
import dev.custody.processor.contract.FieldContract;
import dev.custody.processor.contract.MethodContract;
import dev.custody.processor.contract.TypeContract;
import dev.custody.processor.contract.read.body.BodyKnowledge;
import dev.custody.processor.contract.read.file.ContractFiles;
import dev.custody.processor.finding.Finding;
import dev.custody.processor.frontend.CompilationContext;
import dev.custody.processor.ir.FieldKey;
import dev.custody.processor.ir.MethodKey;
import dev.custody.processor.ir.TypeKey;
import dev.custody.processor.lower.Lowering;
import dev.custody.processor.option.Options;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the checker's own failures. */
final class ClassCheckTest {
  private static final String SOURCE =
      """
      import dev.custody.annotations.*;
      class A {
        @MustRelease("end") static class Page { void end() {} void broken() {} }
        @Acquires static Page take() { return new Page(); }
        void first() { take().end(); }
        void second() {
          Page page = take();
          page.broken();
          page.end();
        }
        void third() { Page lost = take(); }
      }
      """;

  @TempDir Path folder;

  @Test
  void aFailureInOneMethodIsAWarningThereAndTheOthersAreChecked() {
    ClassReport report = check();

    List<String> lines =
        report.findings().stream()
            .map(f -> f.rule().id() + " " + f.method().name() + " " + f.spot().position().line())
            .toList();
    assertThat(lines)
        .containsExactly("internal-error second 6", "reference-leak third 11")
        .inOrder();
    assertThat(report.givenUp().stream().map(GivenUp::reason)).containsExactly("an internal error");
  }

  @Test
  void theWarningHoldsWhatAReportNeeds() {
    Finding failure = check().findings().get(0);

    assertThat(failure.headline()).isEqualTo("custody failed at `second`, which is not verified");
    String help = String.join("\n", failure.help());
    assertThat(help).contains("custody in development, java " + Runtime.version());
    assertThat(help).contains("java.lang.IllegalStateException: broken on purpose");
    assertThat(help).contains("at ClassCheckTest.java:");
  }

  private ClassReport check() {
    Javac javac =
        new Javac(folder)
            .source("A.java", SOURCE)
            .with("-proc:none", "-classpath", System.getProperty("java.class.path"))
            .withNothingFound();
    StringWriter text = new StringWriter();
    JavacTask task = (JavacTask) javac.task(text, null);
    CompilationContext context = CompilationContext.of(task);
    List<ClassReport> reports = new ArrayList<>();
    task.addTaskListener(
        new TaskListener() {
          @Override
          public void finished(TaskEvent event) {
            if (event.getKind() == TaskEvent.Kind.ANALYZE) {
              TreePath path = context.trees().getPath(event.getTypeElement());
              reports.add(new ClassCheck(engine(context), new TypeKey("A"), path).run());
            }
          }
        });
    task.call();
    assertThat(text.toString()).isEmpty();
    return reports.get(0);
  }

  private static Engine engine(CompilationContext context) {
    Timings timings = new Timings(() -> 0);
    ContractFiles noFiles = new ContractFiles(context, List.of());
    Engine real = Engine.of(context, Options.DEFAULTS, noFiles, BodyKnowledge.NONE, timings);
    return new Engine(
        context,
        new Broken(real.contracts()),
        real.runsAs(),
        real.effects(),
        new Lowering(context),
        real.declarations(),
        real.rules(),
        real.options(),
        timings);
  }

  /** Fails when it is asked of one method. */
  private record Broken(Contracts real) implements Contracts {
    @Override
    public MethodContract method(MethodKey method, TypeKey receiverType) {
      if (method.name().equals("broken")) {
        throw new IllegalStateException("broken on purpose");
      }
      return real.method(method, receiverType);
    }

    @Override
    public TypeContract type(TypeKey type) {
      return real.type(type);
    }

    @Override
    public FieldContract field(FieldKey field) {
      return real.field(field);
    }
  }
}
