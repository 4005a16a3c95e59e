package dev.custody.stress.mutant;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The main sources of the runtime, to be copied and compiled with a fault in one of them. */
final class RuntimeSources {
  static final Path MUTANTS = Path.of("mutants");
  private static final Path IN_MODULE = Path.of("src/main/java/dev/custody/runtime");
  private static final Path FOLDER = Path.of("../runtime").resolve(IN_MODULE);

  private RuntimeSources() {}

  /** The source that a mutant edits, edited. */
  static String mutated(Mutant mutant) {
    return mutant.applyTo(read(FOLDER.resolve(mutant.type() + ".java")));
  }

  /** Compiles a copy with the mutant; yields the folder of the classes. */
  static Path compile(Mutant mutant, Path scratch) {
    try {
      Path classes = Files.createDirectories(scratch.resolve("classes"));
      List<Path> copies = copy(scratch);
      Files.writeString(
          scratch.resolve(IN_MODULE).resolve(mutant.type() + ".java"), mutated(mutant));
      JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
      StringWriter complaints = new StringWriter();
      try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
        List<String> options =
            List.of("-proc:none", "-nowarn", "-d", classes.toString(), "-cp", classPath());
        boolean compiles =
            javac
                .getTask(
                    complaints,
                    files,
                    null,
                    options,
                    null,
                    files.getJavaFileObjectsFromPaths(copies))
                .call();
        if (!compiles) {
          throw new AssertionError(mutant.name() + " does not compile:\n" + complaints);
        }
      }
      return classes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Copies the sources to where they would be if the folder were that of the module. */
  static List<Path> copy(Path module) {
    List<Path> copies = new ArrayList<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      Path sources = Files.createDirectories(module.resolve(IN_MODULE));
      for (Path file : files.sorted().toList()) {
        copies.add(Files.copy(file, sources.resolve(file.getFileName())));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return copies;
  }

  private static String classPath() {
    return System.getProperty("java.class.path");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
