package dev.custody.processor.frontend;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * A tree whose only use is where it stands.
 *
 * <p>{@code Trees.printMessage} takes the file from its compilation unit and the place from its
 * tree, and the two need not belong together. A second parser that is given as many blanks as the
 * offset and then a class makes a tree for any offset: for a closing brace, for an operator. The
 * modifiers of that class, which are not written, stand nowhere. (javac 17 to 25.)
 *
 * @param declaration the class behind the blanks
 * @param unit its own compilation unit
 */
record Marker(ClassTree declaration, CompilationUnitTree unit) {
  /**
   * Markers at some offsets, all made in one go.
   *
   * @return by offset; empty where the runtime has no compiler
   */
  static Map<Integer, Marker> at(Collection<Integer> offsets) {
    Map<Integer, Marker> markers = new TreeMap<>();
    JavaCompiler compiler = offsets.isEmpty() ? null : ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      return markers;
    }
    List<Integer> distinct = List.copyOf(new TreeSet<>(offsets));
    List<Blanks> files = new ArrayList<>();
    distinct.forEach(offset -> files.add(new Blanks(offset)));
    JavacTask task =
        (JavacTask) compiler.getTask(null, null, ignored -> {}, List.of("-proc:none"), null, files);
    try {
      int index = 0;
      for (CompilationUnitTree unit : task.parse()) {
        ClassTree declaration = (ClassTree) unit.getTypeDecls().get(0);
        markers.put(distinct.get(index++), new Marker(declaration, unit));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException("reading blanks from memory", unreadable);
    }
    return markers;
  }

  /** A tree that has no place. */
  Tree nowhere() {
    return declaration.getModifiers();
  }

  /** So many blanks and a class. */
  private static final class Blanks extends SimpleJavaFileObject {
    private final int blanks;

    Blanks(int blanks) {
      super(URI.create("custody:///custody"), JavaFileObject.Kind.SOURCE);
      this.blanks = blanks;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return " ".repeat(blanks) + "class A{}";
    }
  }
}
