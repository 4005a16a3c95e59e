package dev.custody.cli;

import static com.google.common.truth.Truth.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CheckCommandTest {
  @TempDir Path folder;
  private Path sources;

  @BeforeEach
  void makeFolder() {
    sources = folder.resolve("src");
  }

  @Test
  void cleanSourcesAreStatusZero() throws Exception {
    Cli.source(sources, "demo/A.java", "package demo; class A { B b() { return new B(); } }");
    Cli.source(sources, "demo/B.java", "package demo; class B {}");
    Cli cli = Cli.run("check", sources.toString());
    assertThat(cli.err()).isEmpty();
    assertThat(cli.out()).isEqualTo("nothing found in 1 method of 2 classes in 2 files\n");
    assertThat(cli.status()).isEqualTo(0);
  }

  @Test
  void sourcesWithErrorsAreListedAndTheRestIsChecked() throws Exception {
    Cli.source(sources, "A.java", "class A { void a( { }");
    Cli.source(sources, "B.java", "class B { int b() { return \"\"; } }");
    Cli.source(sources, "C.java", "class C { int c() { return 1; } }");
    Cli cli = Cli.run("check", sources.toString());
    assertThat(cli.status()).isEqualTo(2);
    assertThat(cli.err()).contains(sources.resolve("A.java") + ":1: does not compile: ");
    assertThat(cli.err())
        .contains(
            sources.resolve("B.java")
                + ":1: does not compile: incompatible types: java.lang.String cannot be converted");
    assertThat(cli.out()).contains(" of 3 classes in 3 files\n");
    assertThat(cli.out())
        .contains(" compilation errors; methods that do not compile are not checked\n");
  }

  @Test
  void classesThatAreMissingAreNamed() throws Exception {
    Cli.source(sources, "A.java", "import gone.away.Thing; class A { Thing a; void b() {} }");
    Cli cli = Cli.run("check", sources.toString());
    assertThat(cli.status()).isEqualTo(2);
    assertThat(cli.out()).contains("not on the class path: gone.away\n");
    assertThat(cli.out()).contains(" of 1 class in 1 file\n");
  }

  @Test
  void manyErrorsAreCountedAndNotListed() throws Exception {
    StringBuilder text = new StringBuilder("class A {");
    for (int i = 0; i < 150; i++) {
      text.append("\n Gone a").append(i).append(";");
    }
    Cli.source(sources, "A.java", text.append("\n}").toString());
    Cli cli = Cli.run("check", sources.toString());
    assertThat(cli.err().lines().filter(line -> line.contains("does not compile")).count())
        .isEqualTo(CompilerMessages.SHOWN);
    assertThat(cli.out()).contains("150 compilation errors");
  }

  @Test
  void moduleDescriptorsAndOtherReleasesAreLeftOut() throws Exception {
    Cli.source(sources, "module-info.java", "module demo { requires gone; }");
    Cli.source(sources, "demo/package-info.java", "/** Demo. */ package demo;");
    Cli.source(sources, "demo/A.java", "package demo; class A {}");
    Cli.source(sources, "META-INF/versions/9/demo/A.java", "package demo; class A {}");
    Cli cli = Cli.run("check", sources.toString());
    assertThat(cli.err()).isEmpty();
    assertThat(cli.status()).isEqualTo(0);
    assertThat(cli.out()).endsWith(" of 1 class in 2 files\n");
  }

  @Test
  void fileThatIsNamedTwiceIsCheckedOnce() throws Exception {
    Path file = Cli.source(sources, "A.java", "class A {}");
    Cli cli = Cli.run("check", file.toString(), sources.toString());
    assertThat(cli.status()).isEqualTo(0);
    assertThat(cli.out()).endsWith(" of 1 class in 1 file\n");
  }

  @Test
  void ourAnnotationsNeedNoClassPath() throws Exception {
    Cli.source(
        sources,
        "A.java",
        "import dev.custody.annotations.*; class A { @Owning Object a() { return this; } }");
    assertThat(Cli.run("check", sources.toString()).err()).isEmpty();
  }

  @Test
  void classPathIsUsed() throws Exception {
    Path jar = Path.of(Test.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Cli.source(sources, "A.java", "class A { @org.junit.jupiter.api.Test void a() {} }");
    assertThat(Cli.run("check", sources.toString()).status()).isEqualTo(2);
    assertThat(Cli.run("check", "--classpath", jar.toString(), sources.toString()).err())
        .doesNotContain("does not compile");
  }

  @Test
  void releaseLimitsWhatCompiles() throws Exception {
    Path file = Cli.source(sources, "A.java", "class A { String a() { return \"\".strip(); } }");
    assertThat(Cli.run("check", file.toString()).status()).isEqualTo(0);
    assertThat(Cli.run("check", "--release", "8", file.toString()).status()).isEqualTo(2);
  }

  @Test
  void encodingIsAnOption() throws Exception {
    Path file = sources.resolve("A.java");
    Files.createDirectories(sources);
    Files.write(file, "class A { char a = 'é'; }".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(Cli.run("check", "--encoding", "ISO-8859-1", file.toString()).err()).isEmpty();
    assertThat(Cli.run("check", file.toString()).status()).isEqualTo(2);
  }

  @Test
  void reportsAreWritten() throws Exception {
    Path file = Cli.source(sources, "A.java", "class A {}");
    Path sarif = folder.resolve("a.sarif");
    Path html = folder.resolve("a.html");
    Cli.run("check", file.toString(), "--sarif", sarif.toString(), "--html", html.toString());
    assertThat(Files.readString(sarif)).contains("\"version\": \"2.1.0\"");
    assertThat(Files.readString(html)).contains("<h1>Custody: 0 findings</h1>");
  }

  @Test
  void reportThatCannotBeWrittenIsAUsageError() throws Exception {
    Path file = Cli.source(sources, "A.java", "class A {}");
    Cli cli = Cli.run("check", file.toString(), "--sarif", sources.toString());
    assertThat(cli.status()).isEqualTo(2);
    assertThat(cli.err()).startsWith("custody: cannot write " + sources);
  }
}
