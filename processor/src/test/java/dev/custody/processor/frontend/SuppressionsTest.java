package dev.custody.processor.frontend;

import static com.google.common.truth.Truth.assertThat;

import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.Trees;
import dev.custody.processor.frontend.Suppressions.Suppression;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

final class SuppressionsTest {
  private static final String SOURCE =
      """
      class A {
        static final String LEAK = "custody:" + "reference-leak";
        @SuppressWarnings("custody") void all() { /*1*/ }
        @SuppressWarnings({"unchecked", "custody:reference-leak"}) void leak() { /*2*/ }
        @SuppressWarnings(value = LEAK) void constant() { /*3*/ }
        void local() { @SuppressWarnings("custody:reference-leak") Object o = /*4*/ null; /*5*/ }
        @java.lang.SuppressWarnings("custody:other") class B { void f() { /*6*/ } }
        @SuppressWarnings("custodyish") void g() { /*7*/ }
        @SuppressWarnings({}) void h(@SuppressWarnings("custody") Object p /*8*/) { /*9*/ }
      }
      """;

  @Test
  void aDeclarationSuppressesWhatIsInside() {
    check(
        suppressions -> {
          assertThat(suppresses(suppressions, "reference-leak", 1)).isTrue();
          assertThat(suppresses(suppressions, "reference-leak", 2)).isTrue();
          assertThat(suppresses(suppressions, "reference-leak", 3)).isTrue();
          assertThat(suppresses(suppressions, "reference-leak", 4)).isTrue();
          assertThat(suppresses(suppressions, "reference-leak", 5)).isFalse();
          assertThat(suppresses(suppressions, "other", 6)).isTrue();
          assertThat(suppresses(suppressions, "reference-leak", 7)).isFalse();
          assertThat(suppresses(suppressions, "reference-leak", 9)).isFalse();
        });
  }

  @Test
  void oneRuleDoesNotSuppressAnother() {
    check(
        suppressions -> {
          assertThat(suppresses(suppressions, "other", 1)).isTrue();
          assertThat(suppresses(suppressions, "other", 2)).isFalse();
          assertThat(suppresses(suppressions, "reference-leak", 6)).isFalse();
        });
  }

  @Test
  void anyOfSeveralPlacesIsEnough() {
    check(
        suppressions ->
            assertThat(suppressions.suppress("reference-leak", List.of(at(5), at(4)))).isTrue());
  }

  @Test
  void whatSuppressedNothingIsKnown() {
    check(
        suppressions -> {
          suppresses(suppressions, "reference-leak", 1);
          suppresses(suppressions, "reference-leak", 4);
          suppresses(suppressions, "reference-leak", 6);

          assertThat(suppressions.unused().stream().map(Suppression::text))
              .containsExactly(
                  "custody:reference-leak", "custody:reference-leak", "custody:other", "custody")
              .inOrder();
          assertThat(suppressions.unused().get(0).offset())
              .isEqualTo(SOURCE.indexOf("\"custody:reference-leak\"}"));
        });
  }

  private static boolean suppresses(Suppressions suppressions, String rule, int mark) {
    return suppressions.suppress(rule, List.of(at(mark)));
  }

  private static int at(int mark) {
    return SOURCE.indexOf("/*" + mark + "*/");
  }

  private static void check(Consumer<Suppressions> assertions) {
    JavaFileObject file =
        new SimpleJavaFileObject(URI.create("memory:///A.java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return SOURCE;
          }
        };
    JavacTask task =
        (JavacTask)
            ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, d -> {}, List.of("-proc:none"), null, List.of(file));
    Trees trees = Trees.instance(task);
    List<Suppressions> found = new ArrayList<>();
    task.addTaskListener(
        new TaskListener() {
          @Override
          public void finished(TaskEvent event) {
            if (event.getKind() == TaskEvent.Kind.ANALYZE) {
              found.add(Suppressions.of(trees, trees.getPath(event.getTypeElement())));
            }
          }
        });
    try {
      task.analyze();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    assertThat(found).hasSize(1);
    assertions.accept(found.get(0));
  }
}
