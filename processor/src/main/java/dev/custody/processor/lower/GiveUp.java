package dev.custody.processor.lower;

import com.sun.source.tree.Tree;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The end of an attempt to lower a method, for a reason that is no fault of ours. */
final class GiveUp extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient @Nullable Tree tree;

  GiveUp(String reason, @Nullable Tree tree) {
    super(reason, null, false, false);
    this.tree = tree;
  }

  static GiveUp unknown(Tree tree) {
    return new GiveUp("syntax that this version does not know: " + tree.getKind().name(), tree);
  }

  /** The tree that was the reason, if it was one. */
  Optional<Tree> tree() {
    return Optional.ofNullable(tree);
  }
}
