package dev.custody.processor.contract.read;

import dev.custody.processor.contract.MethodContract;
import dev.custody.processor.ir.MethodKey;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * How far bodies are followed into each other, and the contracts that were worked out on the way.
 *
 * <p>It depends on nothing but the distance from the method that was asked for, so answers are the
 * same in whatever order methods are asked, and circles end. An answer that needed no more than so
 * many bodies below its own holds wherever that many may still be followed; only one that met the
 * limit is worked out for each distance anew.
 */
final class Nesting {
  /** How many bodies are followed into each other; deeper ones say nothing. */
  private static final int DEEPEST = 4;

  private static final int CUT_OFF = Integer.MAX_VALUE / 2;

  private record Whole(MethodContract contract, int height) {}

  private final Map<MethodKey, Whole> whole = new HashMap<>();
  private final Map<MethodKey, MethodContract[]> cut = new HashMap<>();
  private int depth;

  /** How many bodies the answer in the making has needed below its own. */
  private int height;

  /** The contract of a method that somebody outside asks for. */
  MethodContract outermost(MethodKey method, Supplier<MethodContract> work) {
    height = 0;
    return known(method, work);
  }

  /** The contract of a method that the body in hand calls. */
  MethodContract inner(MethodKey method, Supplier<MethodContract> work) {
    if (depth == DEEPEST) {
      height = CUT_OFF;
      return MethodContract.unknown(method);
    }
    int before = height;
    depth++;
    MethodContract contract;
    try {
      contract = known(method, work);
    } finally {
      depth--;
    }
    height = Math.min(CUT_OFF, Math.max(before, height + 1));
    return contract;
  }

  private MethodContract known(MethodKey method, Supplier<MethodContract> work) {
    Whole answer = whole.get(method);
    if (answer != null && depth + answer.height() <= DEEPEST) {
      height = answer.height();
      return answer.contract();
    }
    MethodContract[] byDepth = cut.get(method);
    MethodContract contract = byDepth == null ? null : byDepth[depth];
    if (contract != null) {
      height = CUT_OFF;
      return contract;
    }
    height = 0;
    contract = work.get();
    if (height < CUT_OFF) {
      whole.put(method, new Whole(contract, height));
    } else {
      cut.computeIfAbsent(method, key -> new MethodContract[DEEPEST + 1])[depth] = contract;
    }
    return contract;
  }
}
