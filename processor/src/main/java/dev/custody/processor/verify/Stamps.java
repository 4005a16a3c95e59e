package dev.custody.processor.verify;

import dev.custody.processor.contract.Effect;
import dev.custody.processor.contract.LockMode;
import dev.custody.processor.contract.Subject;
import dev.custody.processor.contract.When;
import dev.custody.processor.finding.Step;
import dev.custody.processor.ir.Operand;
import dev.custody.processor.ir.TypeKey;
import dev.custody.processor.verify.state.Held;
import dev.custody.processor.verify.state.State;
import dev.custody.processor.verify.state.Surroundings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The stamps of {@code StampedLock}: each is the result of one taking, and giving that back names
 * it.
 */
public final class Stamps {
  private static final TypeKey STAMPED_LOCK = new TypeKey("java.util.concurrent.locks.StampedLock");

  private Stamps() {}

  /** Whether a call is one of a stamped lock. */
  static boolean isOne(CallSite site) {
    return site.call().method().owner().equals(STAMPED_LOCK);
  }

  /** The value of the stamp that a call is given; 0 if it is given none. */
  static int given(State state, CallSite site) {
    List<Operand> arguments = site.invoke().arguments();
    boolean names =
        isOne(site)
            && arguments.size() == 1
            && site.call().method().parameters().get(0).name().equals("long");
    return names ? state.value(arguments.get(0)) : 0;
  }

  /** Whether a call makes another stamp, and another way of holding the lock, of one. */
  static boolean converts(CallSite site) {
    return isOne(site) && site.call().method().name().startsWith("tryConvertTo");
  }

  /** The taking that a call's stamp belongs to, of whatever lock; null if that is not known. */
  public static @Nullable Held named(State state, CallSite site) {
    int stamp = given(state, site);
    return stamp == 0
        ? null
        : state.around().locks().stream()
            .filter(held -> held.token() == stamp)
            .findFirst()
            .orElse(null);
  }

  /** Whether a call gives back in the way in which a lock was taken: reading or writing. */
  public static boolean fits(Held held, CallSite site) {
    return switch (site.call().method().name()) {
      case "unlockRead" -> held.mode().shared();
      case "unlockWrite" -> !held.mode().shared();
      default -> true;
    };
  }

  /** The outcomes of a call that what is known of its stamp decides; none if nothing does. */
  static List<When> outcomes(State state, CallSite site) {
    if (!isOne(site)) {
      return List.of();
    }
    Held held = named(state, site);
    return switch (site.call().method().name()) {
      case "isReadLockStamp" -> answer(state, site, held, held != null && held.mode().shared());
      case "isWriteLockStamp" -> answer(state, site, held, held != null && !held.mode().shared());
      case "isLockStamp" -> answer(state, site, held, held != null);
      case "isOptimisticReadStamp" -> held == null ? List.of() : List.of(When.FALSE);
      case "validate" -> held == null ? List.of() : List.of(When.TRUE);
      case "tryConvertToWriteLock" -> converted(held, held != null && !held.mode().shared());
      case "tryConvertToReadLock" -> converted(held, held != null);
      default -> List.of();
    };
  }

  private static List<When> converted(@Nullable Held held, boolean isSure) {
    return held != null && isSure ? List.of(When.NONZERO) : List.of();
  }

  /** A stamp that was made for looking only is of no taking. */
  private static List<When> answer(
      State state, CallSite site, @Nullable Held held, boolean isTrue) {
    int stamp = given(state, site);
    boolean isNone =
        stamp != 0 && state.around().free().stream().anyMatch(known -> known.token() == stamp);
    if (held == null && !isNone) {
      return List.of();
    }
    return List.of(isTrue ? When.TRUE : When.FALSE);
  }

  /** The state in which the taking that a stamp belongs to is another one. */
  static State convert(State state, CallSite site, Held taken, List<Step> steps) {
    int stamp = given(state, site);
    Held old =
        state.around().locks().stream()
            .filter(held -> held.isSame(taken) && held.token() == stamp)
            .findFirst()
            .orElse(null);
    Surroundings around = state.around();
    if (old == null) {
      steps.add(new Step.LockTaken(taken.spot(), taken.name()));
      return state.with(around.lock(taken));
    }
    // Where it was taken stays: what is forgotten is forgotten since then.
    Held now =
        new Held(old.object(), old.field(), taken.mode(), old.inRegion(), old.spot(), old.name());
    return state.with(around.replace(old, now).spent(old));
  }

  /** Lets the result of a call be the stamp of what it took, or of nothing. */
  static State stamped(State state, CallSite site, int value) {
    if (value <= 0 || !isOne(site) || !site.call().resultType().name().equals("long")) {
      return state;
    }
    boolean takes = site.has(Effect.Locks.class) || site.has(Effect.TryLocks.class);
    Surroundings around = state.around();
    if (!takes) {
      Held lock = Guards.of(state, site, Subject.RECEIVER, LockMode.ORDINARY, false);
      return lock == null ? state : state.with(around.spent(lock.token(value)));
    }
    List<Held> locks = around.locks();
    for (int i = locks.size() - 1; i >= 0; i--) {
      Held held = locks.get(i);
      if (held.token() == 0 && Guards.isOf(state, site, held)) {
        return state.with(around.replace(held, held.token(value)));
      }
    }
    return state;
  }
}
