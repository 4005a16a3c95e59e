package dev.custody.cli;

import static com.google.common.truth.Truth.assertThat;

import dev.custody.cli.artifact.FileRepository;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar that the launcher starts, with all libraries in it. */
final class CommandJarTest {
  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

  @TempDir Path folder;

  @Test
  void versionAndPagesAreInTheJar() throws Exception {
    assertThat(run(0, "--version")).startsWith("custody ");
    assertThat(run(0, "explain", "internal-error")).startsWith("# internal-error");
  }

  @Test
  void annotationsAreInTheJar() throws Exception {
    Path file =
        Cli.source(
            folder,
            "A.java",
            "import dev.custody.annotations.*; class A { @Owning Object a() { return this; } }");
    Path sarif = folder.resolve("a.sarif");
    run(0, "check", file.toString(), "--sarif", sarif.toString());
    assertThat(Files.readString(sarif)).contains("\"name\": \"Custody\"");
  }

  @Test
  void resolverIsInTheJar() throws Exception {
    new FileRepository(folder)
        .pom("app")
        .jar("app", "", Map.of())
        .jar("app", "-sources", Map.of("demo/A.java", "package demo; class A {}"));
    assertThat(run(0, "check", "--offline", "--artifact", "demo:app:1"))
        .endsWith(" of 1 class in 1 file\n");
  }

  /** Output of both streams. */
  private String run(int status, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(JAVA.toString());
    command.add("-Dmaven.repo.local=" + folder);
    command.add("-jar");
    command.add(System.getProperty("custody.command.jar"));
    command.addAll(List.of(arguments));
    Path output = folder.resolve("output.txt");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    String text = Files.readString(output, StandardCharsets.UTF_8);
    assertThat(text).doesNotContain("SLF4J");
    assertThat(process.exitValue()).isEqualTo(status);
    return text.replace(System.lineSeparator(), "\n");
  }
}
