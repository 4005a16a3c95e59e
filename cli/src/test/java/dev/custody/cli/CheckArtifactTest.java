package dev.custody.cli;

import static com.google.common.truth.Truth.assertThat;

import dev.custody.cli.artifact.FileRepository;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Published libraries, taken from a local repository that holds all that is needed. */
final class CheckArtifactTest {
  private static final String LOCAL = "maven.repo.local";

  @TempDir Path folder;

  @BeforeEach
  void pointToTheFolder() {
    System.setProperty(LOCAL, folder.toString());
  }

  @AfterEach
  void pointBack() {
    System.clearProperty(LOCAL);
  }

  @Test
  void sourcesOfALibraryAreCheckedAgainstItsDependencies() throws Exception {
    new FileRepository(folder)
        .pom("app", "gone:optional")
        .jar("app", "", Map.of())
        .jar(
            "app",
            "-sources",
            Map.of(
                "demo/B.java", "package demo; class B extends A {}",
                "demo/A.java", "package demo; class A {}",
                "demo/package-info.java", "package demo;",
                "module-info.java", "module demo { requires gone; }",
                "META-INF/versions/21/demo/A.java", "package demo; class A {}"));
    Cli cli = Cli.run("check", "--offline", "--artifact", "demo:app:1");
    assertThat(cli.err()).startsWith("not available: demo:gone:jar:1\n");
    assertThat(cli.out()).matches("nothing found in \\d+ methods of 2 classes in 3 files\n");
    assertThat(cli.status()).isEqualTo(0);
  }

  @Test
  void errorsNameTheFileInTheJar() throws Exception {
    new FileRepository(folder)
        .pom("app")
        .jar("app", "", Map.of())
        .jar("app", "-sources", Map.of("demo/A.java", "package demo;\nclass A extends Gone {}"));
    Cli cli = Cli.run("check", "--offline", "--artifact", "demo:app:1");
    assertThat(cli.status()).isEqualTo(2);
    assertThat(cli.err()).startsWith("demo/A.java:2: does not compile: cannot find symbol");
  }

  @Test
  void libraryWithoutSourcesIsAUsageError() throws Exception {
    new FileRepository(folder).pom("app").jar("app", "", Map.of());
    Cli cli = Cli.run("check", "--offline", "--artifact", "demo:app:1");
    assertThat(cli.status()).isEqualTo(2);
    assertThat(cli.err()).startsWith("custody: no sources of demo:app:1: ");
  }

  @Test
  void findingsInAJarAreNamedByTheirPathInIt() throws Exception {
    String leak =
        """
        package demo;

        import java.io.*;

        class Leak {
          static int first(String name) throws IOException {
            InputStream in = new FileInputStream(name);
            return in.read();
          }
        }
        """;
    new FileRepository(folder)
        .pom("app")
        .jar("app", "", Map.of())
        .jar("app", "-sources", Map.of("demo/Leak.java", leak));
    Path sarif = folder.resolve("findings.sarif");
    Path html = folder.resolve("findings.html");
    Cli cli =
        Cli.run(
            "check",
            "--offline",
            "--artifact",
            "demo:app:1",
            "--sarif",
            sarif.toString(),
            "--html",
            html.toString());
    assertThat(cli.status()).isEqualTo(1);
    assertThat(cli.out()).startsWith("demo/Leak.java:8: error: [custody:reference-leak] ");
    assertThat(Files.readString(sarif)).contains("\"uri\": \"demo/Leak.java\"");
    assertThat(Files.readString(html)).contains("InputStream in &#x3D; new FileInputStream(name);");
  }
}
