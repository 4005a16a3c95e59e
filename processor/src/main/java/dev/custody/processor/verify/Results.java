package dev.custody.processor.verify;

import dev.custody.processor.contract.Effect;
import dev.custody.processor.contract.Nullness;
import dev.custody.processor.contract.Subject;
import dev.custody.processor.contract.When;
import dev.custody.processor.ir.Comparison;
import dev.custody.processor.ir.Constant;
import dev.custody.processor.ir.Operand;
import dev.custody.processor.verify.state.Nullability;
import dev.custody.processor.verify.state.NumberFact;
import dev.custody.processor.verify.state.ObjectFact;
import dev.custody.processor.verify.state.Range;
import dev.custody.processor.verify.state.Setting;
import dev.custody.processor.verify.state.State;
import java.util.ArrayList;
import java.util.List;

/** What is known of what a call yields: whether it can be null, which numbers it can be. */
final class Results {
  /** Kernel: {@code MAX_ERRNO}. */
  private static final long MAX_ERRNO = 4095;

  private final World world;

  Results(World world) {
    this.world = world;
  }

  Nullability nullability(State state, CallSite site, When outcome) {
    if (CallSemantics.constructs(site)
        || outcome == When.NONNULL
        || countsOwned(state, site)
        || isInside(state, site)
        || isSurelyThere(site)) {
      return Nullability.NON_NULL;
    }
    Nullness result = site.contract().result();
    return switch (result) {
      case NON_NULL -> Nullability.NON_NULL;
      case MAYBE_NULL -> Nullability.MAYBE_NULL;
      case UNKNOWN -> Nullability.UNKNOWN;
    };
  }

  /** The state in which the number that a call yields is what its outcome says. */
  State number(State state, CallSite site, int value, When outcome) {
    boolean isStamp = Stamps.isOne(site) && site.has(Effect.Locks.class);
    return outcome == When.NONZERO || isStamp ? failed(nonZero(state, value), site, value) : state;
  }

  private State nonZero(State state, int value) {
    State after =
        world
            .conditions()
            .where(state, value, Comparison.NOT_EQUAL, state.constant(Constant.FALSE));
    return after == null ? state : after;
  }

  /** What a function yields that failed to take a lock: kernel, {@code MAX_ERRNO}. */
  private State failed(State state, CallSite site, int value) {
    return world.profile().has(Setting.ERROR_NUMBERS) && site.has(Effect.TryLocks.class)
        ? state.know(value, NumberFact.of(Range.between(-MAX_ERRNO, -1)))
        : state;
  }

  /** Whether a reference is yielded and nobody says that it may be null. */
  private boolean isSurelyThere(CallSite site) {
    return world.profile().has(Setting.LENT_IS_FOLLOWED)
        && site.contract().result() != Nullness.MAYBE_NULL
        && !site.on(Subject.RESULT).isEmpty();
  }

  /** Whether the result is one more count of what is owned, and so surely there. */
  private static boolean countsOwned(State state, CallSite site) {
    return site.on(Subject.RESULT).stream().anyMatch(Effect.Acquires.class::isInstance)
        && site.contract().effects(Effect.Acquires.class).stream()
            .map(Effect.Acquires::subject)
            .filter(subject -> subject.kind() == Subject.Kind.PARAMETER)
            .map(subject -> site.reference(subject, state))
            .anyMatch(reference -> reference != null && reference.isOwning());
  }

  /** Whether an element is looked up whose index is known to be inside. */
  private boolean isInside(State state, CallSite site) {
    for (Effect.Looks looks : site.contract().effects(Effect.Looks.class)) {
      Operand index = site.operand(looks.index());
      long size = looks.size() == 0 ? length(state, site) : looks.size();
      Range range = index == null ? Range.FULL : state.number(state.value(index)).range();
      if (range.isSingle() && range.low() >= 0 && range.low() < size) {
        return true;
      }
    }
    return false;
  }

  /** What the field says from which the array was read. */
  private long length(State state, CallSite site) {
    List<Operand> arrays = new ArrayList<>(site.invoke().arguments());
    site.invoke().receiver().ifPresent(arrays::add);
    for (Operand array : arrays) {
      ObjectFact.Origin origin = state.object(state.value(array)).origin();
      if (origin != null && world.contracts().field(origin.field()).length() > 0) {
        return world.contracts().field(origin.field()).length();
      }
    }
    return 0;
  }
}
