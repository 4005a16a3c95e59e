package dev.custody.processor.verify;

import dev.custody.processor.contract.Effect;
import dev.custody.processor.contract.LockMode;
import dev.custody.processor.contract.MethodContract;
import dev.custody.processor.contract.Origin;
import dev.custody.processor.contract.OwedField;
import dev.custody.processor.contract.Subject;
import dev.custody.processor.contract.TypeContract;
import dev.custody.processor.contract.When;
import dev.custody.processor.finding.Spot;
import dev.custody.processor.finding.Step;
import dev.custody.processor.ir.Block;
import dev.custody.processor.ir.Body;
import dev.custody.processor.ir.FieldKey;
import dev.custody.processor.ir.Instruction;
import dev.custody.processor.ir.Local;
import dev.custody.processor.ir.Place;
import dev.custody.processor.ir.TypeKey;
import dev.custody.processor.ir.Variable;
import dev.custody.processor.verify.state.Constants;
import dev.custody.processor.verify.state.Held;
import dev.custody.processor.verify.state.Kept;
import dev.custody.processor.verify.state.Lease;
import dev.custody.processor.verify.state.Nullability;
import dev.custody.processor.verify.state.ObjectFact;
import dev.custody.processor.verify.state.Reference;
import dev.custody.processor.verify.state.Reference.Rest;
import dev.custody.processor.verify.state.Setting;
import dev.custody.processor.verify.state.State;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The state in which a body starts when it is verified by itself, as its own contract says. */
final class Entry {
  private final World world;
  private final Sites sites;
  private final Body body;
  private final MethodContract own;
  private final List<Step> steps = new ArrayList<>();
  private State state;

  Entry(World world, Sites sites, Body body) {
    this.world = world;
    this.sites = sites;
    this.body = body;
    this.own = world.contracts().method(body.method(), body.method().owner());
    this.state = State.enter(world.callees().root(body), new Constants());
    variables();
    fields();
    locks();
  }

  State state() {
    return state;
  }

  /** What the caller handed over. */
  List<Step> steps() {
    return List.copyOf(steps);
  }

  private void variables() {
    int parameter = 0;
    for (Variable variable : body.variables()) {
      switch (variable.kind()) {
        case THIS -> define(variable.local(), ObjectFact.NON_NULL);
        case PARAMETER -> parameter(variable, Subject.parameter(parameter++));
        case CAPTURED -> define(variable.local(), null);
        case VARIABLE, TEMPORARY -> {}
      }
    }
  }

  private int define(Local local, @Nullable ObjectFact fact) {
    int value = state.fresh();
    state = state.define(value, fact).assign(local, value);
    return value;
  }

  private void parameter(Variable variable, Subject subject) {
    if (variable.type().isPrimitive()) {
      int value = state.fresh();
      state =
          state.define(value, ValueSemantics.any(variable.type())).assign(variable.local(), value);
      return;
    }
    int value = define(variable.local(), null);
    if (isTaken(subject) && !world.ownsNothing(variable.type())) {
      Reference reference = reference(variable, 1, Rest.DEAD);
      state = state.denote(value, reference);
      Spot spot = new Spot(body.source(), body.declaration(), 0);
      steps.add(new Step.TakenOver(spot, reference.id()));
    } else if (own.has(Effect.Collects.class)
        && own.effects().contains(new Effect.Collects(subject))) {
      state = state.denote(value, reference(variable, 0, Rest.BORROWED));
    } else if (isLent(subject) && world.contracts().type(variable.type()).isResource()) {
      state = state.denote(value, reference(variable, 0, Rest.BORROWED));
      if (world.profile().has(Setting.LENT_IS_FOLLOWED)) {
        state = state.know(value, state.object(value).nullability(Nullability.NON_NULL));
      }
    }
  }

  /**
   * Whether a body is held to what it takes. One that stands in for a kernel function does nothing
   * of the kind: the kernel does.
   */
  private boolean isTaken(Subject subject) {
    return own.kernel().isEmpty() && own.effects().stream().anyMatch(e -> isTaken(e, subject));
  }

  /**
   * Whether the caller is rid of a parameter once the body returns; what depends stays with both.
   */
  private static boolean isTaken(Effect effect, Subject subject) {
    return (effect instanceof Effect.Takes takes
            && takes.subject().equals(subject)
            && (takes.when() == When.ALWAYS || takes.when() == When.RETURNS))
        || (effect instanceof Effect.Releases releases
            && releases.subject().equals(subject)
            && releases.when() == When.ALWAYS);
  }

  /** Whether somebody wrote down that a parameter is only lent; that nobody said is not enough. */
  private boolean isLent(Subject subject) {
    Origin.Kind origin = own.origin().kind();
    boolean declared =
        origin == Origin.Kind.SOURCE
            || origin == Origin.Kind.CLASS_FILE
            || origin == Origin.Kind.CONTRACT_FILE;
    return declared && own.borrows(subject);
  }

  private Reference reference(Variable variable, int owned, Rest rest) {
    TypeContract type = world.contracts().type(variable.type());
    return new Reference(
        state.nextReference(),
        sites.of(body, variable),
        type.type(),
        owned,
        rest,
        variable.name(),
        true,
        0,
        0,
        Lease.LASTING);
  }

  /** What a releasing method has to release, where the object still has it. */
  private void fields() {
    if (body.traits().isLambda() || !world.profile().fieldsKept()) {
      return;
    }
    List<Local> self = body.locals(Variable.Kind.THIS);
    for (OwedField owed : held()) {
      if (owed.isReleased() && (owed.isStatic() || !self.isEmpty())) {
        int object = owed.isStatic() ? 0 : state.value(self.get(0));
        Reference reference =
            new Reference(
                state.nextReference(),
                sites.of(body, owed.field()),
                owed.type(),
                1,
                Rest.UNKNOWN,
                owed.field().name(),
                true,
                0,
                owed.isStatic() ? Reference.CLASS : object,
                Lease.LASTING);
        int value = state.fresh();
        state = state.define(value, ObjectFact.UNKNOWN).denote(value, reference);
        Kept kept = new Kept(object, owed.field(), value, owed.isFinal(), true);
        state = state.with(state.around().keep(kept));
        steps.add(
            new Step.TakenOver(new Spot(body.source(), body.declaration(), 0), reference.id()));
      }
    }
  }

  /** What a releasing method has to release; of another method, what it will overwrite. */
  private List<OwedField> held() {
    List<OwedField> owed = world.contracts().owed(body.method());
    Set<FieldKey> assigned = owed.isEmpty() ? assigned() : Set.of();
    return assigned.isEmpty()
        ? owed
        : world.contracts().kept(body.method()).stream()
            .filter(kept -> assigned.contains(kept.field()))
            .toList();
  }

  private Set<FieldKey> assigned() {
    Set<FieldKey> assigned = new LinkedHashSet<>();
    for (Block block : body.blocks()) {
      for (Instruction instruction : block.instructions()) {
        if (instruction instanceof Instruction.Store store) {
          if (store.place() instanceof Place.Field place) {
            assigned.add(place.field());
          } else if (store.place() instanceof Place.Static place) {
            assigned.add(place.field());
          }
        }
      }
    }
    return assigned;
  }

  private void locks() {
    Spot spot = new Spot(body.source(), body.declaration(), 0);
    for (Effect.RequiresLock required : own.effects(Effect.RequiresLock.class)) {
      Local local = local(required.lock());
      if (local != null) {
        String path = String.join(".", required.lock().path());
        TypeKey owner =
            required.lock().kind() == Subject.Kind.RECEIVER
                ? body.method().owner()
                : body.variable(local).type();
        FieldKey field = path.isEmpty() ? null : new FieldKey(owner, path);
        Held held = new Held(state.value(local), field, LockMode.ORDINARY, false, spot, path);
        state = state.with(state.around().lock(held));
      }
    }
  }

  private @Nullable Local local(Subject subject) {
    Variable.Kind kind =
        subject.kind() == Subject.Kind.RECEIVER ? Variable.Kind.THIS : Variable.Kind.PARAMETER;
    List<Local> locals = body.locals(kind);
    int index = Math.max(0, subject.parameter());
    return index < locals.size() ? locals.get(index) : null;
  }
}
