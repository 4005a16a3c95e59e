package dev.custody.processor.contract.read;

import static com.google.common.truth.Truth.assertThat;

import dev.custody.processor.contract.Nullness;
import org.junit.jupiter.api.Test;

/** Other families of annotations, as minimal copies. */
final class DialectsTest {
  private static String annotation(String packageName, String declaration) {
    return "package " + packageName + "; public @interface " + declaration;
  }

  private static Asked checkerFramework(String program) {
    String mustCall = "org.checkerframework.checker.mustcall.qual";
    return Asked.of(
        annotation(mustCall, "MustCall { String[] value() default {}; }"),
        annotation(mustCall, "InheritableMustCall { String[] value() default {}; }"),
        annotation(mustCall, "Owning {}"),
        annotation(mustCall, "NotOwning {}"),
        annotation(mustCall, "MustCallAlias {}"),
        annotation(mustCall, "CreatesMustCallFor { String value() default \"this\"; }"),
        annotation(
            "org.checkerframework.checker.calledmethods.qual",
            "EnsuresCalledMethods { String[] value(); String[] methods(); }"),
        "import org.checkerframework.checker.mustcall.qual.*;"
            + "import org.checkerframework.checker.calledmethods.qual.*;"
            + program);
  }

  @Test
  void mustCallMakesAResource() {
    Asked asked =
        checkerFramework(
            """
            @MustCall("end") abstract class A { abstract void end(); }
            abstract class BelowA extends A {}
            @InheritableMustCall("end") abstract class B { abstract void end(); }
            abstract class BelowB extends B {}
            """);
    assertThat(asked.type("A")).isEqualTo("MUST_RELEASE end");
    assertThat(asked.type("BelowA")).isEqualTo("PLAIN");
    assertThat(asked.type("BelowB")).isEqualTo("MUST_RELEASE end");
    assertThat(asked.method("B", "end")).isEqualTo("releases this");
  }

  @Test
  void owningMovesAndNotOwningLends() {
    Asked asked =
        checkerFramework(
            """
            @InheritableMustCall("end") abstract class B {
              abstract void end();
              @NotOwning abstract B make();
              @Owning abstract B get();
              static void take(@Owning B b) {}
              @Owning B held;
              @NotOwning B lent;
            }
            """);
    assertThat(asked.method("B", "make")).isEqualTo("borrows this; borrows result");
    assertThat(asked.method("B", "get")).isEqualTo("borrows this; acquires result");
    assertThat(asked.method("B", "take")).isEqualTo("takes #0 (stays usable)");
    assertThat(asked.field("B", "held")).isEqualTo("OWNING");
    assertThat(asked.field("B", "lent")).isEqualTo("BORROWED");
  }

  @Test
  void aliasWrapsAndEnsuredCallsRelease() {
    Asked asked =
        checkerFramework(
            """
            @InheritableMustCall("end") class B {
              @MustCallAlias B(@MustCallAlias B inner) {}
              void end() {}
              @EnsuresCalledMethods(value = "#1", methods = "end")
              static void end(B b) {}
              @CreatesMustCallFor("this") void again() {}
            }
            """);
    assertThat(asked.method("B", "new")).isEqualTo("wraps #0");
    assertThat(asked.method("B", "end", "B")).isEqualTo("releases #0");
    assertThat(asked.method("B", "again")).isEqualTo("fills this; borrows this");
  }

  @Test
  void eclipsesOwningIsUnderstood() {
    String jdt = "org.eclipse.jdt.annotation";
    Asked asked =
        Asked.of(
            annotation(jdt, "Owning {}"),
            annotation(jdt, "NotOwning {}"),
            """
            import org.eclipse.jdt.annotation.*;
            import java.io.*;
            abstract class A {
              @NotOwning abstract Reader open();
              @Owning abstract Reader getIt();
              abstract void keep(@Owning Reader r, @NotOwning Reader s);
            }
            """);
    assertThat(asked.method("A", "open")).isEqualTo("borrows this; borrows result");
    assertThat(asked.method("A", "getIt")).isEqualTo("borrows this; acquires result");
    assertThat(asked.method("A", "keep"))
        .isEqualTo("borrows this; takes #0 (stays usable) for this; borrows #1");
  }

  @Test
  void errorPronesAnnotationsAreUnderstood() {
    Asked asked =
        Asked.of(
            annotation("com.google.errorprone.annotations", "MustBeClosed {}"),
            annotation("com.google.errorprone.annotations", "CheckReturnValue {}"),
            annotation(
                "com.google.errorprone.annotations.concurrent", "GuardedBy { String[] value(); }"),
            """
            import com.google.errorprone.annotations.*;
            import com.google.errorprone.annotations.concurrent.*;
            import java.util.stream.*;
            abstract class A {
              Object mutex;
              @MustBeClosed abstract Stream<String> lines();
              @CheckReturnValue abstract Stream<String> others();
              @GuardedBy("mutex") abstract void guarded();
            }
            """);
    assertThat(asked.method("A", "lines")).isEqualTo("borrows this; acquires result");
    assertThat(asked.method("A", "others")).isEqualTo("borrows this");
    assertThat(asked.method("A", "guarded")).isEqualTo("borrows this");
  }

  @Test
  void nullableOfAnyPackageIsKnown() {
    Asked asked =
        Asked.of(
            """
            package some.where;
            import java.lang.annotation.*;
            @Target(ElementType.TYPE_USE) public @interface Nullable {}
            """,
            annotation("javax.annotation", "Nonnull {}"),
            """
            import some.where.Nullable;
            import javax.annotation.Nonnull;
            abstract class A {
              abstract @Nullable String find(@Nullable String near, String other);
              @Nonnull abstract String get();
              abstract String silent();
            }
            """);
    assertThat(asked.contract("A", "find").result()).isEqualTo(Nullness.MAYBE_NULL);
    assertThat(asked.contract("A", "find").acceptsNull()).containsExactly(0);
    assertThat(asked.contract("A", "get").result()).isEqualTo(Nullness.NON_NULL);
    assertThat(asked.contract("A", "silent").result()).isEqualTo(Nullness.UNKNOWN);
  }
}
