package dev.custody.processor.plugin;

import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.custody.processor.contract.read.body.SourceBodies;
import dev.custody.processor.contract.read.file.CarriedContracts;
import dev.custody.processor.contract.read.file.ContractFiles;
import dev.custody.processor.contract.read.file.ContractSources;
import dev.custody.processor.finding.Severity;
import dev.custody.processor.frontend.CompilationContext;
import dev.custody.processor.frontend.Messages;
import dev.custody.processor.option.OptionParser.Problem;
import dev.custody.processor.option.Options;
import dev.custody.processor.plugin.Timings.Phase;
import java.util.List;
import java.util.function.Function;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * The checking of one compilation: it follows javac's events and checks each class when javac has
 * analysed it.
 *
 * <p>Programs that run javac themselves attach a session with a {@link FindingSink}; then findings
 * are not printed, and a Custody plugin or processor that the compilation finds adds only its
 * options. Problems of options and contract files are messages of the compiler in any case.
 */
public final class Session implements TaskListener {
  private final JavacTask task;
  private final Trees trees;
  private final Settings settings;
  private final Messages messages;
  private final FindingSink sink;
  private final Totals totals = new Totals();
  private final Timings timings = new Timings(System::nanoTime);
  private final SourceBodies bodies = new SourceBodies();
  private @Nullable Engine engine;
  private @Nullable CarriedContracts carried;

  private Session(JavacTask task, Options options, Function<Messages, FindingSink> sink) {
    this.task = task;
    this.trees = Trees.instance(task);
    this.settings = new Settings(options);
    this.messages = new Messages(trees);
    this.sink = sink.apply(messages);
    task.addTaskListener(this);
  }

  /**
   * Starts the checking of a compilation that has not started.
   *
   * @param options what holds unless options of the compilation itself say otherwise
   * @param sink gets what is found, on the compiler's thread
   * @throws IllegalStateException if the task has a session
   */
  public static Session attach(JavacTask task, Options options, FindingSink sink) {
    return Sessions.add(task, () -> new Session(task, options, messages -> sink));
  }

  /** The session of a compilation; a new one that prints what it finds if there is none. */
  static Session of(JavacTask task) {
    return Sessions.of(task, () -> new Session(task, Options.DEFAULTS, CompilerSink::new));
  }

  /** Adds options of the form {@code name=value}. */
  void set(List<String> options) {
    settings.add(options);
  }

  @Override
  public void finished(TaskEvent event) {
    Guard.run(
        () -> {
          dispatch(event);
          return true;
        },
        failure -> failed(failure, event));
  }

  private void dispatch(TaskEvent event) {
    switch (event.getKind()) {
      case ENTER -> bodies.add(event.getCompilationUnit()); // whole here, gone once generated
      case ANALYZE -> analysed(event);
      case COMPILATION -> end();
      default -> {}
    }
  }

  /** A failure of ours outside any method. */
  private boolean failed(Throwable failure, TaskEvent event) {
    messages.print(
        Diagnostic.Kind.WARNING,
        "[custody:internal-error] custody failed at the end of "
            + event
            + "\n    "
            + String.join("\n    ", InternalError.details(failure, "")));
    return false;
  }

  private void analysed(TaskEvent event) {
    printProblems();
    TypeElement type = event.getTypeElement();
    TreePath declaration = trees.getPath(type);
    if (settings.options().level() == Severity.OFF || declaration == null) {
      return; // package-info and module-info have no path
    }
    Engine checker = engine();
    Guard.run(
        () -> {
          new Declarations(trees, checker.declarations(), messages).check(type, declaration);
          return true;
        },
        failure -> failed(failure, event));
    ClassReport report =
        new ClassCheck(checker, checker.context().symbols().type(type), declaration).run();
    totals.add(report);
    timings.time(
        Phase.REPORT,
        () -> {
          sink.add(report);
          return report;
        });
  }

  /** Made when the first class is there: then all options are known and all sources entered. */
  private Engine engine() {
    Engine known = engine;
    if (known == null) {
      CompilationContext context = CompilationContext.of(task);
      ContractPaths paths = ContractPaths.of(settings.options().contracts());
      ContractFiles files = new ContractFiles(context, paths.files());
      CarriedContracts found = new CarriedContracts(context, ProcessorPath.roots());
      ContractSources given = new ContractSources(List.of(files, found));
      known = Engine.of(context, settings.options(), given, bodies, timings);
      engine = known;
      carried = found;
      paths.problems().forEach(this::printError);
      files.problems().forEach(this::print);
    }
    return known;
  }

  private void print(dev.custody.processor.contract.read.file.Problem problem) {
    Diagnostic.Kind kind = problem.isError() ? Diagnostic.Kind.ERROR : Diagnostic.Kind.WARNING;
    String message = "[custody:contract] " + problem.message();
    problem
        .place()
        .ifPresentOrElse(
            place -> messages.print(kind, message, place.tree(), place.unit()),
            () -> messages.print(kind, problem.file() + ":" + problem.line() + ": " + message));
  }

  private void printError(String message) {
    messages.print(Diagnostic.Kind.ERROR, "[custody:option] " + message);
  }

  /**
   * Prints what options ask for when everything is checked. A whole compilation comes to it by
   * itself; a task that only analyses has no end that javac would tell.
   */
  public void end() {
    printProblems();
    CarriedContracts read = carried;
    if (read != null) {
      read.problems().forEach(this::print);
    }
    if (settings.options().summary()) {
      messages.print(Diagnostic.Kind.NOTE, totals.summary());
    }
    if (settings.options().timings()) {
      messages.print(Diagnostic.Kind.NOTE, timings.text());
    }
  }

  private void printProblems() {
    for (Problem problem : settings.takeProblems()) {
      printError(problem.message());
    }
  }
}
