package dev.custody.examples;

import static com.google.common.truth.Truth.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringWriter;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The deadlock does what its page shows, but for the times. */
final class DeadlockTest {
  private static final Path FOLDER = Path.of("deadlock");

  @TempDir Path classes;

  @Test
  void everyClerkIsToldAndWithReentrantLocksNone() throws Exception {
    assertThat(compile()).isEmpty();

    assertThat(withoutTimes(run())).isEqualTo(withoutTimes(shown()));
  }

  /** Compiles it as a user would, with Custody on the processor path; yields what that printed. */
  private String compile() throws Exception {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    String classPath = System.getProperty("java.class.path");
    List<String> options =
        List.of("-d", classes.toString(), "-cp", classPath, "-processorpath", classPath);
    StringWriter output = new StringWriter();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
      var sources = files.getJavaFileObjects(FOLDER.resolve("Deadlock.java"));
      assertThat(compiler.getTask(output, files, null, options, null, sources).call()).isTrue();
    }
    return output.toString();
  }

  private String run() throws Exception {
    PrintStream standard = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try (URLClassLoader loader =
            new URLClassLoader(
                new URL[] {classes.toUri().toURL()}, DeadlockTest.class.getClassLoader());
        PrintStream capture = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
      System.setOut(capture);
      Method main = loader.loadClass("deadlock.Deadlock").getMethod("main", String[].class);
      main.setAccessible(true);
      main.invoke(null, (Object) new String[0]);
    } finally {
      System.setOut(standard);
    }
    return printed.toString(StandardCharsets.UTF_8);
  }

  /** The output on the page: the indented lines after the last sentence. */
  private static String shown() throws Exception {
    String page = Files.readString(FOLDER.resolve("README.md"));
    return page.substring(page.indexOf("    ada, after")).replaceAll("(?m)^ {4}", "");
  }

  private static String withoutTimes(String text) {
    return text.replace("\r\n", "\n").replaceAll("after [0-9.,]+ ms", "after N ms");
  }
}
