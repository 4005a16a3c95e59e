package dev.custody.processor.plugin;

import static com.google.common.truth.Truth.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What javac does on the way that has caught others out. */
final class JavacTrapsTest {
  private static final String SUMMARY = "-Xplugin:Custody summary=true";

  @TempDir Path folder;

  private Javac javac() {
    return new Javac(folder).withCustody().with("-proc:none", SUMMARY);
  }

  @Test
  void classesOfOneFileAreCheckedThoughEarlierTreesAreGone() {
    Javac.Outcome outcome =
        javac()
            .source(
                "A.java",
                """
                class A { int f(B b) { return b.g() + new C().h(); } }
                class B extends C { int g() { return 1; } }
                class C { int h() { return 2; } }
                """)
            .run();

    assertChecked(outcome, 3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"simple", "byfile", "bytodo"})
  void everyOrderOfCompilationChecksEveryClass(String policy) {
    Javac.Outcome outcome =
        javac()
            .source("A.java", "class A extends B { void f() {} } class D {}")
            .source("B.java", "class B { void g() { new A().f(); } }")
            .with("-XDcompilePolicy=" + policy)
            .run();

    assertChecked(outcome, 3);
  }

  @Test
  void packageAndModuleDeclarationsHaveNothingToCheck() {
    Javac.Outcome outcome =
        javac()
            .source("module-info.java", "/** M. */ module m { exports p; }")
            .source("p/package-info.java", "/** P. */ @Deprecated package p;")
            .source("p/A.java", "package p; public class A { void f() {} }")
            .run();

    assertChecked(outcome, 1);
  }

  @Test
  void annotationsInterfacesEnumsAndRecordsAreClasses() {
    Javac.Outcome outcome =
        javac()
            .source("A.java", "@interface A { int x() default 1; }")
            .source("I.java", "interface I { default void f() {} }")
            .source("E.java", "enum E { X { void f() {} }; void f() {} }")
            .source("R.java", "record R(int x) { R { if (x < 0) throw new RuntimeException(); } }")
            .run();

    assertChecked(outcome, 4);
  }

  @Test
  void aSourceThatDoesNotParseIsJavacsBusiness() {
    Javac.Outcome outcome = javac().source("A.java", "class A { void f( { }").run();

    assertOnlyJavacsErrors(outcome);
  }

  @Test
  void aMissingImportIsJavacsBusiness() {
    Javac.Outcome outcome =
        javac()
            .source("A.java", "import no.such.Thing; class A { Thing f() { return null; } }")
            .run();

    assertOnlyJavacsErrors(outcome);
  }

  @Test
  void bodiesWithErrorsAreLeftToJavac() {
    Javac.Outcome outcome =
        javac()
            .source(
                "A.java",
                """
                class A {
                  void f() { noSuchMethod(); A.B.c(); undefined.x = new Missing(1) { }; int i = "s"; }
                  void g(Unknown<String> u) { for (var x : u) { u.take(x).then(y -> y.z()); } }
                  class B { void c() { this.f(); super.g(); new A().new D(); } }
                  void h() { switch (nothing) { case 1 -> f(); default -> k(); } }
                }
                """)
            .source("Z.java", "class Z { void f() {} }")
            .run();

    assertOnlyJavacsErrors(outcome);
    assertThat(outcome.text()).contains("custody: checked");
  }

  @Test
  void onlyProcessingChecksNoBody() {
    Javac.Outcome outcome =
        new Javac(folder)
            .withCustody()
            .source("A.java", "class A {}")
            .with("-proc:only", SUMMARY)
            .run();

    assertThat(outcome.success()).isTrue();
    assertThat(outcome.text())
        .isEqualTo("Note: custody: checked 0 methods in 0 classes, 0 given up\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"8", "11", "17"})
  void olderReleasesAreChecked(String release) {
    Javac.Outcome outcome =
        javac()
            .source("A.java", "class A { void f() {} }")
            .with("--release", release, "-Xlint:-options")
            .run();

    assertChecked(outcome, 1);
  }

  @Test
  void classesFoundOnTheSourcePathAreChecked() {
    new Javac(folder).source("src/B.java", "class B { void g() {} }");
    Javac.Outcome outcome =
        javac()
            .source("A.java", "class A { void f() { new B().g(); } }")
            .with("-sourcepath", folder.resolve("src").toString(), "-implicit:none")
            .run();

    assertThat(outcome.success()).isTrue();
    assertThat(outcome.classes()).containsExactly("A.class");
    assertThat(outcome.text()).contains(" in 2 classes");
  }

  @Test
  void nothingIsCheckedWhenTheLevelIsOff() {
    Javac.Outcome outcome =
        new Javac(folder)
            .withCustody()
            .source("A.java", "class A { void f() {} }")
            .with("-proc:none", "-Xplugin:Custody level=off summary=true")
            .run();

    assertChecked(outcome, 0);
  }

  @Test
  void aWrongOptionIsOneErrorAndTheRestIsChecked() {
    Javac.Outcome outcome =
        new Javac(folder)
            .withCustody()
            .source("A.java", "class A {}")
            .source("B.java", "class B {}")
            .with("-proc:none", "-Xplugin:Custody summery=true summary=true")
            .run();

    assertThat(outcome.success()).isFalse();
    assertThat(outcome.text())
        .startsWith(
            "error: [custody:option] unknown option `summery`, did you mean `summary`?\n  options: ");
    assertThat(outcome.count("unknown option")).isEqualTo(1);
    assertThat(outcome.text()).contains(" in 2 classes");
  }

  @Test
  void aWrongProcessorOptionIsOneError() {
    Javac.Outcome outcome =
        new Javac(folder)
            .withCustody()
            .source("A.java", "class A {}")
            .with("-Acustody.rule.no_such_rule=off", "-Acustody.summary=true")
            .run();

    assertThat(outcome.success()).isFalse();
    assertThat(outcome.count("there is no rule `no-such-rule`")).isEqualTo(1);
  }

  @Test
  void aWrongOptionIsToldWhereNothingIsCompiled() {
    Javac.Outcome outcome =
        new Javac(folder)
            .withCustody()
            .source("p/package-info.java", "package p;")
            .with("-proc:none", "-Xplugin:Custody nonsense")
            .run();

    assertThat(outcome.text()).contains("unknown option `nonsense`");
    assertThat(outcome.success()).isFalse();
  }

  @Test
  void compilationsInOneProcessDoNotMeet() {
    for (int i = 0; i < 3; i++) {
      assertChecked(javac().source("A" + i + ".java", "class A" + i + " {}").run(), 1);
    }
  }

  private static void assertChecked(Javac.Outcome outcome, int classes) {
    assertThat(List.of(outcome.text().split("\n"))).hasSize(1);
    assertThat(outcome.text()).contains(" in " + classes + " classes");
    assertThat(outcome.success()).isTrue();
  }

  /** No exception out of the compiler, no message of ours. */
  private static void assertOnlyJavacsErrors(Javac.Outcome outcome) {
    assertThat(outcome.success()).isFalse();
    assertThat(outcome.text()).contains(": error: ");
    assertThat(outcome.text()).doesNotContain("Exception");
    assertThat(outcome.text()).doesNotContain("[custody:");
  }
}
