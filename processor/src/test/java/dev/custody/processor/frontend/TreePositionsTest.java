package dev.custody.processor.frontend;

import static com.google.common.truth.Truth.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** The points of positions, held against where javac itself reports. */
final class TreePositionsTest {
  private static final String SOURCE =
      """
      import java.util.function.*;
      class T<A> extends Thread implements Runnable {
        int x = 3, arr[] = {1, 2};
        @Deprecated private static final int y = /* x */ 4;
        enum Color { RED, GREEN { int f() { return 2; } }; int f() { return 1; } }
        <B> T(B q, int... more) { super(); this.x = 2; }
        T() { this(1); }
        <B extends Runnable> java.util.List<B> gen(B b) { return null; }
        int m(final int p, String... s) throws Exception {
          this . x = arr [ 1 ] + p; x += 2; x ++; -- x; arr[0] <<= (1 + 2) * 3;
          T<A> t = new T<A>(3); t.m(1, "a"); m(2); t . new Inner();
          t.gen( // (
             null).get(0);
          String u = p > 3 ? "a" : s[0].trim();
          Runnable r = () -> System.out.println(x), r2 = this::run;
          if (!(u instanceof String)) { return 1; } else if (((Object) u) instanceof Integer i) { x = i; }
          for (String w : s) { continue; }
          lab: while (true) { break lab; }
          switch (p) { case 1, 2: break; default: }
          int y = switch (p) { case 1 -> 1; default -> { yield 2; } };
          try (var in = new java.io.StringReader("a")) { in.read(); }
          catch (RuntimeException | Error e) { throw e; } finally { x = ~1; }
          synchronized (this) { assert p > 1 : "no"; }
          do { x--; } while (x > 0);
          for (int k = 0, l = 1; k < 3 && l != 2; k++) ;
          int[][] mm = new int[2][]; long lg = (long) p; Class<?> kk = String.class;
          BiFunction<String, Integer, String> f = (a, b) -> a + b;
          return x;
        }
        class Inner { int z; }
      }
      """;

  /** What no instruction is placed at. */
  private static final Set<String> UNUSED =
      Set.of(
          "ARRAY_TYPE",
          "PARAMETERIZED_TYPE",
          "CLASS",
          "ENUM",
          "UNBOUNDED_WILDCARD",
          "MODIFIERS",
          "ANNOTATION",
          "EXTENDS_WILDCARD");

  @Test
  void pointsAreWhereJavacReports() throws IOException {
    DiagnosticCollector<JavaFileObject> reported = new DiagnosticCollector<>();
    JavacTask task =
        (JavacTask)
            ToolProvider.getSystemJavaCompiler()
                .getTask(
                    null, null, reported, List.of("-proc:none"), null, List.of(new MemoryFile()));
    Trees trees = Trees.instance(task);
    CompilationUnitTree unit = task.parse().iterator().next();
    TreePositions positions = new TreePositions(new UnitSource(trees, unit));
    List<String> wrong = new ArrayList<>();
    List<Tree> seen = new ArrayList<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void scan(Tree tree, Void unused) {
        if (tree != null && trees.getSourcePositions().getEndPosition(unit, tree) >= 0) {
          int before = reported.getDiagnostics().size();
          trees.printMessage(Diagnostic.Kind.NOTE, tree.getKind().name(), tree, unit);
          if (reported.getDiagnostics().size() > before
              && !UNUSED.contains(tree.getKind().name())) {
            seen.add(tree);
            long expected = reported.getDiagnostics().get(before).getPosition();
            int actual = positions.of(tree).point();
            if (actual != expected) {
              wrong.add(tree.getKind() + " " + tree + ": " + actual + " for " + expected);
            }
          }
        }
        return super.scan(tree, unused);
      }
    }.scan(unit, null);
    assertThat(wrong).isEmpty();
    assertThat(seen.size()).isAtLeast(150);
  }

  private static final class MemoryFile extends SimpleJavaFileObject {
    MemoryFile() {
      super(URI.create("memory:///T.java"), Kind.SOURCE);
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return SOURCE;
    }
  }
}
