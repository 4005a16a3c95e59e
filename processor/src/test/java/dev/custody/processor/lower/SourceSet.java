package dev.custody.processor.lower;

import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.custody.processor.frontend.CompilationContext;
import dev.custody.processor.ir.Body;
import dev.custody.processor.ir.MethodKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Lowers every method of a source tree and says what came of it. Any library can be tried:
 *
 * <pre>
 * java -cp processor/target/classes:processor/target/test-classes:jspecify.jar \
 *   dev.custody.processor.lower.SourceSet path/to/sources -cp class/path
 * </pre>
 */
final class SourceSet {
  private final List<String> faults = new ArrayList<>();
  private final Map<String, Integer> givenUp = new TreeMap<>();
  private int methods;
  private int instructions;
  private long nanos;
  private long slowest;
  private String slowestMethod = "";

  private SourceSet() {}

  /** Lowers the sources under a folder, with options for javac. */
  static SourceSet lower(Path folder, List<String> options) throws IOException {
    SourceSet set = new SourceSet();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
    List<Path> sources;
    try (Stream<Path> found = Files.walk(folder)) {
      sources =
          found
              .filter(path -> path.toString().endsWith(".java"))
              .filter(path -> !path.endsWith("module-info.java"))
              .sorted()
              .toList();
    }
    List<String> all = new ArrayList<>(List.of("-proc:none", "-implicit:none", "-nowarn"));
    all.addAll(options);
    JavacTask task =
        (JavacTask)
            compiler.getTask(
                null,
                new BareFiles(files),
                diagnostic -> {},
                all,
                null,
                files.getJavaFileObjectsFromPaths(sources));
    set.listen(task);
    task.analyze();
    return set;
  }

  private void listen(JavacTask task) {
    CompilationContext context = CompilationContext.of(task);
    Trees trees = context.trees();
    Lowering lowering = new Lowering(context);
    task.addTaskListener(
        new TaskListener() {
          @Override
          public void finished(TaskEvent event) {
            if (event.getKind() == TaskEvent.Kind.ANALYZE && event.getTypeElement() != null) {
              TreePath path = trees.getPath(event.getTypeElement());
              if (path != null && path.getLeaf() instanceof com.sun.source.tree.ClassTree) {
                lower(lowering, path);
              }
            }
          }
        });
  }

  private void lower(Lowering lowering, TreePath path) {
    ClassBodies bodies = lowering.bodies(path);
    for (MethodKey key : bodies.methods()) {
      long start = System.nanoTime();
      try {
        Lowered lowered = bodies.body(key).orElseThrow();
        long taken = System.nanoTime() - start;
        nanos += taken;
        if (taken > slowest) {
          slowest = taken;
          slowestMethod = key.toString();
        }
        methods++;
        if (lowered instanceof Lowered.Complete complete) {
          instructions += size(complete.body());
          faults.addAll(WellFormed.faults(complete.body()));
        } else if (lowered instanceof Lowered.GivenUp reason) {
          givenUp.merge(reason.reason() + " in " + key, 1, Integer::sum);
        }
      } catch (RuntimeException | StackOverflowError e) {
        StackTraceElement[] trace = e.getStackTrace();
        faults.add(key + ": " + e + " at " + List.of(trace).subList(0, Math.min(6, trace.length)));
      }
    }
  }

  private static int size(Body body) {
    return body.blocks().stream().mapToInt(block -> block.instructions().size()).sum()
        + body.closures().stream().mapToInt(SourceSet::size).sum();
  }

  /** What went wrong, in order. */
  List<String> faults() {
    return faults;
  }

  /** The number of methods that were lowered or given up. */
  int methods() {
    return methods;
  }

  /** How many methods were given up, by reason. */
  Map<String, Integer> givenUp() {
    return givenUp;
  }

  @Override
  public String toString() {
    return methods
        + (" methods, " + instructions + " instructions, ")
        + (nanos / 1_000_000 + " ms, at most " + slowest / 1_000_000 + " in " + slowestMethod)
        + (", given up: " + givenUp + ", faults: " + faults.size());
  }

  /** Lowers the sources under the first argument; the others are options for javac. */
  public static void main(String[] arguments) throws IOException {
    List<String> options = List.of(arguments).subList(1, arguments.length);
    SourceSet set = lower(Path.of(arguments[0]), options);
    set.faults().forEach(System.out::println);
    System.out.println(set);
  }
}
