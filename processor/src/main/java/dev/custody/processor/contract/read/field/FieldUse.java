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

  /** The constructors that release it or let go of it when they fail. */
  private final Set<MethodKey> failing = new LinkedHashSet<>();

  /** The methods that let go of it in a way that somebody else may release it. */
  private final Set<MethodKey> losing = new LinkedHashSet<>();

  /** The methods and constructors that store something other than null in it. */
  private final Set<MethodKey> filling = new LinkedHashSet<>();

  private boolean isHandedOut;
  private boolean isInitialised;

  void stored(ExpressionTree value) {
    values.add(value);
  }

  void filled(MethodKey by) {
    filling.add(by);
  }

  void initialised() {
    isInitialised = true;
  }

  void released(MethodKey by) {
    releasing.add(by);
  }

  void givenUp(MethodKey by) {
    failing.add(by);
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

  /**
   * Whether some method releases it, or may have it released. A constructor that does so when it
   * fails does not count: nobody has the object then.
   */
  boolean isReleased() {
    return !releasing.isEmpty() || !losing.isEmpty();
  }

  /** Whether a method releases it, and nobody else may. */
  boolean isReleasedOnlyHere() {
    return !releasing.isEmpty() && losing.isEmpty();
  }

  /** Whether it holds something as soon as one of these constructors has run. */
  boolean isFilledBy(Set<MethodKey> constructors) {
    return isInitialised || (!constructors.isEmpty() && filling.containsAll(constructors));
  }

  /** Whether nobody but a method and some others empties it. */
  boolean isEmptiedOnlyBy(MethodKey method, Set<MethodKey> others) {
    return !isHandedOut
        && failing.isEmpty()
        && losing.stream().allMatch(method::equals)
        && releasing.stream().allMatch(by -> by.equals(method) || others.contains(by));
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
