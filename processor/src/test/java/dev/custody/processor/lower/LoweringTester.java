package dev.custody.processor.lower;

import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.custody.processor.frontend.CompilationContext;
import dev.custody.processor.ir.Body;
import dev.custody.processor.ir.BodyText;
import dev.custody.processor.ir.MethodKey;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles a source text in memory and lowers what it declares, class by class as javac goes. */
final class LoweringTester {
  private final List<Lowered> all = new ArrayList<>();

  private LoweringTester() {}

  /** Lowers every method of a source file. */
  static LoweringTester lower(String source) {
    LoweringTester tester = new LoweringTester();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<String> options = List.of("-proc:none", "-implicit:none");
    JavacTask task =
        (JavacTask)
            compiler.getTask(null, null, null, options, null, List.of(new MemoryFile(source)));
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
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return tester;
  }

  /** Lowers members of a class named T, which come on lines of their own from line 1. */
  static LoweringTester members(String members) {
    return lower("class T { " + members + "}");
  }

  List<Lowered> all() {
    return all;
  }

  /** The body of the only method of a name. */
  Body body(String name) {
    for (Lowered lowered : all) {
      if (lowered.method().name().equals(name) && lowered instanceof Lowered.Complete complete) {
        return complete.body();
      }
    }
    throw new AssertionError("no body of " + name + " among " + all);
  }

  /** The instructions of a method in the IR's text form, without variables. */
  String code(String name) {
    return withoutVariables(BodyText.of(body(name)));
  }

  /** The whole text form of a method. */
  String text(String name) {
    return BodyText.of(body(name));
  }

  private static String withoutVariables(String text) {
    StringBuilder code = new StringBuilder();
    for (String line : text.split("\n")) {
      boolean shown = !line.startsWith("  %") || line.contains(" = ");
      if (shown && !line.startsWith("end")) {
        code.append(line).append('\n');
      }
    }
    return code.toString();
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
