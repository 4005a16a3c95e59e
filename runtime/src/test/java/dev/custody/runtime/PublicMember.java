package dev.custody.runtime;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * A type or member that users see, and its comment.
 *
 * @param owner the simple name of the type that has it; its own for a type
 * @param name its name; that of a type is empty
 * @param doc the comment; empty if there is none
 * @param overrides whether its comment is inherited
 */
record PublicMember(String owner, String name, String doc, boolean overrides) {
  /** All of the module, in the order of the sources. */
  static List<PublicMember> all() throws IOException {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    try (var files = javac.getStandardFileManager(null, null, null);
        Stream<Path> sources = Files.list(Path.of("src/main/java/dev/custody/runtime"))) {
      List<Path> sorted = sources.sorted().toList();
      JavacTask task =
          (JavacTask)
              javac.getTask(
                  null,
                  files,
                  null,
                  List.of("-proc:none"),
                  null,
                  files.getJavaFileObjectsFromPaths(sorted));
      List<PublicMember> found = new ArrayList<>();
      DocTrees docs = DocTrees.instance(task);
      for (CompilationUnitTree unit : task.parse()) {
        new Collector(docs, found).scan(unit, null);
      }
      return found;
    }
  }

  private static final class Collector extends TreePathScanner<Void, Void> {
    private final DocTrees docs;
    private final List<PublicMember> found;

    Collector(DocTrees docs, List<PublicMember> found) {
      this.docs = docs;
      this.found = found;
    }

    @Override
    public Void visitClass(ClassTree tree, Void unused) {
      if (!isPublic(tree.getModifiers())) {
        return null;
      }
      found.add(new PublicMember(tree.getSimpleName().toString(), "", doc(), false));
      return super.visitClass(tree, null);
    }

    @Override
    public Void visitMethod(MethodTree tree, Void unused) {
      add(tree.getModifiers(), tree.getName().toString());
      return null;
    }

    @Override
    public Void visitVariable(VariableTree tree, Void unused) {
      add(tree.getModifiers(), tree.getName().toString());
      return null;
    }

    private void add(ModifiersTree modifiers, String name) {
      if (getCurrentPath().getParentPath().getLeaf() instanceof ClassTree type
          && (isPublic(modifiers) || isOfInterface(type, modifiers))) {
        boolean overrides =
            modifiers.getAnnotations().stream()
                .anyMatch(each -> each.getAnnotationType().toString().equals("Override"));
        found.add(new PublicMember(type.getSimpleName().toString(), name, doc(), overrides));
      }
    }

    private static boolean isPublic(ModifiersTree modifiers) {
      return modifiers.getFlags().contains(Modifier.PUBLIC)
          || modifiers.getFlags().contains(Modifier.PROTECTED);
    }

    private static boolean isOfInterface(ClassTree type, ModifiersTree modifiers) {
      return type.getKind() == Tree.Kind.INTERFACE
          && !modifiers.getFlags().contains(Modifier.PRIVATE);
    }

    private String doc() {
      TreePath path = getCurrentPath();
      String doc = docs.getDocComment(path);
      return doc == null ? "" : doc;
    }
  }
}
