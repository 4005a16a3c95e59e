package dev.custody.processor.contract.read.names;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;

/** The text of names as written. Names are nearly all that is read; printing a tree costs more. */
public final class Dotted {
  private Dotted() {}

  /** A simple or qualified name; any other tree as the compiler prints it. */
  public static String of(Tree name) {
    if (name instanceof IdentifierTree simple) {
      return simple.getName().toString();
    }
    return name instanceof MemberSelectTree select
        ? of(select.getExpression()) + "." + select.getIdentifier()
        : name.toString();
  }
}
