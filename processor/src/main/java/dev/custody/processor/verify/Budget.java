package dev.custody.processor.verify;

import dev.custody.processor.verify.state.Profile;
import java.util.Optional;

/** How much of one method may be explored before paths are joined. */
final class Budget {
  /** Instructions that are explored after a first fault where that ends the path. */
  private static final int AFTER_FAULT = 4_000;

  private final Profile profile;
  private int last = Integer.MAX_VALUE;
  private int instructions;
  private boolean manyStates;

  Budget(Profile profile) {
    this.profile = profile;
  }

  /** After a fault a program is refused anyhow; what else is wrong is looked for a while. */
  void limitAfterFault() {
    last = Math.min(last, instructions + AFTER_FAULT);
  }

  /** Counts one instruction. */
  void spend() {
    instructions++;
  }

  /** How many were counted. */
  int spent() {
    return instructions;
  }

  /** Whether one more state at a place that has some is to be joined with them. */
  boolean joins(int statesThere) {
    boolean many = statesThere >= profile.states();
    manyStates |= many;
    return many || instructions >= profile.instructions();
  }

  /** Whether joining did not help either; what was found stands. */
  boolean isExhausted() {
    return instructions >= last || instructions >= 2L * profile.instructions();
  }

  /** The limit that was reached, if one was. */
  Optional<Result.Limit> limit() {
    if (instructions >= profile.instructions()) {
      return Optional.of(Result.Limit.INSTRUCTIONS);
    }
    return manyStates ? Optional.of(Result.Limit.STATES) : Optional.empty();
  }
}
