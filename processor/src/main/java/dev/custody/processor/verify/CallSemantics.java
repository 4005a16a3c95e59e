package dev.custody.processor.verify;

import dev.custody.processor.contract.Effect;
import dev.custody.processor.contract.TypeContract;
import dev.custody.processor.contract.When;
import dev.custody.processor.finding.Spot;
import dev.custody.processor.finding.Step;
import dev.custody.processor.ir.Body;
import dev.custody.processor.ir.Call;
import dev.custody.processor.ir.Comparison;
import dev.custody.processor.ir.Constant;
import dev.custody.processor.ir.FieldKey;
import dev.custody.processor.ir.Instruction;
import dev.custody.processor.ir.Operand;
import dev.custody.processor.ir.TypeKey;
import dev.custody.processor.ir.Variable;
import dev.custody.processor.verify.state.Closure;
import dev.custody.processor.verify.state.Code;
import dev.custody.processor.verify.state.ObjectFact;
import dev.custody.processor.verify.state.Reference;
import dev.custody.processor.verify.state.Setting;
import dev.custody.processor.verify.state.State;
import dev.custody.processor.verify.state.Surroundings;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The outcomes of a call: into the callee's body where that is followed, otherwise by its contract
 * one for each way it can return or throw.
 */
final class CallSemantics {
  private static final TypeKey NULL_POINTER = new TypeKey("java.lang.NullPointerException");

  private final World world;
  private final Successors out;
  private final CallEffects effects;

  CallSemantics(World world, Successors out, Sites sites, Obligations obligations) {
    this.world = world;
    this.out = out;
    this.effects = new CallEffects(world, sites, obligations);
  }

  void step(State state, Instruction.Invoke invoke) {
    State ready = state;
    if (invoke.receiver().isPresent()) {
      ready = world.conditions().isNull(state, state.value(invoke.receiver().get()), false);
    }
    if (ready == null) {
      onNull(state, invoke);
      return;
    }
    Code code = world.callees().followed(invoke, ready, world.program());
    if (code != null) {
      enter(ready, invoke, code);
      return;
    }
    CallSite site = new CallSite(invoke, world.callees().contract(invoke.call()), false);
    Body apart = world.callees().apart(invoke);
    if (apart != null) {
      world.callees().reachApart(apart);
    }
    Closure run = world.callees().run(invoke, ready);
    if (site.has(Effect.Halts.class)) {
      return;
    }
    State checked = checked(ready, site);
    if (checked != null) {
      returns(checked, site);
      raises(checked, site);
    }
    if (run != null) {
      run(ready, site, run);
    }
  }

  /**
   * A null receiver. What the virtual machine throws by itself is no path, but where the variable
   * still has the null that it was given, there is no other.
   */
  private void onNull(State state, Instruction.Invoke invoke) {
    boolean isGiven = receiver(state, invoke) == state.constant(Constant.NULL);
    if (isGiven && !world.profile().has(Setting.FOLLOWS_ALL)) {
      int exception = state.fresh();
      State after = state.define(exception, ObjectFact.NON_NULL.type(NULL_POINTER));
      Step thrown = new Step.Thrown(spot(state, invoke), NULL_POINTER);
      out.raises(after, exception, NULL_POINTER, List.of(thrown));
    }
  }

  // ---------------------------------------------------------------- following

  private void enter(State state, Instruction.Invoke invoke, Code code) {
    Closure closure = Callees.closure(invoke, state);
    List<Integer> values = new ArrayList<>();
    if (!code.body().locals(Variable.Kind.THIS).isEmpty()) {
      values.add(closure != null ? closure.receiver() : receiver(state, invoke));
    }
    invoke.arguments().forEach(a -> values.add(state.value(a)));
    if (closure != null) {
      values.addAll(closure.captured());
    }
    State inside = state.call(code);
    for (int i = 0; i < values.size(); i++) {
      inside = ValueSemantics.copy(inside, code.body().variables().get(i).local(), values.get(i));
    }
    Spot spot = spot(state, invoke);
    out.goes(inside, new Step.Called(spot, code.body().method()));
  }

  /** Into a lambda that the call runs, perhaps not for the first time. */
  private void run(State state, CallSite site, Closure closure) {
    Code code = world.callees().callback(closure);
    State inside = state.call(code);
    int captured = 0;
    for (Variable variable : code.body().variables()) {
      inside =
          switch (variable.kind()) {
            case THIS -> inside.assign(variable.local(), closure.receiver());
            case PARAMETER -> parameter(inside, site, variable);
            case CAPTURED ->
                ValueSemantics.copy(inside, variable.local(), closure.captured().get(captured++));
            case VARIABLE, TEMPORARY -> inside;
          };
    }
    out.goes(inside, new Step.Called(spot(state, site.invoke()), code.body().method()));
  }

  /** What a callback is given: an element of the guarded collection, or something unknown. */
  private State parameter(State state, CallSite site, Variable variable) {
    int value = state.fresh();
    if (variable.type().isPrimitive() || !site.has(Effect.RequiresLock.class)) {
      return state
          .define(value, ValueSemantics.any(variable.type()))
          .assign(variable.local(), value);
    }
    return effects.lend(state.define(value, ObjectFact.NON_NULL), site, variable, value);
  }

  private static int receiver(State state, Instruction.Invoke invoke) {
    return invoke.receiver().map(state::value).orElse(0);
  }

  // ---------------------------------------------------------------- by contract

  /** Where the callee finds what it checks as it should be; elsewhere it throws. */
  private @Nullable State checked(State state, CallSite site) {
    State right = state;
    for (Effect.Checks check : site.contract().effects(Effect.Checks.class)) {
      Operand operand = site.operand(check.subject());
      if (operand == null || right == null) {
        continue;
      }
      State wrong = where(right, right.value(operand), check.outcome(), false);
      if (wrong != null) {
        raise(wrong, site, new TypeKey(check.otherwise()));
      }
      right = where(right, right.value(operand), check.outcome(), true);
    }
    return right;
  }

  private @Nullable State where(State state, int value, When outcome, boolean holds) {
    return switch (outcome) {
      case NULL -> world.conditions().isNull(state, value, holds);
      case NONNULL -> world.conditions().isNull(state, value, !holds);
      case TRUE, NONZERO -> compared(state, value, holds);
      case FALSE, ZERO -> compared(state, value, !holds);
      case ALWAYS, RETURNS -> holds ? state : null;
    };
  }

  private @Nullable State compared(State state, int value, boolean nonZero) {
    Comparison comparison = nonZero ? Comparison.NOT_EQUAL : Comparison.EQUAL;
    return world.conditions().where(state, value, comparison, state.constant(Constant.FALSE));
  }

  /** The ways to return: one, or two where something depends on the result. */
  private void returns(State state, CallSite site) {
    for (When outcome : effects.outcomes(site, state)) {
      returns(state, site, outcome, result(state, outcome));
    }
  }

  /** The result where it is known by the outcome; 0 where it is not. */
  private static int result(State state, When outcome) {
    return switch (outcome) {
      case TRUE -> state.constant(Constant.TRUE);
      case FALSE, ZERO -> state.constant(Constant.FALSE);
      case NULL -> state.constant(Constant.NULL);
      case NONNULL, NONZERO, ALWAYS, RETURNS -> 0;
    };
  }

  private void returns(State state, CallSite site, When outcome, int result) {
    List<Step> steps = new ArrayList<>();
    State after = effects.apply(state, site, outcome, steps);
    int value = result;
    if (site.invoke().target().isPresent()) {
      if (value == 0) {
        value = effects.resultOf(after, site);
        after = effects.define(after, site, value, outcome, steps);
      }
      after = ValueSemantics.copy(after, site.invoke().target().get(), value);
      after = Stamps.stamped(after, site, value);
    }
    out.goes(forgetFields(after, site).next(), steps);
  }

  private State forgetFields(State state, CallSite site) {
    Surroundings known = state.around();
    if (known.fields().isEmpty()) {
      return state;
    }
    Optional<Set<FieldKey>> changes = world.callees().changes(site.call());
    return state.with(
        changes.isPresent() ? known.forgetFields(changes.get()) : known.forgetFields());
  }

  private void raises(State state, CallSite site) {
    List<TypeKey> declared =
        site.has(Effect.ThrowsNothing.class) ? List.of() : site.call().thrown();
    if (declared.isEmpty() && site.contract().unchecked().isEmpty()) {
      return;
    }
    Set<TypeKey> thrown = new LinkedHashSet<>(declared);
    thrown.addAll(site.contract().unchecked());
    for (TypeKey type : thrown) {
      if (!SureCharsets.ruleOut(type, site, state)) {
        raise(state, site, type);
      }
    }
  }

  private void raise(State state, CallSite site, TypeKey type) {
    List<Step> steps = new ArrayList<>();
    State after = unsure(effects.apply(state, site, When.ALWAYS, steps), site);
    int exception = after.fresh();
    after = forgetFields(after.define(exception, ObjectFact.NON_NULL.type(type)), site);
    steps.add(new Step.Thrown(spot(state, site.invoke()), type));
    out.raises(after, exception, type, steps);
  }

  /**
   * What could not be closed properly is not owed any more, but how far it is closed nobody knows:
   * to roll it back, or to look at it, is no use of a dead object.
   */
  private State unsure(State state, CallSite site) {
    State after = state;
    for (Effect.Releases release : site.contract().effects(Effect.Releases.class)) {
      Reference reference = site.reference(release.subject(), after);
      boolean isClosed =
          reference != null
              && reference.isDead()
              && world.contracts().type(reference.type()).kind() == TypeContract.Kind.MUST_RELEASE;
      if (reference != null && isClosed) {
        after = after.with(reference.owned(0, Reference.Rest.UNKNOWN));
      }
    }
    return after;
  }

  static Spot spot(State state, Instruction.Invoke invoke) {
    return new Spot(state.frame().code().body().source(), invoke.position(), state.frame().depth());
  }

  /** Whether a call makes a new object, so that its result is not null. */
  static boolean constructs(CallSite site) {
    return site.call().kind() == Call.Kind.CONSTRUCT;
  }

  /** The reference that a call hands out by another name; null if it hands out none. */
  static @Nullable Reference shared(CallSite site, State state) {
    for (Effect.Wraps wraps : site.contract().effects(Effect.Wraps.class)) {
      Reference reference = site.reference(wraps.subject(), state);
      if (reference != null) {
        return reference;
      }
    }
    return null;
  }
}
