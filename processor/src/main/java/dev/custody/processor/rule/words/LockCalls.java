package dev.custody.processor.rule.words;

import dev.custody.processor.contract.Effect;
import dev.custody.processor.contract.LockMode;
import dev.custody.processor.verify.CallSite;
import dev.custody.processor.verify.Findings;
import dev.custody.processor.verify.Guards;
import dev.custody.processor.verify.state.Held;
import dev.custody.processor.verify.state.State;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The locks that a call takes, gives back or needs, as far as they are known. A call that is
 * followed does nothing to locks itself.
 */
public final class LockCalls {
  private LockCalls() {}

  /** The locks that it takes or tries to take. */
  public static List<Held> taken(CallSite call, State state) {
    List<Held> taken = new ArrayList<>();
    if (!call.isFollowed()) {
      for (Effect.Locks locks : call.contract().effects(Effect.Locks.class)) {
        add(taken, Guards.of(state, call, locks.lock(), locks.mode(), false));
      }
      for (Effect.TryLocks locks : call.contract().effects(Effect.TryLocks.class)) {
        add(taken, Guards.of(state, call, locks.lock(), locks.mode(), false));
      }
    }
    return taken;
  }

  /** The locks that it gives back, with the region that it leaves by that, if it does. */
  public static List<Held> givenBack(CallSite call, State state) {
    List<Held> givenBack = new ArrayList<>();
    if (!call.isFollowed()) {
      boolean leaves = call.has(Effect.Leaves.class);
      for (Effect.Unlocks unlocks : call.contract().effects(Effect.Unlocks.class)) {
        add(givenBack, Guards.of(state, call, unlocks.lock(), LockMode.ORDINARY, leaves));
      }
    }
    return givenBack;
  }

  /** The locks that must be held where it is called. */
  public static List<Held> required(CallSite call, State state, Findings findings) {
    List<Held> required = new ArrayList<>();
    if (!call.isFollowed() && !isWait(call)) {
      for (Effect.RequiresLock requires : call.contract().effects(Effect.RequiresLock.class)) {
        add(required, Guards.required(state, call, requires.lock(), findings.contracts()));
      }
    }
    return required;
  }

  /** The lock without which a call of {@code wait}, {@code await} or their signals fails. */
  public static List<Held> waitedOn(CallSite call, State state) {
    List<Held> waitedOn = new ArrayList<>();
    if (isWait(call) && call.has(Effect.RequiresLock.class)) {
      add(waitedOn, Guards.waitedOn(state, call));
    }
    return waitedOn;
  }

  private static boolean isWait(CallSite call) {
    String owner = call.call().method().owner().name();
    return owner.equals("java.lang.Object") || owner.equals("java.util.concurrent.locks.Condition");
  }

  private static void add(List<Held> to, @Nullable Held lock) {
    if (lock != null) {
      to.add(lock);
    }
  }
}
