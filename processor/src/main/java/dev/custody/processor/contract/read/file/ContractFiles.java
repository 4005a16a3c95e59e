package dev.custody.processor.contract.read.file;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import dev.custody.processor.frontend.CompilationContext;
import dev.custody.processor.ir.TypeKey;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/**
 * Contract files that are parsed by javac when they are first asked. They are read against the
 * classes of the compilation, so not before these are entered.
 */
public final class ContractFiles implements ContractSource {
  private final CompilationContext context;
  private final List<JavaFileObject> files;
  private final Map<TypeKey, TypeNotes> types = new LinkedHashMap<>();
  private final List<Problem> problems = new ArrayList<>();
  private boolean isRead;

  /** The files, a stronger one before a weaker one. */
  public ContractFiles(CompilationContext context, List<JavaFileObject> files) {
    this.context = context;
    this.files = List.copyOf(files);
  }

  @Override
  public Optional<TypeNotes> type(TypeKey type) {
    read();
    return Optional.ofNullable(types.get(type));
  }

  @Override
  public boolean covers(String packageName) {
    read();
    return types.keySet().stream().anyMatch(type -> type.packageName().equals(packageName));
  }

  /** All types of the files, in their order. */
  List<TypeNotes> types() {
    read();
    return List.copyOf(types.values());
  }

  /** What is wrong with the files, in their order. */
  public List<Problem> problems() {
    read();
    return List.copyOf(problems);
  }

  private void read() {
    if (!isRead) {
      isRead = true;
      files.forEach(this::read);
    }
  }

  private void read(JavaFileObject file) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    JavacTask task =
        (JavacTask)
            compiler.getTask(null, null, diagnostics, List.of("-proc:none"), null, List.of(file));
    try {
      for (CompilationUnitTree unit : task.parse()) {
        ContractFileReader reader =
            new ContractFileReader(context, unit, Trees.instance(task).getSourcePositions());
        reader.read().forEach(type -> types.putIfAbsent(type.type(), type));
        syntax(diagnostics);
        problems.addAll(reader.problems());
      }
    } catch (IOException | IllegalArgumentException unreadable) {
      problems.add(
          Problem.ofFile(
              FileNames.of(file),
              "contract file `"
                  + FileNames.of(file)
                  + "` cannot be read: "
                  + unreadable.getMessage()));
    }
  }

  private void syntax(DiagnosticCollector<JavaFileObject> diagnostics) {
    for (Diagnostic<? extends JavaFileObject> each : diagnostics.getDiagnostics()) {
      if (each.getKind() == Diagnostic.Kind.ERROR && each.getSource() != null) {
        problems.add(
            new Problem(
                FileNames.of(each.getSource()),
                (int) each.getLineNumber(),
                each.getMessage(Locale.ROOT),
                true,
                Optional.empty()));
      }
    }
  }
}
