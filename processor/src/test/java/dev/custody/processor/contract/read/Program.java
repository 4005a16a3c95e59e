package dev.custody.processor.contract.read;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.source.util.JavacTask;
import dev.custody.processor.contract.read.body.SourceBodies;
import dev.custody.processor.frontend.CompilationContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** A small program that the real compiler has entered and attributed. */
public final class Program {
  private final CompilationContext context;
  private final SourceBodies bodies;

  private Program(CompilationContext context, SourceBodies bodies) {
    this.context = context;
    this.bodies = bodies;
  }

  /** Compiles source texts against the tests' class path. */
  public static Program of(String... sources) {
    return of(List.of(), sources);
  }

  static Program of(List<String> options, String... sources) {
    List<JavaFileObject> files = new ArrayList<>();
    for (int i = 0; i < sources.length; i++) {
      files.add(file("Source" + i + ".java", sources[i]));
    }
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    // A processor path of its own keeps Custody's plugin, which starts by itself, out of this.
    List<String> all = new ArrayList<>(List.of("-proc:none", "-processorpath", "none"));
    all.addAll(options);
    JavacTask task =
        (JavacTask)
            ToolProvider.getSystemJavaCompiler().getTask(null, null, diagnostics, all, null, files);
    try {
      SourceBodies bodies = new SourceBodies();
      task.parse().forEach(bodies::add);
      CompilationContext context = CompilationContext.of(task);
      task.analyze();
      List<String> errors =
          diagnostics.getDiagnostics().stream()
              .filter(each -> each.getKind() == javax.tools.Diagnostic.Kind.ERROR)
              .map(each -> each.getMessage(Locale.ROOT))
              // A text of several public types, or one of another name, is fine here.
              .filter(message -> !message.contains("should be declared in a file named"))
              .toList();
      if (!errors.isEmpty()) {
        throw new AssertionError("the program does not compile: " + errors);
      }
      return new Program(context, bodies);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file that exists in memory only. */
  public static JavaFileObject file(String name, String text) {
    return new SimpleJavaFileObject(URI.create("mem:///" + name), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
      }
    };
  }

  /** A file on disk, under its own name. */
  public static JavaFileObject file(Path path) {
    try {
      return file(path.getFileName().toString(), Files.readString(path, UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The compiler's declarations. */
  public CompilationContext context() {
    return context;
  }

  /** What its bodies show. */
  public SourceBodies bodies() {
    return bodies;
  }
}
