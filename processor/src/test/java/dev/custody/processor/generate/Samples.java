package dev.custody.processor.generate;

import dev.custody.processor.plugin.CustodyProcessor;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles programs with the processor, and with every warning an error. */
final class Samples {
  private final Path folder;
  private final String classPath;
  private final Supplier<Processor> processor;

  /**
   * A compiler of samples.
   *
   * @param folder where it writes; each compilation to a new place
   */
  Samples(Path folder, String classPath) {
    this(folder, classPath, CustodyProcessor::new);
  }

  /** A compiler that starts the processor as a build tool does. */
  Samples(Path folder, String classPath, Supplier<Processor> processor) {
    this.folder = folder;
    this.classPath = classPath;
    this.processor = processor;
  }

  /** What came of a compilation: the compiler's text, where the classes are, generated sources. */
  record Outcome(String text, Path classes, SortedMap<String, String> generated) {}

  Outcome compile(List<Path> sources, String... options) {
    try {
      Path out = Files.createTempDirectory(folder, "sample");
      Path classes = Files.createDirectory(out.resolve("classes"));
      Path generated = Files.createDirectory(out.resolve("generated"));
      StringWriter text = new StringWriter();
      List<String> all =
          new ArrayList<>(List.of("-Xlint:all,-processing", "-Werror", "-cp", classPath, "-d"));
      all.addAll(List.of(classes.toString(), "-s", generated.toString()));
      all.addAll(List.of(options));
      JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
      try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
        JavaCompiler.CompilationTask task =
            javac.getTask(text, files, null, all, null, files.getJavaFileObjectsFromPaths(sources));
        task.setProcessors(List.of(processor.get()));
        boolean unused = task.call();
      }
      return new Outcome(text.toString(), classes, texts(generated));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Compiles one program that is written in the test, in the package {@code sample}. */
  Outcome compile(String program) {
    try {
      Path file = Files.createTempDirectory(folder, "source").resolve("Sample.java");
      Files.writeString(
          file,
          "package sample; import dev.custody.annotations.*; import dev.custody.annotations.Kptr;"
              + " import dev.custody.runtime.*; import java.util.*; "
              + program);
      return compile(List.of(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SortedMap<String, String> texts(Path folder) throws IOException {
    SortedMap<String, String> texts = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(file).toString().replace(File.separatorChar, '/');
        texts.put(name, Files.readString(file));
      }
    }
    return texts;
  }
}
