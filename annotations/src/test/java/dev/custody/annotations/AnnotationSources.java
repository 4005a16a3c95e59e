package dev.custody.annotations;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.custody.annotations.AnnotationDoc.Attribute;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Reads the annotations' own sources with the compiler's parser, which keeps the comments. */
final class AnnotationSources {
  static final Path MAIN = Path.of("src", "main", "java", "dev", "custody", "annotations");
  private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();

  private AnnotationSources() {}

  /** Every annotation of the package, by name. */
  static List<AnnotationDoc> read() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(MAIN)) {
      files = all.filter(path -> path.toString().endsWith(".java")).collect(Collectors.toList());
    }
    List<AnnotationDoc> docs = new ArrayList<>();
    try (StandardJavaFileManager manager = JAVAC.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              JAVAC.getTask(
                  null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(files));
      Trees trees = Trees.instance(task);
      for (CompilationUnitTree unit : task.parse()) {
        for (Tree type : unit.getTypeDecls()) {
          if (type.getKind() == Tree.Kind.ANNOTATION_TYPE) {
            docs.add(annotation(trees, unit, (ClassTree) type));
          }
        }
      }
    }
    docs.sort(Comparator.comparing(AnnotationDoc::name));
    return docs;
  }

  private static AnnotationDoc annotation(Trees trees, CompilationUnitTree unit, ClassTree type) {
    TreePath path = new TreePath(new TreePath(unit), type);
    String name = type.getSimpleName().toString();
    List<Attribute> attributes = new ArrayList<>();
    for (Tree member : type.getMembers()) {
      MethodTree method = (MethodTree) member;
      Tree byDefault = method.getDefaultValue();
      attributes.add(
          new Attribute(
              method.getReturnType().toString(),
              method.getName().toString(),
              byDefault == null ? "" : byDefault.toString(),
              meaning(comment(trees, new TreePath(path, method), name + "." + method.getName()))));
    }
    return DocComment.of(comment(trees, path, name)).describe(name, attributes);
  }

  private static String meaning(String comment) {
    int tag = comment.indexOf("\n @return");
    return DocComment.markdown(tag < 0 ? comment : comment.substring(0, tag));
  }

  private static String comment(Trees trees, TreePath path, String where) {
    String comment = trees.getDocComment(path);
    if (comment == null) {
      throw new AssertionError(where + " has no Javadoc");
    }
    return comment;
  }
}
