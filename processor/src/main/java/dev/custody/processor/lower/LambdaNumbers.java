package dev.custody.processor.lower;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.Tree;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of a top-level class's lambdas and method references, counted when first asked for.
 */
final class LambdaNumbers {
  private final ClassTree top;
  private @Nullable IdentityHashMap<Tree, Integer> numbers;

  LambdaNumbers(ClassTree top) {
    this.top = top;
  }

  /** The number of a lambda expression or method reference, from 0 in source order. */
  int of(Tree tree) {
    IdentityHashMap<Tree, Integer> known = numbers;
    if (known == null) {
      known = new IdentityHashMap<>();
      new Count(known).scan(top, null);
      numbers = known;
    }
    Integer number = known.get(tree);
    if (number == null) {
      throw new IllegalStateException("a lambda that is not in its class: " + tree);
    }
    return number;
  }

  private static final class Count extends FlatScanner {
    private final IdentityHashMap<Tree, Integer> numbers;

    Count(IdentityHashMap<Tree, Integer> numbers) {
      this.numbers = numbers;
    }

    @Override
    public @Nullable Void visitLambdaExpression(LambdaExpressionTree tree, @Nullable Void unused) {
      numbers.put(tree, numbers.size());
      return super.visitLambdaExpression(tree, null);
    }

    @Override
    public @Nullable Void visitMemberReference(MemberReferenceTree tree, @Nullable Void unused) {
      numbers.put(tree, numbers.size());
      return super.visitMemberReference(tree, null);
    }
  }
}
