package dev.custody.processor.verify;

import dev.custody.processor.contract.Effect;
import dev.custody.processor.contract.LockMode;
import dev.custody.processor.contract.Region;
import dev.custody.processor.contract.Subject;
import dev.custody.processor.contract.TypeContract.Trait;
import dev.custody.processor.contract.When;
import dev.custody.processor.finding.Spot;
import dev.custody.processor.finding.Step;
import dev.custody.processor.verify.state.Held;
import dev.custody.processor.verify.state.Lease;
import dev.custody.processor.verify.state.Open;
import dev.custody.processor.verify.state.Reference;
import dev.custody.processor.verify.state.Setting;
import dev.custody.processor.verify.state.State;
import dev.custody.processor.verify.state.Surroundings;
import java.util.ArrayList;
import java.util.List;

/** What calls do to locks and regions, and to what these keep alive. */
final class GuardSemantics {
  private final World world;

  GuardSemantics(World world) {
    this.world = world;
  }

  State apply(State state, CallSite site, Effect effect, List<Step> steps) {
    if (effect instanceof Effect.Locks locks) {
      return lock(state, site, locks.lock(), locks.mode(), steps);
    } else if (effect instanceof Effect.TryLocks locks) {
      return lock(state, site, locks.lock(), locks.mode(), steps);
    } else if (effect instanceof Effect.Unlocks unlocks) {
      return unlock(state, site, unlocks.lock(), steps);
    } else if (effect instanceof Effect.Enters enters) {
      return enter(state, site, enters, steps);
    } else if (effect instanceof Effect.Leaves leaves) {
      return leave(state, site, leaves, steps);
    }
    return state;
  }

  private State lock(State state, CallSite site, Subject subject, LockMode mode, List<Step> steps) {
    Held held = Guards.of(state, site, subject, mode, site.has(Effect.Enters.class));
    if (held == null || isHeldAgain(state, held)) {
      return state;
    } else if (Stamps.converts(site)) {
      return Stamps.convert(state, site, held, steps);
    } else if (state.around().isYielded(held)) {
      // What the caller holds was given back meanwhile.
      steps.add(new Step.LockTaken(held.spot(), held.name()));
      return state.with(state.around().resume(held));
    } else if (isTakenAgain(state, held)) {
      // How often a loop takes it is not counted.
      Surroundings around = state.around();
      return state.with(
          around.locks(
              around.locks().stream().filter(h -> !h.spot().equals(held.spot())).toList()));
    }
    steps.add(new Step.LockTaken(held.spot(), held.name()));
    return state.with(state.around().lock(held));
  }

  /** One lock that is not reentrant is one taking, whatever else is wrong. */
  private static boolean isHeldAgain(State state, Held held) {
    return !held.mode().reentrant()
        && state.around().locks().stream().anyMatch(h -> h.isSame(held) && h.token() == 0);
  }

  /** Whether one place in an ordinary loop has taken two locks, or one twice, and takes more. */
  private boolean isTakenAgain(State state, Held held) {
    return notesFree()
        && state.around().locks().stream().filter(h -> h.spot().equals(held.spot())).count() > 1;
  }

  private State unlock(State state, CallSite site, Subject subject, List<Step> steps) {
    Held named = Guards.of(state, site, subject, LockMode.ORDINARY, false);
    if (named == null) {
      return state;
    }
    Held held = meant(state, named);
    steps.add(new Step.LockReleased(CallSemantics.spot(state, site.invoke()), held.name()));
    Surroundings around =
        held.mode().permits() ? Permits.giveBack(state, held) : givenBack(state, held);
    boolean wasHeld = around.locks().size() < state.around().locks().size();
    boolean isKnown = !held.mode().permits() || Permits.areCounted(state, held);
    if (notesFree() && wasHeld && isKnown && around.locks().stream().noneMatch(held::isSame)) {
      around = around.free(held);
    } else if (notesFree() && !wasHeld && mayBeCallers(state, held)) {
      around = around.yielding(held);
    }
    return state.with(around).expire(Lease::endsAtUnlock);
  }

  /** Without the taking that a stamp names, or else the last one. */
  private static Surroundings givenBack(State state, Held held) {
    Surroundings around = state.around();
    for (Held each : around.locks()) {
      if (held.token() != 0 && each.isSame(held) && each.token() == held.token()) {
        List<Held> fewer = new ArrayList<>(around.locks());
        fewer.remove(each);
        return around.locks(fewer).spent(each);
      }
    }
    return around.unlock(held.object(), held.field());
  }

  /** Whether only the caller can have taken what is given back. */
  private static boolean mayBeCallers(State state, Held held) {
    return !held.mode().permits()
        && held.token() == 0
        && !state.around().isFree(held)
        && state.around().locks().stream().noneMatch(held::isSame);
  }

  /**
   * The lock that a name means. In ordinary Java the object of a field may have been read anew, so
   * the only held lock of the same field is taken for it.
   */
  private Held meant(State state, Held named) {
    List<Held> locks = state.around().locks();
    if (!notesFree() || named.field() == null || locks.stream().anyMatch(named::isSame)) {
      return named;
    }
    List<Held> alike = locks.stream().filter(l -> named.field().equals(l.field())).toList();
    return alike.size() == 1 ? alike.get(0) : named;
  }

  /** Where all that is not held is known to be free, it need not be noted. */
  private boolean notesFree() {
    return !world.profile().has(Setting.LOCKS_START_FREE);
  }

  /** Where a lock was not had, it is known not to be held. */
  State failed(State state, CallSite site, Subject lock) {
    Held held = Guards.of(state, site, lock, LockMode.ORDINARY, false);
    if (held == null
        || !notesFree()
        || Stamps.converts(site)
        || state.around().locks().stream().anyMatch(held::isSame)) {
      return state;
    }
    return state.with(state.around().free(held));
  }

  /** Whether a call only tries to take a lock that is held and is not reentrant. */
  boolean cannotTake(State state, CallSite site) {
    if (!notesFree() || state.around().locks().isEmpty() || Stamps.converts(site)) {
      return false;
    }
    for (Effect.TryLocks tried : site.contract().effects(Effect.TryLocks.class)) {
      Held lock = Guards.of(state, site, tried.lock(), tried.mode(), false);
      if (lock != null
          && tried.taken() == When.NONZERO
          && state.around().locks().stream()
              .anyMatch(
                  h -> h.isSame(lock) && !(h.mode().reentrant() && lock.mode().reentrant()))) {
        return true;
      }
    }
    return false;
  }

  private static State enter(State state, CallSite site, Effect.Enters enters, List<Step> steps) {
    if (!enters.region().nests() && state.around().isOpen(enters.region().name())) {
      return state;
    }
    Spot spot = CallSemantics.spot(state, site.invoke());
    steps.add(new Step.RegionEntered(spot, enters.region().name()));
    int place = site.value(enters.place(), state);
    return state.with(state.around().enter(new Open(enters.region(), place, spot)));
  }

  private State leave(State state, CallSite site, Effect.Leaves leaves, List<Step> steps) {
    Spot spot = CallSemantics.spot(state, site.invoke());
    steps.add(new Step.RegionLeft(spot, leaves.region().name()));
    int place = site.value(leaves.place(), state);
    State after = state.with(state.around().leave(leaves.region(), place));
    return leaves.region().name().equals(Region.RCU) ? unprotected(after) : after;
  }

  /** What the region kept alive may now be looked at at most, and that only if it may be stale. */
  private State unprotected(State state) {
    State after = state;
    for (Reference reference : state.inRegion()) {
      boolean ofKernel = world.contracts().type(reference.type()).is(Trait.KERNEL_OBJECT);
      Lease lease =
          reference.lease() == Lease.REGION_OR_LOCK
              ? Lease.NONE_OR_LOCK
              : ofKernel ? Lease.NONE : Lease.LOST;
      after = after.with(reference.lease(lease));
      if (world.profile().has(Setting.TESTS_FORGOTTEN)) {
        after = after.surelyThere(reference.id());
      }
    }
    return after;
  }
}
