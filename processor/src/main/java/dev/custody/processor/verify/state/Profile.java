package dev.custody.processor.verify.state;

import java.util.EnumSet;
import java.util.Set;

/**
 * How much the verifier knows and how much it forgives: one engine, two sets of settings. Kernel
 * behaviours are numbered as in the parity pages.
 *
 * @param singlesExcluded whether a number is known not to be a value in the middle of its range
 *     once that was tested; the kernel only cuts off ends
 * @param comparisonsKept whether comparing two unknown values, or two references, teaches anything
 * @param wrapsAround whether arithmetic on bounds may exceed the type; Java's counters are taken to
 *     stay below
 * @param fieldsKept whether fields are remembered between calls; the kernel never does
 * @param exactRounds after how many rounds of a loop numbers that arithmetic changes are forgotten
 * @param instructions how many instructions one method may take to explore
 * @param states how many different states at one place are followed apart
 * @param alike how many states at one place that owe the same are followed apart; of more, only
 *     what they know of numbers and types is joined
 * @param forgetsStates whether a state at a place that seldom covers another is forgotten, as the
 *     kernel does, instead of joining many into few
 * @param nullUseIsFault whether a use of what is null is reported; otherwise the path ends, as
 *     Java's does
 * @param argumentsAreUses whether every argument counts as used; otherwise only a receiver, and an
 *     argument whose contract says what happens to it
 * @param maybeNullArgumentsFault whether a maybe-null reference may not be passed to a parameter
 *     that says nothing
 * @param unknownBorrows whether a callee of which nobody knows anything only borrows its arguments
 * @param questionsAllowed whether a dead reference may still be asked what it is ({@code isOpen},
 *     {@code refCnt}, {@code toString})
 * @param helpersApart whether a method that does nothing to what its caller knows is verified by
 *     itself instead of in each caller's state
 * @param settings what else it does as the kernel does
 */
public record Profile(
    boolean singlesExcluded,
    boolean comparisonsKept,
    boolean wrapsAround,
    boolean fieldsKept,
    int exactRounds,
    int instructions,
    int states,
    int alike,
    boolean forgetsStates,
    boolean nullUseIsFault,
    boolean argumentsAreUses,
    boolean maybeNullArgumentsFault,
    boolean unknownBorrows,
    boolean questionsAllowed,
    boolean helpersApart,
    Set<Setting> settings) {
  public Profile {
    settings = Set.copyOf(settings);
  }

  /** Ordinary Java. */
  public static final Profile PRECISE =
      new Profile(
          true, true, false, true, 1, 100_000, 48, 8, false, false, false, false, false, true, true,
          Set.of());

  /**
   * Programs of a BPF type: what Linux 6.18 knows, {@code BPF_COMPLEXITY_LIMIT_INSNS} instructions.
   * It never joins states; it forgets those that cover nothing.
   */
  public static final Profile KERNEL =
      new Profile(
          false,
          false,
          true,
          false,
          8_192,
          1_000_000,
          Integer.MAX_VALUE,
          Integer.MAX_VALUE,
          true,
          true,
          true,
          true,
          false,
          false,
          false,
          EnumSet.allOf(Setting.class));

  /** Whether it does as the kernel does in one respect. */
  public boolean has(Setting setting) {
    return settings.contains(setting);
  }

  /** The same with other limits. */
  public Profile limits(int maxInstructions, int maxStates) {
    return with(maxInstructions, maxStates, unknownBorrows);
  }

  /** The same where unknown callees borrow, or not. */
  public Profile unknownBorrows(boolean borrow) {
    return with(instructions, states, borrow);
  }

  private Profile with(int maxInstructions, int maxStates, boolean borrow) {
    return new Profile(
        singlesExcluded,
        comparisonsKept,
        wrapsAround,
        fieldsKept,
        exactRounds,
        maxInstructions,
        maxStates,
        alike,
        forgetsStates,
        nullUseIsFault,
        argumentsAreUses,
        maybeNullArgumentsFault,
        borrow,
        questionsAllowed,
        helpersApart,
        settings);
  }
}
