package dev.custody.processor;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnionTypeTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** What the text of our own main sources must keep to, beyond what bytecode shows. */
final class SourceTest {
  private static final int LONGEST_FILE = 500;

  /** One place for all of the kernel's names; each method is a line and its contract. */
  private static final String FACADE = "Kfuncs.java";

  private static final Path PROCESSOR = Path.of("src", "main", "java");

  @Test
  void noMainSourceFileIsLongerThanTheLimit() throws IOException {
    List<Path> sources = mainSourcesOfAllModules();
    assertThat(sources)
        .contains(Path.of("..", "processor").resolve(PROCESSOR).resolve(packageInfo()));
    List<String> tooLong = new ArrayList<>();
    for (Path source : sources) {
      int lines = Files.readAllLines(source).size();
      if (lines > LONGEST_FILE && !source.endsWith(FACADE)) {
        tooLong.add(source + ": " + lines);
      }
    }
    assertWithMessage("files of more than %s lines", LONGEST_FILE).that(tooLong).isEmpty();
  }

  /** Bytecode cannot tell: try-with-resources catches {@code Throwable} there by itself. */
  @Test
  void onlyThePluginCatchesThrowable() throws IOException {
    List<String> catches = parse(javaFilesBelow(PROCESSOR), CatchScanner::new).found;
    assertThat(catches.stream().filter(file -> !file.contains("/processor/plugin/")).toList())
        .isEmpty();
  }

  @Test
  void everyTypeSaysWhatItIs() throws IOException {
    TypeScanner scanner = parse(mainSourcesOfAllModules(), TypeScanner::new);
    assertThat(scanner.types).isAtLeast(10);
    assertThat(scanner.undocumented).isEmpty();
  }

  private static Path packageInfo() {
    return Path.of("dev", "custody", "processor", "package-info.java");
  }

  private static List<Path> mainSourcesOfAllModules() throws IOException {
    List<Path> sources = new ArrayList<>();
    try (Stream<Path> modules = Files.list(Path.of(".."))) {
      for (Path module : modules.sorted().toList()) {
        Path main = module.resolve(PROCESSOR);
        if (Files.isDirectory(main)) {
          sources.addAll(javaFilesBelow(main));
        }
      }
    }
    return sources;
  }

  private static List<Path> javaFilesBelow(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  private static <S extends TreePathScanner<Void, Void>> S parse(
      List<Path> sources, Function<Trees, S> scannerOf) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, files, null, List.of(), null, files.getJavaFileObjectsFromPaths(sources));
      S scanner = scannerOf.apply(Trees.instance(task));
      for (CompilationUnitTree unit : task.parse()) {
        scanner.scan(unit, null);
      }
      return scanner;
    }
  }

  /** Where {@code Throwable} is caught, as file and line. */
  private static final class CatchScanner extends TreePathScanner<Void, Void> {
    private final Trees trees;
    private final List<String> found = new ArrayList<>();

    CatchScanner(Trees trees) {
      this.trees = trees;
    }

    @Override
    public Void visitCatch(CatchTree clause, Void unused) {
      Tree type = clause.getParameter().getType();
      List<? extends Tree> types =
          type instanceof UnionTypeTree union ? union.getTypeAlternatives() : List.of(type);
      if (types.stream().anyMatch(caught -> caught.toString().endsWith("Throwable"))) {
        CompilationUnitTree unit = getCurrentPath().getCompilationUnit();
        long start = trees.getSourcePositions().getStartPosition(unit, clause);
        found.add(
            unit.getSourceFile().toUri().getPath() + ":" + unit.getLineMap().getLineNumber(start));
      }
      return super.visitCatch(clause, unused);
    }
  }

  /** Which types that are not private have no comment. */
  private static final class TypeScanner extends TreePathScanner<Void, Void> {
    private final Trees trees;
    private final List<String> undocumented = new ArrayList<>();
    private int types;

    TypeScanner(Trees trees) {
      this.trees = trees;
    }

    @Override
    public Void visitClass(ClassTree type, Void unused) {
      boolean named = !type.getSimpleName().isEmpty();
      if (named && !type.getModifiers().getFlags().contains(Modifier.PRIVATE)) {
        types++;
        if (trees.getDocComment(getCurrentPath()) == null) {
          undocumented.add(
              getCurrentPath().getCompilationUnit().getSourceFile().getName()
                  + ": "
                  + type.getSimpleName());
        }
      }
      return super.visitClass(type, unused);
    }
  }
}
