package dev.custody.cli;

import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskListener;
import dev.custody.processor.plugin.FindingSink;
import dev.custody.processor.plugin.Session;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * One run of javac with the checker attached. Nothing is generated, no annotation processor runs,
 * and what does not compile does not keep the rest from being checked.
 */
final class Compilation {
  private final Settings settings;
  private final Path ownApi;
  private final JavaCompiler compiler;

  Compilation(Settings settings, Path ownApi) {
    this.settings = settings;
    this.ownApi = ownApi;
    JavaCompiler found = ToolProvider.getSystemJavaCompiler();
    if (found == null) {
      throw new UsageProblem(
          "this Java has no compiler; use a JDK, or one with the module jdk.compiler");
    }
    this.compiler = found;
  }

  /**
   * Who is told what.
   *
   * @param messages takes what javac says
   * @param sink takes what the checker finds
   * @param progress follows the compilation
   */
  record Listeners(CompilerMessages messages, FindingSink sink, TaskListener progress) {}

  /** Compiles and checks. */
  void run(SourceSet set, Listeners listeners) {
    CompilerMessages messages = listeners.messages();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(messages, Locale.ROOT, settings.encoding())) {
      List<Path> classPath = new ArrayList<>(set.classPath());
      classPath.add(ownApi);
      files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
      // Empty, so that javac neither compiles sources nor runs plugins that the class path holds.
      files.setLocationFromPaths(StandardLocation.SOURCE_PATH, List.of());
      files.setLocationFromPaths(StandardLocation.ANNOTATION_PROCESSOR_PATH, List.of());
      List<Path> paths = set.sources().stream().map(Source::path).toList();
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  Writer.nullWriter(),
                  files,
                  messages,
                  arguments(),
                  null,
                  files.getJavaFileObjectsFromPaths(paths));
      Session session = Session.attach(task, settings.options(), listeners.sink());
      task.addTaskListener(listeners.progress());
      task.analyze();
      session.end();
    } catch (IllegalArgumentException unknownArgument) {
      // javac's words for a release that it does not know
      throw new UsageProblem(String.valueOf(unknownArgument.getMessage()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What messages call each source, by the URI that javac gives it. */
  Map<String, String> names(SourceSet set) {
    Map<String, String> names = new HashMap<>();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(null, Locale.ROOT, settings.encoding())) {
      for (Source source : set.sources()) {
        for (JavaFileObject file : files.getJavaFileObjects(source.path())) {
          names.put(file.toUri().toString(), source.name());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return names;
  }

  private Collection<String> arguments() {
    List<String> arguments = new ArrayList<>();
    arguments.add("-proc:none");
    arguments.add("-implicit:none");
    // Error limits of javac would hide which classes are missing.
    arguments.add("-Xmaxerrs");
    arguments.add(Integer.toString(Integer.MAX_VALUE));
    // Without it, one missing import keeps javac (17 to 25) from attributing anything.
    arguments.add("-XDshould-stop.ifError=FLOW");
    settings
        .release()
        .ifPresent(
            release -> {
              arguments.add("--release");
              arguments.add(Integer.toString(release));
            });
    return arguments;
  }
}
