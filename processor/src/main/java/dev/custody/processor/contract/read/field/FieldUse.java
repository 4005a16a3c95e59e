package dev.custody.processor.contract.read.field;

import com.sun.source.tree.ExpressionTree;
import dev.custody.processor.ir.MethodKey;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** How a top-level class uses one private field. Confined to one scan. */
final class FieldUse {
  /** All that is stored in it, wherever. */
  private final List<ExpressionTree> values = new ArrayList<>();

  /** The methods that release it. */
  private final Set<MethodKey> releasing = new LinkedHashSet<>();

  /** The methods that let go of it in a way that somebody else may release it. */
  private final Set<MethodKey> losing = new LinkedHashSet<>();

  private boolean isHandedOut;

  void stored(ExpressionTree value) {
    values.add(value);
  }

  void released(MethodKey by) {
    releasing.add(by);
  }

  void lost(MethodKey by) {
    losing.add(by);
  }

  void handedOut() {
    isHandedOut = true;
  }

  List<ExpressionTree> values() {
    return values;
  }

  /** Whether some method releases it, or may have it released. */
  boolean isReleased() {
    return !releasing.isEmpty() || !losing.isEmpty();
  }

  /**
   * Whether a releasing method that reaches some methods is where to look for the release: one of
   * them does it and nobody else might, or nobody does at all and nobody else can get at it.
   */
  boolean isOwedBy(Set<MethodKey> reached) {
    if (!isReleased()) {
      return !isHandedOut;
    }
    return reached.containsAll(losing)
        && reached.stream().anyMatch(m -> releasing.contains(m) || losing.contains(m));
  }
}
