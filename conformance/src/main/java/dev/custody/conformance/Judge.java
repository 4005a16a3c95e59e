package dev.custody.conformance;

import com.sun.source.util.JavacTask;
import dev.custody.processor.finding.Finding;
import dev.custody.processor.option.Options;
import dev.custody.processor.plugin.ClassReport;
import dev.custody.processor.plugin.FindingSink;
import dev.custody.processor.plugin.Session;
import dev.custody.processor.report.TextReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles cases with the checker, a batch at a time, in memory. Confined to one thread. */
final class Judge {
  private static final List<String> ARGUMENTS =
      List.of("-proc:none", "-implicit:none", "-XDshould-stop.ifError=FLOW");

  private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
  private final StandardJavaFileManager files =
      compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);

  /** What the checker says of each case, in order. */
  List<Verdict> judge(List<Case> batch) {
    Map<String, List<Finding>> findings = new LinkedHashMap<>();
    Map<String, List<String>> errors = new LinkedHashMap<>();
    DiagnosticCollector<JavaFileObject> messages =
        compile(batch, Options.DEFAULTS, report -> add(findings, report));
    for (Diagnostic<? extends JavaFileObject> message : messages.getDiagnostics()) {
      if (message.getKind() == Diagnostic.Kind.ERROR && message.getSource() instanceof Source s) {
        errors.computeIfAbsent(s.name, n -> new ArrayList<>()).add(message.getMessage(Locale.ROOT));
      }
    }
    List<Verdict> verdicts = new ArrayList<>();
    for (int i = 0; i < batch.size(); i++) {
      verdicts.add(
          Verdict.of(
              batch.get(i).id(),
              findings.getOrDefault(name(i), List.of()),
              errors.getOrDefault(name(i), List.of())));
    }
    return verdicts;
  }

  /** What the checker prints of the time that it takes. */
  String timings(List<Case> batch) {
    StringBuilder text = new StringBuilder();
    for (Diagnostic<?> message :
        compile(batch, Options.DEFAULTS.withTimings(true), report -> {}).getDiagnostics()) {
      if (message.getKind() == Diagnostic.Kind.NOTE) {
        text.append(message.getMessage(Locale.ROOT)).append('\n');
      }
    }
    return text.toString();
  }

  private DiagnosticCollector<JavaFileObject> compile(
      List<Case> batch, Options options, FindingSink sink) {
    List<JavaFileObject> sources = new ArrayList<>();
    for (int i = 0; i < batch.size(); i++) {
      sources.add(source(i, batch.get(i)));
    }
    DiagnosticCollector<JavaFileObject> messages = new DiagnosticCollector<>();
    JavacTask task =
        (JavacTask)
            compiler.getTask(Writer.nullWriter(), files, messages, ARGUMENTS, null, sources);
    Session session = Session.attach(task, options, sink);
    try {
      task.analyze();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    session.end();
    return messages;
  }

  /** The messages of one case, as a user reads them. */
  String explain(Case one) {
    StringBuilder text = new StringBuilder();
    JavaFileObject source = source(0, one);
    JavacTask task =
        (JavacTask)
            compiler.getTask(
                Writer.nullWriter(),
                files,
                message -> text.append(message.getMessage(Locale.ROOT)).append('\n'),
                ARGUMENTS,
                null,
                List.of(source));
    TextReport report = new TextReport();
    Session.attach(
        task,
        Options.DEFAULTS,
        found -> found.findings().forEach(f -> text.append(report.message(f)).append('\n')));
    try {
      task.analyze();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.length() == 0 ? "accepted\n" : text.toString();
  }

  private static void add(Map<String, List<Finding>> findings, ClassReport report) {
    String type = report.type().name();
    String name = type.substring(type.lastIndexOf('.') + 1);
    findings.computeIfAbsent(name, n -> new ArrayList<>()).addAll(report.findings());
  }

  private static String name(int index) {
    return "Case" + index;
  }

  /** The full name of the class of a case at its place in a batch. */
  static String className(int index) {
    return "cases." + name(index);
  }

  /** The source of a case at its place in a batch. */
  static JavaFileObject source(int index, Case one) {
    return new Source(name(index), ProgramText.of(name(index), one.program()));
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String name;
    private final String text;

    Source(String name, String text) {
      super(URI.create("string:///cases/" + name + ".java"), Kind.SOURCE);
      this.name = name;
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
