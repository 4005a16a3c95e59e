package dev.custody.processor.lower;

import com.sun.source.tree.ClassTree;
import com.sun.source.util.TreePath;
import dev.custody.processor.frontend.CompilationContext;

/**
 * The way from attributed trees to bodies. Nothing is lowered before it is asked for, and nothing
 * twice.
 */
public final class Lowering {
  private final CompilationContext context;

  /** The lowering of a compilation. */
  public Lowering(CompilationContext context) {
    this.context = context;
  }

  /**
   * The methods of a class, with those of its member classes.
   *
   * @param path the class, as {@code Trees.getPath} yields it when the compiler has just analysed
   *     it; later its tree is gone
   */
  public ClassBodies bodies(TreePath path) {
    if (!(path.getLeaf() instanceof ClassTree)) {
      throw new IllegalArgumentException("not a class: " + path.getLeaf().getKind());
    }
    return new ClassBodies(context, path);
  }
}
