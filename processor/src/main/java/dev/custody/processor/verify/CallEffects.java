package dev.custody.processor.verify;

import dev.custody.processor.contract.Effect;
import dev.custody.processor.contract.IteratorStep;
import dev.custody.processor.contract.MethodContract;
import dev.custody.processor.contract.Origin;
import dev.custody.processor.contract.Subject;
import dev.custody.processor.contract.TypeContract.Trait;
import dev.custody.processor.contract.When;
import dev.custody.processor.finding.Spot;
import dev.custody.processor.finding.Step;
import dev.custody.processor.ir.Body;
import dev.custody.processor.ir.FieldKey;
import dev.custody.processor.ir.Local;
import dev.custody.processor.ir.MethodKey;
import dev.custody.processor.ir.Operand;
import dev.custody.processor.ir.TypeKey;
import dev.custody.processor.ir.Variable;
import dev.custody.processor.verify.state.Arithmetic;
import dev.custody.processor.verify.state.Frame;
import dev.custody.processor.verify.state.Lease;
import dev.custody.processor.verify.state.Nullability;
import dev.custody.processor.verify.state.NumberFact;
import dev.custody.processor.verify.state.ObjectFact;
import dev.custody.processor.verify.state.Reference;
import dev.custody.processor.verify.state.Reference.Rest;
import dev.custody.processor.verify.state.Setting;
import dev.custody.processor.verify.state.State;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a contract's effects do to references, on one outcome of a call. */
final class CallEffects {
  private final World world;
  private final Sites sites;
  private final Obligations obligations;
  private final GuardSemantics guards;
  private final Containers containers;

  CallEffects(World world, Sites sites, Obligations obligations) {
    this.world = world;
    this.sites = sites;
    this.obligations = obligations;
    this.guards = new GuardSemantics(world);
    this.containers = world.containers();
  }

  // ---------------------------------------------------------------- outcomes

  /**
   * The outcomes that are followed apart, in the order in which they are followed: one, or two
   * where something depends on the result.
   */
  List<When> outcomes(CallSite site, State state) {
    if (endsFirst(site)) {
      return site.call().resultType().isPrimitive()
          ? List.of(When.FALSE, When.TRUE)
          : List.of(When.NULL, When.NONNULL);
    }
    When only = containers.answer(state, site);
    if (only != null) {
      return List.of(only);
    }
    List<When> known =
        Guards.asksForHolder(site) ? Guards.holds(state, site) : Stamps.outcomes(state, site);
    if (!known.isEmpty() || guards.cannotTake(state, site)) {
      return known.isEmpty() ? List.of(When.ZERO) : known;
    }
    return sides(dependsOn(site, state));
  }

  /** The outcome on which something depends that is followed; {@code RETURNS} if nothing does. */
  private When dependsOn(CallSite site, State state) {
    for (Effect effect : site.contract().effects()) {
      When when = when(effect);
      Subject subject = CallSite.subjectOf(effect);
      boolean matters =
          effect instanceof Effect.TryLocks
              || effect instanceof Effect.Enters
              || (subject != null
                  && subject.kind() != Subject.Kind.RESULT
                  && site.reference(subject, state) != null);
      if (matters && when != When.ALWAYS && when != When.RETURNS) {
        return when;
      }
    }
    return When.RETURNS;
  }

  /**
   * Whether the way on which an iterator has ended is followed before the next round, as the kernel
   * does: what each round leaves open is then found at the end, not after a million instructions.
   */
  private boolean endsFirst(CallSite site) {
    return world.profile().has(Setting.LOOPS_PROGRESS)
        && site.invoke().target().isPresent()
        && site.contract().effects(Effect.Iterates.class).stream()
            .anyMatch(e -> e.step() == IteratorStep.NEXT);
  }

  /** An outcome and its opposite. */
  private static List<When> sides(When when) {
    return switch (when) {
      case TRUE, FALSE -> List.of(When.TRUE, When.FALSE);
      case NULL, NONNULL -> List.of(When.NONNULL, When.NULL);
      case ZERO, NONZERO -> List.of(When.ZERO, When.NONZERO);
      case ALWAYS, RETURNS -> List.of(When.RETURNS);
    };
  }

  private static When when(Effect effect) {
    if (effect instanceof Effect.Acquires e) {
      return e.when();
    } else if (effect instanceof Effect.Releases e) {
      return e.when();
    } else if (effect instanceof Effect.Takes e) {
      return e.when();
    } else if (effect instanceof Effect.TryLocks e) {
      return e.taken();
    } else if (effect instanceof Effect.Enters e) {
      return e.when();
    } else if (effect instanceof Effect.Tells e) {
      return e.when();
    }
    return effect instanceof Effect.Escapes || effect instanceof Effect.Unlocks
        ? When.ALWAYS
        : When.RETURNS;
  }

  /** Whether an effect happens on an outcome; {@code ALWAYS} stands for a call that throws. */
  private static boolean happens(When when, When outcome) {
    return when == When.ALWAYS
        || when == outcome
        || (when == When.RETURNS && outcome != When.ALWAYS);
  }

  // ---------------------------------------------------------------- what is passed

  /** The state after the effects on receiver and arguments, locks and regions. */
  State apply(State state, CallSite site, When outcome, List<Step> steps) {
    State after = containers.apply(obligations.reached(state, site), site, steps);
    for (Effect effect : site.contract().effects()) {
      if (happens(throwing(effect), outcome)) {
        after = apply(after, site, effect, steps);
      } else if (effect instanceof Effect.TryLocks tried) {
        after = guards.failed(after, site, tried.lock());
      } else if (effect instanceof Effect.Locks taken) {
        after = guards.failed(after, site, taken.lock());
      }
    }
    if (world.profile().has(Setting.FOLLOWS_ALL) && site.has(Effect.Runs.class)) {
      return after; // what a lambda does with what it captures was followed
    }
    boolean escapes = escapes(site.contract());
    for (Operand argument : site.invoke().arguments()) {
      int value = after.value(argument);
      after = escapes ? obligations.escape(after, value) : obligations.passOn(after, value);
    }
    return after;
  }

  /** A count is only taken, and a region only entered, by a call that returns. */
  private static When throwing(Effect effect) {
    When when = when(effect);
    boolean begins = effect instanceof Effect.Acquires || effect instanceof Effect.TryLocks;
    return begins && when == When.ALWAYS ? When.RETURNS : when;
  }

  private boolean escapes(MethodContract contract) {
    return contract.origin().kind() == Origin.Kind.UNKNOWN && !world.profile().unknownBorrows();
  }

  private State apply(State state, CallSite site, Effect effect, List<Step> steps) {
    if (effect instanceof Effect.Iterates iterates) {
      return iterate(state, site, iterates, steps);
    }
    Subject subject = CallSite.subjectOf(effect);
    if (effect instanceof Effect.Fills fills) {
      return fill(state, site, site.reference(fills.subject(), state), steps);
    } else if (subject == null) {
      return guards.apply(state, site, effect, steps);
    }
    Operand operand = site.operand(subject);
    if (operand == null || state.value(operand) <= 0) {
      return state;
    }
    Reference known = state.reference(state.value(operand));
    if (known != null && Containers.isOne(known)) {
      return containers.apply(state, site, effect, known);
    }
    Spot spot = CallSemantics.spot(state, site.invoke());
    if (effect instanceof Effect.Acquires && !site.isConstructorCall()) {
      return retain(state, site, state.value(operand), known, steps);
    } else if (effect instanceof Effect.Releases) {
      return release(state, site, state.value(operand), known, steps);
    } else if (effect instanceof Effect.Escapes) {
      return obligations.escape(state, state.value(operand));
    } else if (known == null) {
      return state;
    } else if (effect instanceof Effect.Tells) {
      return state.forget(known.id());
    } else if (effect instanceof Effect.Takes takes) {
      if (site.has(Effect.Exchanges.class)) {
        return state; // it goes into the slot
      }
      steps.add(
          new Step.Transferred(
              spot, known.id(), CallNames.owner(site, takes), CallNames.origin(site)));
      return take(state, site, takes, known);
    } else if (effect instanceof Effect.Exchanges) {
      steps.add(new Step.Transferred(spot, known.id(), "", CallNames.origin(site)));
      boolean stays =
          world.contracts().type(known.type()).is(Trait.PUBLISHED)
              && world.leases().isProtected(state);
      return obligations.take(state, known, stays, 0, Lease.REGION);
    } else if (effect instanceof Effect.Wraps && site.isConstructorCall()) {
      return state.forget(known.id());
    }
    return state;
  }

  /**
   * An object that was empty has something to release from here on; one that was released, if the
   * method is annotated so.
   */
  private State fill(State state, CallSite site, @Nullable Reference known, List<Step> steps) {
    boolean again = known != null && known.isDead() && !known.isHandedOver() && isDeclared(site);
    if (known == null || !(known.isEmpty() || again)) {
      return state;
    }
    steps.add(new Step.Acquired(CallSemantics.spot(state, site.invoke()), known.id(), false));
    boolean ends = world.contracts().type(known.type()).isResource();
    return state.with(known.owned(1, ends ? Rest.DEAD : Rest.UNKNOWN));
  }

  private State take(State state, CallSite site, Effect.Takes takes, Reference reference) {
    Operand owner = site.operand(takes.owner());
    int value = owner == null ? 0 : state.value(owner);
    Lease lease =
        site.has(Effect.RequiresLock.class)
            ? world.leases().underLock(reference.type())
            : Lease.LASTING;
    return obligations.take(state, reference, takes.staysUsable(), value, lease);
  }

  /** An iterator is owned from its making to its end by the frame whose variable it lives in. */
  private State iterate(State state, CallSite site, Effect.Iterates iterates, List<Step> steps) {
    Operand operand = site.operand(iterates.iterator());
    if (operand == null || state.value(operand) <= 0) {
      return state;
    }
    int value = state.value(operand);
    if (CallNames.variable(state, value) == null || state.object(value).origin() != null) {
      return state; // in a field, where others see to it
    }
    Reference known = state.reference(value);
    Spot spot = CallSemantics.spot(state, site.invoke());
    if (iterates.step() == IteratorStep.NEW) {
      TypeKey type = state.frame().code().body().variable((Local) operand).type();
      Reference made =
          reference(state, site, type, value, 1, Rest.UNKNOWN).at(state.depthOf(value));
      steps.add(new Step.Acquired(spot, made.id(), false));
      return state.denote(value, made);
    } else if (iterates.step() == IteratorStep.DESTROY && known != null) {
      steps.add(new Step.Released(spot, known.id()));
      return state.forget(known.id());
    }
    return state;
  }

  private State retain(
      State state, CallSite site, int value, @Nullable Reference known, List<Step> steps) {
    Spot spot = CallSemantics.spot(state, site.invoke());
    if (site.acquires()) {
      return state; // the result is the one more count
    }
    if (known != null && known.isOwning()) {
      steps.add(new Step.Retained(spot, known.id()));
      return obligations.retain(state, known);
    }
    if (known == null && countsItself(state)) {
      return state;
    }
    if (CallNames.variable(state, value) == null
        || state.object(value).origin() != null
        || state.around().isKept(value)) {
      // Reached through a field or a getter, where it can be reached again: no name of it is lost,
      // and what it shares its obligation with may be given away once more.
      return known == null ? state : state.forget(known.id());
    }
    // One more count of what somebody else owns: from here on this one is to be released.
    Rest rest = known == null ? Rest.UNKNOWN : known.rest();
    Reference reference = reference(state, site, site.call().receiverType(), value, 1, rest);
    steps.add(new Step.Acquired(spot, reference.id(), false));
    return state.denote(value, reference);
  }

  /** Whether the method at work implements a count, as one that counts what it delegates to. */
  private boolean countsItself(State state) {
    MethodKey method = state.frame().code().body().method();
    return world.contracts().method(method, method.owner()).trusted();
  }

  private State release(
      State state, CallSite site, int value, @Nullable Reference known, List<Step> steps) {
    Spot spot = CallSemantics.spot(state, site.invoke());
    if (known != null) {
      steps.add(new Step.Released(spot, known.id()));
      return obligations.release(state, known);
    }
    if (state.object(value).nullability() == Nullability.NULL
        || isThis(state, value)
        || state.object(value).types().stream().anyMatch(world::ownsNothing)) {
      return state;
    }
    Reference reference =
        reference(state, site, site.call().receiverType(), value, 0, Rest.UNKNOWN);
    State after = obligations.release(state.denote(value, reference), reference);
    Reference released = after.reference(reference.id());
    if (released == null || !released.isDead()) {
      return state;
    }
    steps.add(new Step.Released(spot, reference.id()));
    return after;
  }

  /** Whether a value is the receiver of a method at hand, which a class may close and go on. */
  private static boolean isThis(State state, int value) {
    for (Frame f = state.frame(); f != null; f = f.caller()) {
      Variable first = f.size() == 0 ? null : f.code().body().variables().get(0);
      if (first != null && first.kind() == Variable.Kind.THIS && f.value(first.local()) == value) {
        return true;
      }
    }
    return false;
  }

  // ---------------------------------------------------------------- the result

  /** The value of the result: that of what the callee returns, or a new one. */
  int resultOf(State state, CallSite site) {
    for (Effect.Returns returns : site.contract().effects(Effect.Returns.class)) {
      Operand operand = site.operand(returns.subject());
      if (operand != null && state.value(operand) != 0) {
        return state.value(operand);
      }
    }
    return state.fresh();
  }

  /** The state in which the result is what the contract says. */
  State define(State state, CallSite site, int value, When outcome, List<Step> steps) {
    if (value != state.fresh()) {
      return state;
    }
    TypeKey type = site.call().resultType();
    if (type.isPrimitive()) {
      NumberFact counted = containers.number(state, site);
      return counted != null
          ? state.define(value, counted)
          : new Results(world)
              .number(state.define(value, Arithmetic.any(type)), site, value, outcome);
    }
    Nullability nullability = new Results(world).nullability(state, site, outcome);
    State after =
        state.define(
            value,
            nullability == Nullability.UNKNOWN
                ? null
                : ObjectFact.UNKNOWN.nullability(nullability));
    ObjectFact.Origin half = Guards.half(state, site, world.types());
    ObjectFact.Origin origin = half != null ? half : partOf(state, site, type);
    if (origin != null) {
      after = after.know(value, after.object(value).origin(origin));
    }
    if (CallSemantics.constructs(site) && world.ownsNothing(type)) {
      after = after.know(value, after.object(value).type(type));
    }
    Reference shared = CallSemantics.shared(site, after);
    State yielded = containers.result(after, site, value);
    if (yielded != null) {
      return yielded;
    }
    if (shared != null) {
      steps.add(new Step.Wrapped(CallSemantics.spot(state, site.invoke()), shared.id()));
      return after.denote(value, Containers.isOne(shared) ? shared : shared.as(type));
    }
    return owned(after, site, value, steps);
  }

  /**
   * What a method that nobody knows yields of what is owed: perhaps a part that lives no longer
   * than the whole, as a font does of a file of fonts.
   */
  private ObjectFact.@Nullable Origin partOf(State state, CallSite site, TypeKey type) {
    Reference whole = escapes(site.contract()) ? site.receiver(state) : null;
    return whole != null && whole.isOwning() && world.contracts().type(type).isResource()
        ? new ObjectFact.Origin(
            state.value(site.invoke().receiver().orElseThrow()),
            new FieldKey(site.call().receiverType(), site.call().method().name() + "()"))
        : null;
  }

  private State owned(State state, CallSite site, int value, List<Step> steps) {
    boolean acquires = site.acquires() || site.has(Effect.Exchanges.class);
    TypeKey type = site.call().resultType();
    if (acquires && isPartOfOwned(state, site, type)) {
      return state;
    }
    if (acquires) {
      Spot spot = CallSemantics.spot(state, site.invoke());
      Reference reference = reference(state, site, type, value, 1, Rest.DEAD);
      boolean mayBeNull = state.object(value).nullability() == Nullability.MAYBE_NULL;
      steps.add(new Step.Acquired(spot, reference.id(), mayBeNull));
      return state.denote(value, reference);
    }
    if (site.has(Effect.StartsEmpty.class) || Containers.makes(site.call())) {
      return state.denote(value, reference(state, site, type, value, 0, Rest.EMPTY));
    }
    boolean lent = isDeclared(site) && site.contract().borrows(Subject.RESULT);
    if (lent
        && (world.contracts().type(type).isResource()
            || world.profile().has(Setting.LENT_IS_FOLLOWED))) {
      Spot spot = CallSemantics.spot(state, site.invoke());
      Lease lease = world.leases().ofResult(state, site);
      Reference reference = reference(state, site, type, value, 0, Rest.BORROWED).lease(lease);
      steps.add(new Step.Borrowed(spot, reference.id()));
      return state.denote(value, reference);
    }
    return state;
  }

  /** Whether what a call yields ends with something that is owed here. */
  private boolean isPartOfOwned(State state, CallSite site, TypeKey type) {
    Reference whole = site.receiver(state);
    return whole != null && whole.isOwning() && world.contracts().type(type).is(Trait.PART);
  }

  /** Lets a parameter of a callback be an element that the callee's collection lends. */
  State lend(State inside, CallSite site, Variable parameter, int value) {
    Body body = inside.frame().code().body();
    Reference reference =
        new Reference(
            inside.nextReference(),
            sites.of(body, parameter),
            parameter.type(),
            0,
            Rest.BORROWED,
            parameter.name(),
            true,
            inside.frame().depth(),
            0,
            world.leases().underLock(parameter.type()));
    return inside.denote(value, reference).assign(parameter.local(), value);
  }

  /** What a name alone says is not enough to call a release wrong. */
  private static boolean isDeclared(CallSite site) {
    return switch (site.contract().origin().kind()) {
      case SOURCE, CLASS_FILE, CONTRACT_FILE -> true;
      case BODY, DEFAULT, UNKNOWN -> false;
    };
  }

  private Reference reference(
      State state, CallSite site, TypeKey type, int value, int owned, Rest rest) {
    Body body = state.frame().code().body();
    Variable variable = owned == 1 && rest == Rest.DEAD ? null : CallNames.variable(state, value);
    boolean isVariable = variable != null;
    String name = variable != null ? variable.name() : CallNames.expression(site, body);
    return new Reference(
        state.nextReference(),
        sites.of(body, site.invoke()),
        type,
        owned,
        rest,
        name,
        isVariable,
        state.frame().depth(),
        0,
        Lease.LASTING);
  }
}
