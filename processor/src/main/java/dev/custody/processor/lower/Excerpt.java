package dev.custody.processor.lower;

import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import dev.custody.processor.frontend.UnitSource;
import org.jspecify.annotations.Nullable;

/**
 * The text of an expression on one line, without the parentheses around it and the body of its
 * class. It is read when somebody looks: of a thousand expressions one is quoted.
 */
final class Excerpt implements CharSequence {
  private static final int LIMIT = 120;

  private final UnitSource source;
  private final Tree tree;
  private @Nullable String text;

  Excerpt(UnitSource source, Tree tree) {
    this.source = source;
    this.tree = tree;
  }

  private static String read(UnitSource source, Tree tree) {
    if (tree instanceof ParenthesizedTree parentheses) {
      return read(source, parentheses.getExpression());
    }
    if (tree instanceof NewClassTree creation && creation.getClassBody() != null) {
      int body = source.start(creation.getClassBody());
      return source.text().excerpt(source.start(tree), body, LIMIT) + " {...}";
    }
    return source.text().excerpt(source.start(tree), source.end(tree), LIMIT);
  }

  @Override
  public String toString() {
    String known = text;
    if (known == null) {
      known = read(source, tree);
      text = known;
    }
    return known;
  }

  @Override
  public int length() {
    return toString().length();
  }

  @Override
  public char charAt(int index) {
    return toString().charAt(index);
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return toString().subSequence(start, end);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Excerpt that && source.equals(that.source) && tree == that.tree;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(tree);
  }
}
