package dev.custody.processor;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The finished jar, alone on the path of a compiler of its own, as on a user's machine. */
final class JavacJarTest {
  private static final String CHECKED =
      "custody: checked [0-9]+ methods? in 1 class(es)?, 0 given up";

  @TempDir Path folder;

  @Test
  void checksFromTheProcessorPath() throws Exception {
    assertThat(javac("-processorpath", jar(), "-Acustody.summary=true")).containsMatch(CHECKED);
  }

  @Test
  void checksFromTheProcessorModulePath() throws Exception {
    assertThat(javac("--processor-module-path", jar(), "-Acustody.summary=true"))
        .containsMatch(CHECKED);
  }

  @Test
  void checksAsNamedPluginWithoutProcessing() throws Exception {
    assertThat(javac("-proc:none", "-processorpath", jar(), "-Xplugin:Custody summary=true"))
        .containsMatch(CHECKED);
  }

  @Test
  void saysNothingUnasked() throws Exception {
    assertThat(javac("-Xlint:all,-processing", "-Werror", "-processorpath", jar())).isEmpty();
  }

  @Test
  void contractsBesideTheJarHold() throws Exception {
    Path contracts = Files.createDirectories(folder.resolve("beside/META-INF/custody"));
    Files.writeString(
        contracts.resolve("any.java"), "@MustRelease(\"end\") class Once { void end(); }");
    String path = jar() + File.pathSeparator + folder.resolve("beside");

    assertThat(javac("-processorpath", path, "-Acustody.summary=true"))
        .contains("`Once` has no method `end`");
  }

  private static String jar() {
    return System.getProperty("custody.jar");
  }

  /** What a compilation printed that went well. */
  private String javac(String... options) throws IOException, InterruptedException {
    Path source = folder.resolve("Once.java");
    Files.writeString(source, "class Once { static int f(int x) { return x + 1; } }\n");
    Path output = folder.resolve("output.txt");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
    command.addAll(List.of(options));
    command.addAll(List.of("-d", folder.resolve("classes").toString(), source.toString()));
    Process compiler =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertThat(compiler.waitFor(60, TimeUnit.SECONDS)).isTrue();
    String printed = Files.readString(output, StandardCharsets.UTF_8);
    assertWithMessage(printed).that(compiler.exitValue()).isEqualTo(0);
    assertThat(Files.exists(folder.resolve("classes").resolve("Once.class"))).isTrue();
    return printed;
  }
}
