package dev.custody.processor.plugin;

import static com.google.common.truth.Truth.assertThat;

import com.sun.source.util.JavacTask;
import dev.custody.processor.finding.Finding;
import dev.custody.processor.finding.Severity;
import dev.custody.processor.option.Options;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way from a source file to what the user sees. */
final class FindingsTest {
  private static final String LEAK =
      """
      import java.io.*;
      class A {
        int first(File file) throws IOException {
          InputStream in = new FileInputStream(file);
          if (file.length() == 0) {
            return -1;
          }
          in.close();
          return 0;
        }
      }
      """;

  @TempDir Path folder;

  private Javac javac(String source) {
    return new Javac(folder).withCustody().with("-proc:none").source("A.java", source);
  }

  @Test
  void aLeakIsACompileErrorThatShowsThePath() {
    Javac.Outcome outcome = javac(LEAK).run();

    assertThat(outcome.success()).isFalse();
    assertThat(outcome.text())
        .contains("A.java:6: error: [custody:reference-leak] reference `in` is never released");
    assertThat(outcome.text()).contains("      return -1;\n      ^\n");
    assertThat(outcome.text()).contains("acquired here");
    assertThat(outcome.count("[custody:")).isEqualTo(1);
    assertThat(outcome.classes()).isEmpty();
  }

  @Test
  void aFindingAtAnImplicitExitStandsAtTheClosingBrace() {
    List<Diagnostic<? extends JavaFileObject>> found =
        javac(
                """
                class A {
                  void f() throws java.io.IOException {
                    Object in = new java.io.FileInputStream("x");
                  \t}
                }
                """)
            .diagnostics();

    assertThat(found).hasSize(1);
    assertThat(found.get(0).getKind()).isEqualTo(Diagnostic.Kind.ERROR);
    assertThat(found.get(0).getLineNumber()).isEqualTo(4);
    assertThat(found.get(0).getColumnNumber()).isEqualTo(9);
  }

  @Test
  void levelAndRuleOptionsWeighFindings() {
    assertThat(javac(LEAK).with("-Xplugin:Custody level=warn").run().text())
        .contains("A.java:6: warning: [custody:reference-leak]");
    assertThat(javac(LEAK).with("-Xplugin:Custody rule.reference-leak=warn").run().success())
        .isTrue();
    assertThat(javac(LEAK).with("-Xplugin:Custody rule.reference-leak=off").run().text()).isEmpty();
    assertThat(javac(LEAK).with("-Xplugin:Custody level=off").run().text()).isEmpty();
  }

  @Test
  void processorOptionsHoldInThePluginToo() {
    Javac.Outcome outcome =
        new Javac(folder)
            .withCustody()
            .source("A.java", LEAK)
            .with("-Acustody.rule.reference_leak=warn")
            .run();

    assertThat(outcome.text()).contains("A.java:6: warning: [custody:reference-leak]");
    assertThat(outcome.count("[custody:")).isEqualTo(1);
  }

  @Test
  void annotationsSuppress() {
    assertSuppressed("int first", "@SuppressWarnings(\"custody\") int first");
    assertSuppressed("int first", "@SuppressWarnings(\"custody:reference-leak\") int first");
    assertSuppressed("class A", "@SuppressWarnings(\"custody:reference-leak\") class A");
    assertSuppressed(
        "InputStream in", "@SuppressWarnings(\"custody:reference-leak\") InputStream in");
    assertThat(
            javac(LEAK.replace("int first", "@SuppressWarnings(\"custody:other\") int first"))
                .run()
                .success())
        .isFalse();
  }

  private void assertSuppressed(String declaration, String annotated) {
    Javac.Outcome outcome =
        javac(LEAK.replace(declaration, annotated))
            .with("-Xplugin:Custody unusedSuppressions=error")
            .run();

    assertThat(outcome.text()).isEmpty();
    assertThat(outcome.success()).isTrue();
  }

  @Test
  void uselessSuppressionsAreReportedOnRequest() {
    String source =
        """
        @SuppressWarnings("custody")
        class A {
          @SuppressWarnings({"unused", "custody:referense-leak"})
          void f() {}
        }
        """;

    assertThat(javac(source).run().text()).isEmpty();
    String text = javac(source).with("-Xplugin:Custody unusedSuppressions=warn").run().text();
    assertThat(text)
        .contains("A.java:1: warning: [custody:unused-suppression] `custody` suppresses nothing");
    assertThat(text)
        .contains("A.java:3: warning: [custody:unused-suppression] `custody:referense-leak`");
    assertThat(text).contains("help: write \"custody:reference-leak\", if that was meant");
  }

  @Test
  void everyFaultIsReportedInTheOrderOfTheSource() {
    String two =
        """
        class A {
          private void b() throws java.io.IOException { Object b = new java.io.FileReader("b"); }
          public void a() throws java.io.IOException { b(); Object a = new java.io.FileReader("a"); }
          void c() throws java.io.IOException { b(); }
        }
        class B { void z() throws java.io.IOException { Object z = new java.io.FileReader("z"); } }
        """;

    Javac.Outcome outcome = javac(two).run();

    assertThat(outcome.text().lines().filter(line -> line.contains("[custody:")).toList())
        .hasSize(3);
    assertThat(outcome.text().indexOf("A.java:2: error"))
        .isLessThan(outcome.text().indexOf("A.java:3: error"));
    assertThat(outcome.text().indexOf("A.java:3: error"))
        .isLessThan(outcome.text().indexOf("A.java:6: error"));
    assertThat(javac(two).run().text()).isEqualTo(outcome.text());
  }

  @Test
  void accessorsOfClassesWhoseTreesAreGoneAreKnown() {
    String source =
        """
        import java.io.*;
        class A {
          private final InputStream in;
          A(InputStream in) { this.in = in; }
          InputStream open() { return in; }
        }
        class B {
          int f(A a) throws IOException { InputStream in = a.open(); return in.read(); }
        }
        """;

    assertThat(javac(source).run().text()).isEmpty();
    assertThat(javac(source).with("-XDcompilePolicy=simple").run().text()).isEmpty();
  }

  @Test
  void contractFilesHold() throws java.io.IOException {
    Path contract =
        java.nio.file.Files.writeString(
            folder.resolve("Lib.java"),
            """
            import dev.custody.annotations.*;
            @MustRelease("end") class Lib { @Acquires static Lib make(); void end(); }
            """);
    String source =
        """
        class Lib { static Lib make() { return null; } void end() {} }
        class A { void f() { Lib lib = Lib.make(); } }
        """;

    assertThat(javac(source).run().text()).isEmpty();
    assertThat(javac(source).with("-Xplugin:Custody contracts=" + contract).run().text())
        .contains("A.java:2: error: [custody:reference-leak]");
  }

  @Test
  void whatIsWrongWithContractFilesIsToldThereAndTheRestIsChecked() throws java.io.IOException {
    Path contract =
        java.nio.file.Files.writeString(
            folder.resolve("Lib.java"),
            "import dev.custody.annotations.*;\nclass A { @Owning @Borrowed Object nothing(); }\n");
    Path broken = java.nio.file.Files.writeString(folder.resolve("Broken.java"), "class { }\n");
    Path missing = folder.resolve("Missing.java");
    Javac.Outcome outcome =
        javac(LEAK)
            .with(
                "-Xplugin:Custody contracts="
                    + missing
                    + java.io.File.pathSeparator
                    + contract
                    + java.io.File.pathSeparator
                    + broken)
            .run();

    assertThat(outcome.success()).isFalse();
    assertThat(outcome.text()).contains("contract file `" + missing + "` does not exist");
    assertThat(outcome.text()).contains("Lib.java:2: ");
    assertThat(outcome.text()).contains("Broken.java:1: ");
    assertThat(outcome.text()).contains("A.java:6: error: [custody:reference-leak]");
  }

  @Test
  void contradictoryAnnotationsAreToldAtTheirPlaceAndTheRestIsChecked() {
    Javac.Outcome outcome =
        javac(
                """
                import dev.custody.annotations.*;
                class A {
                  class B { void f(
                      @Owning @Borrowed java.io.InputStream in) {} }
                  void g() throws java.io.IOException { Object in = new java.io.FileReader("x"); }
                }
                """)
            .with("-classpath", System.getProperty("java.class.path"))
            .run();

    assertThat(outcome.text()).contains("A.java:4: error: [custody:contract]");
    assertThat(outcome.count("[custody:contract]")).isEqualTo(1);
    assertThat(outcome.text()).contains("A.java:5: error: [custody:reference-leak]");
  }

  @Test
  void theLimitIsAnErrorInAProgramOnly() {
    String path = System.getProperty("java.class.path");
    String program = "@ProgramType(\"xdp\")";

    assertThat(javac(branches(program, 24)).with("-classpath", path).run().text())
        .contains(
            "A.java:7: error: [custody:analysis-limit] `count` runs as a BPF program and cannot be"
                + " verified to the end");
    assertThat(javac(branches(program, 4)).with("-classpath", path).run().text()).isEmpty();
    assertThat(javac(branches("", 24)).with("-classpath", path).run().text())
        .doesNotContain("error");
  }

  /** A method with as many independent branches, each of which matters at the end. */
  private static String branches(String annotation, int count) {
    StringBuilder start = new StringBuilder();
    StringBuilder end = new StringBuilder();
    for (int i = 0; i < count; i++) {
      start.append("int n%d = 0; if (any()) { n%d = 1; }\n".formatted(i, i));
      end.append("if (n%d == 1) { use(page); }\n".formatted(i));
    }
    return """
        import dev.custody.annotations.*;
        class A {
          @MustRelease("end") static class Page { void end() {} }
          @Acquires static native Page take();
          static native boolean any();
          static native void use(Page page); %s
          void count() {
            Page page = take();
            %s %s
            page.end();
          }
        }
        """
        .formatted(annotation, start, end);
  }

  @Test
  void whoRunsJavacHimselfGetsFindingsInsteadOfMessages() {
    StringWriter text = new StringWriter();
    List<ClassReport> reports = new ArrayList<>();
    JavacTask task = (JavacTask) javac(LEAK).task(text, null);
    Session.attach(task, Options.DEFAULTS.withLevel(Severity.WARNING), reports::add);

    assertThat(task.call()).isTrue();
    assertThat(text.toString()).isEmpty();
    assertThat(reports).hasSize(1);
    Finding finding = reports.get(0).findings().get(0);
    assertThat(finding.rule().id()).isEqualTo("reference-leak");
    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
    assertThat(finding.spot().position().line()).isEqualTo(6);
    assertThat(finding.path()).isNotEmpty();
  }
}
