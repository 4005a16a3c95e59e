package dev.custody.examples;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/**
 * Compiles as a user would, with Custody on the processor path alone, and runs the outcome.
 *
 * @param classes where the class files go
 */
record Javac(Path classes) {
  /** What a compiler run printed and whether it succeeded. */
  record Compilation(boolean succeeded, String output) {}

  /** Compiles files. */
  Compilation compileFiles(List<Path> sources) throws IOException {
    try (StandardJavaFileManager files = files()) {
      return compile(files, files.getJavaFileObjectsFromPaths(sources), List.of());
    }
  }

  /** Compiles texts, with further options. */
  Compilation compileTexts(List<? extends JavaFileObject> sources, List<String> more)
      throws IOException {
    try (StandardJavaFileManager files = files()) {
      return compile(files, sources, more);
    }
  }

  private static StandardJavaFileManager files() {
    return ToolProvider.getSystemJavaCompiler()
        .getStandardFileManager(null, null, StandardCharsets.UTF_8);
  }

  private Compilation compile(
      StandardJavaFileManager files,
      Iterable<? extends JavaFileObject> sources,
      List<String> more) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    String classPath = System.getProperty("java.class.path");
    List<String> options = new ArrayList<>(more);
    options.addAll(
        List.of("-d", classes.toString(), "-cp", classPath, "-processorpath", classPath));
    StringWriter output = new StringWriter();
    boolean succeeded = compiler.getTask(output, files, null, options, null, sources).call();
    return new Compilation(succeeded, output.toString().replace("\r\n", "\n"));
  }

  /** Runs the tests of a compiled class, and fails unless there are some and all pass. */
  void test(String testClass) throws IOException, ReflectiveOperationException {
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {classes.toUri().toURL()}, Javac.class.getClassLoader())) {
      SummaryGeneratingListener listener = new SummaryGeneratingListener();
      LauncherDiscoveryRequest request =
          LauncherDiscoveryRequestBuilder.request()
              .selectors(DiscoverySelectors.selectClass(loader.loadClass(testClass)))
              .build();
      LauncherFactory.create().execute(request, listener);
      TestExecutionSummary summary = listener.getSummary();
      StringWriter failures = new StringWriter();
      summary.printFailuresTo(new PrintWriter(failures, true));
      assertWithMessage(failures.toString()).that(summary.getTotalFailureCount()).isEqualTo(0);
      assertThat(summary.getTestsSucceededCount()).isAtLeast(1);
    }
  }

  /** What the {@code main} of a compiled class prints. */
  String run(String mainClass) throws IOException, ReflectiveOperationException {
    PrintStream standard = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try (URLClassLoader loader =
            new URLClassLoader(new URL[] {classes.toUri().toURL()}, Javac.class.getClassLoader());
        PrintStream capture = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
      System.setOut(capture);
      var main = loader.loadClass(mainClass).getDeclaredMethod("main", String[].class);
      main.setAccessible(true);
      main.invoke(null, (Object) new String[0]);
    } catch (InvocationTargetException failed) {
      throw new AssertionError(mainClass + " failed", failed.getCause());
    } finally {
      System.setOut(standard);
    }
    return printed.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
  }
}
