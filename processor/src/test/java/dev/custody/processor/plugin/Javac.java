package dev.custody.processor.plugin;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Runs the compiler of the test's own JDK on sources in a folder. Each call is one compilation. */
final class Javac {
  private final Path folder;
  private final List<Path> sources = new ArrayList<>();
  private final List<String> options = new ArrayList<>();
  private final List<Processor> processors = new ArrayList<>();
  private boolean nothingFound;

  Javac(Path folder) {
    this.folder = folder;
    options.addAll(List.of("-d", create(folder.resolve("classes")).toString()));
  }

  /** What came of a compilation: its text as on the command line, its class files. */
  record Outcome(boolean success, String text, List<String> classes) {
    long count(String part) {
      return (text + " ").split(java.util.regex.Pattern.quote(part), -1).length - 1;
    }
  }

  /** The processor path that a user has: our classes and what they need, no other processor. */
  static String ownPath() {
    return path(entry -> !entry.contains("lombok") && !entry.contains("auto-value"));
  }

  /** The part of the test's class path that some library makes up. */
  static String library(String name) {
    return path(entry -> entry.contains(name));
  }

  private static String path(Predicate<String> entries) {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entries)
        .collect(Collectors.joining(File.pathSeparator));
  }

  Javac source(String name, String text) {
    Path file = folder.resolve(name);
    create(file.getParent());
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    sources.add(file);
    return this;
  }

  Javac with(String... more) {
    options.addAll(List.of(more));
    return this;
  }

  /** Plugins and processors start by their service files. */
  Javac withCustody() {
    return with("-processorpath", ownPath());
  }

  /** No service is found, though the test's own class path has some; only given processors run. */
  Javac withNothingFound() {
    nothingFound = true;
    return this;
  }

  Javac processors(Processor... given) {
    processors.addAll(List.of(given));
    return this;
  }

  /** Compiles and prints as the command line does. */
  Outcome run() {
    StringWriter text = new StringWriter();
    boolean success = task(text, null).call();
    return new Outcome(success, text.toString(), classes());
  }

  /** Compiles and hands the messages to a listener, as Maven does in its own process. */
  List<Diagnostic<? extends JavaFileObject>> diagnostics() {
    List<Diagnostic<? extends JavaFileObject>> all = new ArrayList<>();
    task(new StringWriter(), all::add).call();
    return all;
  }

  JavaCompiler.CompilationTask task(
      StringWriter text, javax.tools.DiagnosticListener<JavaFileObject> listener) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StandardJavaFileManager files = compiler.getStandardFileManager(null, Locale.ROOT, null);
    JavaCompiler.CompilationTask task =
        compiler.getTask(
            text,
            nothingFound ? new WithoutServices(files) : files,
            listener,
            options,
            null,
            files.getJavaFileObjectsFromPaths(sources));
    if (!processors.isEmpty()) {
      task.setProcessors(processors);
    }
    return task;
  }

  private List<String> classes() {
    Path classes = folder.resolve("classes");
    try (Stream<Path> all = Files.walk(classes)) {
      return all.filter(Files::isRegularFile)
          .map(file -> classes.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path create(Path folder) {
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Loads plugins and processors from nowhere. */
  private static final class WithoutServices
      extends ForwardingJavaFileManager<StandardJavaFileManager> {
    WithoutServices(StandardJavaFileManager files) {
      super(files);
    }

    @Override
    public ClassLoader getClassLoader(Location location) {
      return ClassLoader.getPlatformClassLoader();
    }
  }
}
