package dev.custody.processor.lower;

import static com.google.common.truth.Truth.assertThat;

import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.custody.processor.frontend.CompilationContext;
import dev.custody.processor.ir.Body;
import dev.custody.processor.ir.BodyText;
import dev.custody.processor.ir.MethodKey;
import dev.custody.processor.ir.Variable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles a source text in memory and lowers what it declares, class by class as javac goes. */
final class LoweringTester {
  private static final String VOCABULARY =
      " interface Page extends AutoCloseable {"
          + " boolean isStale(); int size(); void release(); void close(); }"
          + " interface Pool { Page take(); Page open() throws java.io.IOException; }";

  private final List<Lowered> all = new ArrayList<>();

  private LoweringTester() {}

  /** Lowers every method of a source file. */
  static LoweringTester lower(String source) {
    LoweringTester tester = new LoweringTester();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<String> options = List.of("-proc:none", "--should-stop=ifError=FLOW");
    BareFiles files = BareFiles.ofCompiler();
    JavacTask task =
        (JavacTask)
            compiler.getTask(null, files, null, options, null, List.of(new MemoryFile(source)));
    CompilationContext context = CompilationContext.of(task);
    Trees trees = context.trees();
    Lowering lowering = new Lowering(context);
    task.addTaskListener(
        new TaskListener() {
          @Override
          public void finished(TaskEvent event) {
            if (event.getKind() == TaskEvent.Kind.ANALYZE) {
              TreePath path = trees.getPath(event.getTypeElement());
              ClassBodies bodies = lowering.bodies(path);
              for (MethodKey key : bodies.methods()) {
                tester.all.add(bodies.body(key).orElseThrow());
              }
            }
          }
        });
    try {
      task.analyze();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return tester;
  }

  /**
   * Lowers members of a class named T, which start on line 1. They may use {@code Page}, a
   * resource, and {@code Pool}, which gives it.
   */
  static LoweringTester members(String members) {
    return lower("class T { " + members + VOCABULARY + "}");
  }

  /**
   * Asserts what a method of {@link #members} becomes.
   *
   * @param method its name, after a dot behind its class if that is not T
   * @param code as {@link #code(Body)} shows it
   */
  static void assertLowers(String method, String members, String code) {
    assertThat(actual(method, members)).isEqualTo(code);
  }

  /** What a method of {@link #members} becomes. */
  static String actual(String method, String members) {
    LoweringTester tester = members(members);
    int dot = method.lastIndexOf('.');
    Body body = tester.body(dot < 0 ? "T" : method.substring(0, dot), method.substring(dot + 1));
    assertThat(WellFormed.faults(body)).isEmpty();
    return code(body);
  }

  /** What came of each method. */
  List<Lowered> all() {
    return all;
  }

  /** The body of the first method of a name in a class. */
  Body body(String owner, String name) {
    return complete()
        .filter(body -> body.method().owner().name().equals(owner))
        .filter(body -> body.method().name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no body of " + name + " among " + all));
  }

  private Stream<Body> complete() {
    return all.stream()
        .filter(Lowered.Complete.class::isInstance)
        .map(lowered -> ((Lowered.Complete) lowered).body());
  }

  /**
   * The blocks of a body and its closures in the IR's text form, with the names of variables for
   * their numbers.
   */
  static String code(Body body) {
    StringBuilder code = new StringBuilder();
    append(body, code);
    return code.toString();
  }

  private static void append(Body body, StringBuilder code) {
    Body alone = without(body);
    String text = BodyText.of(alone);
    for (String line : text.split("\n")) {
      boolean shown = line.startsWith("b") && !line.startsWith("body") || line.startsWith("  ");
      if (shown && !line.matches("  %\\d+ [a-z]+ \".*")) {
        code.append(named(line, body)).append('\n');
      }
    }
    for (Body closure : body.closures()) {
      code.append(closure.method()).append('\n');
      append(closure, code);
    }
  }

  private static Body without(Body body) {
    return new Body(
        body.method(),
        body.traits(),
        body.returnType(),
        body.variables(),
        body.blocks(),
        List.of(),
        body.source(),
        body.declaration(),
        body.end());
  }

  private static String named(String line, Body body) {
    return Pattern.compile("%(\\d+)")
        .matcher(line)
        .replaceAll(
            match -> {
              Variable variable = body.variables().get(Integer.parseInt(match.group(1)));
              boolean named =
                  variable.kind() != Variable.Kind.TEMPORARY && !variable.name().isEmpty();
              return named ? variable.name() : match.group();
            });
  }

  private static final class MemoryFile extends SimpleJavaFileObject {
    private final String source;

    MemoryFile(String source) {
      super(URI.create("memory:///T.java"), Kind.SOURCE);
      this.source = source;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return source;
    }
  }
}
