package dev.custody.processor.frontend;

import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * The services of one compilation, and the keys of everything met in it. Confined to that
 * compilation and to its thread (or one that it waits for).
 *
 * @param trees paths, elements, types and positions of trees
 * @param elements the declarations
 * @param types the type relations
 * @param symbols the keys of elements and the elements of keys
 * @param hierarchy the subtype relation by key
 */
public record CompilationContext(
    Trees trees, Elements elements, Types types, Symbols symbols, Hierarchy hierarchy) {

  /** The services of a task. */
  public static CompilationContext of(JavacTask task) {
    return of(Trees.instance(task), task.getElements(), task.getTypes());
  }

  /** The services as an annotation processor has them. */
  public static CompilationContext of(Trees trees, Elements elements, Types types) {
    Symbols symbols = new Symbols(elements, types);
    return new CompilationContext(trees, elements, types, symbols, new Hierarchy(symbols, types));
  }
}
