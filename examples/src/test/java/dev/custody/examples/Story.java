package dev.custody.examples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * One folder of examples.
 *
 * @param folder holds {@code leaking}, {@code correct} and {@code output.txt}
 */
record Story(Path folder) {
  /** What a compiler run printed and whether it succeeded. */
  record Compilation(boolean succeeded, String output) {}

  /** Every folder below the working directory that holds a leaking program, sorted. */
  static List<Story> all() throws IOException {
    try (Stream<Path> folders = Files.list(Path.of(""))) {
      return folders
          .filter(folder -> Files.isDirectory(folder.resolve("leaking")))
          .sorted()
          .map(Story::new)
          .toList();
    }
  }

  /** Compiles one of the programs as a user would, with Custody on the processor path alone. */
  Compilation compile(String variant, Path classes) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    String classPath = System.getProperty("java.class.path");
    List<String> options =
        List.of("-d", classes.toString(), "-cp", classPath, "-processorpath", classPath);
    StringWriter output = new StringWriter();
    try (StandardJavaFileManager files =
            compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8);
        Stream<Path> sources = Files.list(folder.resolve(variant))) {
      List<Path> sorted = sources.sorted().toList();
      boolean succeeded =
          compiler
              .getTask(
                  output, files, null, options, null, files.getJavaFileObjectsFromPaths(sorted))
              .call();
      return new Compilation(succeeded, output.toString().replace("\r\n", "\n"));
    }
  }

  /** What the {@code main} of the corrected program prints. */
  String run(Path classes) throws IOException, ReflectiveOperationException {
    String mainClass;
    try (Stream<Path> sources = Files.list(folder.resolve("correct"))) {
      mainClass =
          "demo." + sources.findFirst().orElseThrow().getFileName().toString().replace(".java", "");
    }
    PrintStream standard = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try (URLClassLoader loader =
            new URLClassLoader(new URL[] {classes.toUri().toURL()}, Story.class.getClassLoader());
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

  @Override
  public String toString() {
    return folder.toString();
  }
}
