package dev.custody.processor.plugin;

import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.custody.processor.finding.Severity;
import dev.custody.processor.frontend.Messages;
import dev.custody.processor.ir.TypeKey;
import dev.custody.processor.option.OptionParser.Problem;
import dev.custody.processor.option.Options;
import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;

/**
 * The checking of one compilation: it follows javac's events and checks each class when javac has
 * analysed it.
 *
 * <p>Programs that run javac themselves attach a session with a {@link FindingSink}; then nothing
 * is printed, and a Custody plugin or processor that the compilation finds adds only its options.
 */
public final class Session implements TaskListener {
  private final Trees trees;
  private final Settings settings;
  private final Messages messages;
  private final FindingSink sink;
  private final Totals totals = new Totals();

  private Session(JavacTask task, Options options, FindingSink sink) {
    this.trees = Trees.instance(task);
    this.settings = new Settings(options);
    this.messages = new Messages(trees);
    this.sink = sink;
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
    return Sessions.add(task, () -> new Session(task, options, sink));
  }

  /** The session of a compilation; a new one that prints what it finds if there is none. */
  static Session of(JavacTask task) {
    return Sessions.of(
        task,
        () ->
            new Session(
                task, Options.DEFAULTS, new CompilerSink(new Messages(Trees.instance(task)))));
  }

  /** Adds options of the form {@code name=value}. */
  void set(List<String> options) {
    settings.add(options);
  }

  @Override
  public void finished(TaskEvent event) {
    switch (event.getKind()) {
      case ANALYZE -> analysed(event.getTypeElement());
      case COMPILATION -> end();
      default -> {}
    }
  }

  private void analysed(TypeElement type) {
    printProblems();
    if (settings.options().level() == Severity.OFF) {
      return;
    }
    TreePath declaration = trees.getPath(type);
    if (declaration == null) {
      return; // package-info and module-info have none
    }
    ClassReport report =
        new ClassReport(
            new TypeKey(type.getQualifiedName().toString()),
            declaration,
            List.of(),
            List.of(),
            List.of(),
            0);
    totals.add(report);
    sink.add(report);
  }

  private void end() {
    printProblems();
    if (settings.options().summary()) {
      messages.print(Diagnostic.Kind.NOTE, totals.summary());
    }
  }

  private void printProblems() {
    for (Problem problem : settings.takeProblems()) {
      messages.print(Diagnostic.Kind.ERROR, "[custody:option] " + problem.message());
    }
  }
}
