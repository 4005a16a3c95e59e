package dev.custody.processor.contract.read;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import dev.custody.processor.contract.read.body.SourceBodies;
import dev.custody.processor.frontend.CompilationContext;
import dev.custody.processor.lower.BareFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.lang.model.element.TypeElement;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** A small program that the real compiler has entered and attributed. */
public final class Program {
  private final CompilationContext context;
  private final SourceBodies bodies;
  private final List<CompilationUnitTree> units;

  private Program(
      CompilationContext context, SourceBodies bodies, List<CompilationUnitTree> units) {
    this.context = context;
    this.bodies = bodies;
    this.units = units;
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
    List<String> all = new ArrayList<>(List.of("-proc:none"));
    all.addAll(options);
    JavacTask task =
        (JavacTask)
            ToolProvider.getSystemJavaCompiler()
                .getTask(null, BareFiles.ofCompiler(), diagnostics, all, null, files);
    try {
      SourceBodies bodies = new SourceBodies();
      List<CompilationUnitTree> units = new ArrayList<>();
      task.parse().forEach(units::add);
      units.forEach(bodies::add);
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
      return new Program(context, bodies, units);
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

  /** Makes the keys of anonymous classes known, as the lowering does when it meets them. */
  void meetAnonymousClasses() {
    for (CompilationUnitTree unit : units) {
      new TreePathScanner<Void, Void>() {
        @Override
        public Void visitClass(ClassTree tree, Void unused) {
          context.symbols().type((TypeElement) context.trees().getElement(getCurrentPath()));
          return super.visitClass(tree, null);
        }
      }.scan(unit, null);
    }
  }
}
