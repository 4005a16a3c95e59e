package dev.custody.processor.verify;

import dev.custody.processor.finding.Step;
import dev.custody.processor.ir.TypeKey;
import dev.custody.processor.verify.state.State;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The states that one instruction leads to, in the order in which they are followed. */
final class Successors {
  private final List<Successor> all = new ArrayList<>(4);

  /** How a path goes on. */
  enum Kind {
    /** With the instruction at which the state stands. */
    GOES_ON,
    /** Back to the caller with a value. */
    RETURNS,
    /** To whoever takes an exception. */
    THROWS
  }

  /**
   * One of them.
   *
   * @param value what is returned or thrown; 0 for nothing
   * @param thrown the static type of what is thrown, otherwise null
   * @param steps the events on the way
   */
  record Successor(Kind kind, State state, int value, @Nullable TypeKey thrown, List<Step> steps) {}

  void goes(State state, Step... steps) {
    all.add(new Successor(Kind.GOES_ON, state, 0, null, List.of(steps)));
  }

  void goes(State state, List<Step> steps) {
    all.add(new Successor(Kind.GOES_ON, state, 0, null, steps));
  }

  void returns(State state, int value) {
    all.add(new Successor(Kind.RETURNS, state, value, null, List.of()));
  }

  void raises(State state, int value, TypeKey type, List<Step> steps) {
    all.add(new Successor(Kind.THROWS, state, value, type, steps));
  }

  /** Takes the way on if there is one only and it goes on; null otherwise. */
  @Nullable Successor only() {
    boolean simple = all.size() == 1 && all.get(0).kind() == Kind.GOES_ON;
    return simple ? all.remove(0) : null;
  }

  List<Successor> takeAll() {
    List<Successor> taken = List.copyOf(all);
    all.clear();
    return taken;
  }
}
