package dev.custody.processor.verify.state;

import dev.custody.processor.ir.Constant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The constants of one verification as values: negative numbers, so that no table has to hold what
 * never changes. Confined to one thread; grows only.
 */
public final class Constants {
  /** The value of {@code null}. */
  static final int NULL = -1;

  private final List<Constant> constants = new ArrayList<>();
  private final List<Fact> facts = new ArrayList<>();
  private final Map<Constant, Integer> values = new HashMap<>();

  /** The pool with {@code null} in it. */
  public Constants() {
    of(Constant.NULL);
  }

  /** The value of a constant. */
  public int of(Constant constant) {
    Integer known = values.get(constant);
    if (known != null) {
      return known;
    }
    constants.add(constant);
    int value = -constants.size();
    facts.add(factOf(constant, value));
    values.put(constant, value);
    return value;
  }

  Constant constant(int value) {
    return constants.get(-value - 1);
  }

  Fact fact(int value) {
    return facts.get(-value - 1);
  }

  private static Fact factOf(Constant constant, int value) {
    if (constant instanceof Constant.Number number) {
      return NumberFact.of(Range.of(number.value()));
    } else if (constant instanceof Constant.Null) {
      return ObjectFact.NULL;
    } else if (constant instanceof Constant.Floating) {
      return NumberFact.of(Range.FULL);
    }
    return ObjectFact.NON_NULL.same(value);
  }
}
