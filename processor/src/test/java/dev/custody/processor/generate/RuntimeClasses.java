package dev.custody.processor.generate;

import static com.google.common.truth.Truth.assertWithMessage;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The runtime as a class path. It is built after the checker, so here it is compiled from source.
 */
final class RuntimeClasses {
  private static final Path SOURCES = Path.of("../runtime/src/main/java");

  private RuntimeClasses() {}

  /** The class path of a program that uses the runtime, which is compiled into a folder below. */
  static String classPath(Path folder) throws IOException {
    Path runtime = Files.createDirectory(folder.resolve("runtime"));
    compileTo(runtime);
    return runtime + File.pathSeparator + annotations();
  }

  private static void compileTo(Path folder) {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    StringWriter text = new StringWriter();
    try (Stream<Path> all = Files.walk(SOURCES);
        StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
      List<Path> sources =
          all.filter(file -> file.toString().endsWith(".java"))
              .filter(file -> !file.endsWith("module-info.java"))
              .sorted()
              .toList();
      // The plugin on the test's own path starts by itself; nobody asks it about the runtime here.
      List<String> options =
          List.of(
              "-proc:none",
              "-nowarn",
              "-Xplugin:Custody level=off",
              "-d",
              folder.toString(),
              "-cp",
              annotations());
      boolean success =
          javac
              .getTask(text, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
              .call();
      assertWithMessage(text.toString()).that(success).isTrue();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where the annotations are that the runtime and its users are compiled with. */
  static String annotations() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(
            entry ->
                entry.contains("jspecify")
                    || entry.contains("custody-annotations")
                    || entry.contains("annotations" + File.separator + "target"))
        .collect(Collectors.joining(File.pathSeparator));
  }
}
