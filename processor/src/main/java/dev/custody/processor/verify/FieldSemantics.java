package dev.custody.processor.verify;

import dev.custody.processor.contract.FieldContract;
import dev.custody.processor.contract.TypeContract.Trait;
import dev.custody.processor.finding.Spot;
import dev.custody.processor.finding.Step;
import dev.custody.processor.ir.Body;
import dev.custody.processor.ir.FieldKey;
import dev.custody.processor.ir.Instruction;
import dev.custody.processor.ir.Place;
import dev.custody.processor.ir.TypeKey;
import dev.custody.processor.ir.Variable;
import dev.custody.processor.verify.state.Fact;
import dev.custody.processor.verify.state.Kept;
import dev.custody.processor.verify.state.Lease;
import dev.custody.processor.verify.state.Nullability;
import dev.custody.processor.verify.state.ObjectFact;
import dev.custody.processor.verify.state.Reference;
import dev.custody.processor.verify.state.Setting;
import dev.custody.processor.verify.state.State;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads and writes of fields and array elements. */
final class FieldSemantics {
  private final World world;
  private final Sites sites;
  private final Obligations obligations;

  FieldSemantics(World world, Sites sites, Obligations obligations) {
    this.world = world;
    this.sites = sites;
    this.obligations = obligations;
  }

  /** The state after a read; a reference that it borrows is noted as a step. */
  State load(State state, Instruction.Load i, List<Step> steps) {
    Loan loan = loan(state, i);
    if (loan != null) {
      return lend(state, i, loan, steps);
    }
    if (i.place() instanceof Place.Field place) {
      return load(state, i, state.value(place.object()), place.field());
    } else if (i.place() instanceof Place.Static place) {
      return load(state, i, 0, place.field());
    }
    return define(state, i, ValueSemantics.any(i.type()));
  }

  /** What a read of a reference yields that somebody else owns. */
  private record Loan(Lease lease, Nullability nullability) {}

  private @Nullable Loan loan(State state, Instruction.Load i) {
    FieldKey field = new Access(i.place(), null, i.position()).field();
    if (field == null || i.type().isPrimitive()) {
      return null;
    }
    FieldContract contract = world.contracts().field(field);
    if (contract.kind() == FieldContract.Kind.SLOT) {
      return new Loan(world.leases().ofSlot(state, i.type()), Nullability.MAYBE_NULL);
    }
    boolean leadsOn =
        world.profile().has(Setting.FIELDS_LEAD_ON)
            && world.contracts().type(i.type()).is(Trait.KERNEL_OBJECT)
            && world.contracts().type(field.owner()).is(Trait.KERNEL_OBJECT);
    if (!leadsOn) {
      return null;
    }
    Reference owner = new Access(i.place(), null, i.position()).reference(state);
    boolean vouched = contract.kind() == FieldContract.Kind.BORROWED;
    return new Loan(world.leases().ofField(state, owner, vouched), Nullability.NON_NULL);
  }

  private State lend(State state, Instruction.Load i, Loan loan, List<Step> steps) {
    int value = state.fresh();
    Body body = state.frame().code().body();
    Variable target = body.variable(i.target());
    Reference reference =
        new Reference(
            state.nextReference(),
            sites.of(body, i),
            i.type(),
            0,
            Reference.Rest.BORROWED,
            target.name(),
            target.kind() != Variable.Kind.TEMPORARY,
            state.frame().depth(),
            0,
            loan.lease());
    steps.add(
        new Step.Borrowed(
            new Spot(body.source(), i.position(), state.frame().depth()), reference.id()));
    return state
        .define(value, ObjectFact.UNKNOWN.nullability(loan.nullability()))
        .denote(value, reference)
        .assign(i.target(), value);
  }

  private State load(State state, Instruction.Load i, int object, FieldKey field) {
    int known = state.field(object, field);
    if (known != 0) {
      return ValueSemantics.copy(state, i.target(), known);
    }
    Fact fact = ValueSemantics.any(i.type());
    int value = state.fresh();
    if (!i.type().isPrimitive()) {
      FieldKey origin = Guards.isLock(i.type()) ? world.contracts().lockOf(field) : field;
      fact = ObjectFact.UNKNOWN.origin(new ObjectFact.Origin(object, origin));
    }
    State after = define(state, i, fact);
    if (!world.profile().fieldsKept()) {
      return after;
    }
    boolean isFinal = world.contracts().field(field).isFinal();
    return after.with(after.around().keep(new Kept(object, field, value, isFinal, false)));
  }

  private static State define(State state, Instruction.Load i, @Nullable Fact fact) {
    int value = state.fresh();
    return state.define(value, fact).assign(i.target(), value);
  }

  State store(State state, Instruction.Store i) {
    int value = state.value(i.value());
    if (i.place() instanceof Place.Field place) {
      return store(state, state.value(place.object()), place.field(), value);
    } else if (i.place() instanceof Place.Static place) {
      return store(state, 0, place.field(), value);
    }
    return obligations.escape(state, value);
  }

  private State store(State before, int object, FieldKey field, int value) {
    State state = Containers.leave(before, value);
    FieldContract contract = world.contracts().field(field);
    Reference reference = state.reference(value);
    State after = overwrite(state, object, field, reference);
    boolean holds = reference != null && holds(state, object, field, reference);
    if (reference != null && holds) {
      after = obligations.hold(after, reference, owner(object), field);
    } else if (contract.kind() == FieldContract.Kind.OWNING && reference != null) {
      after = obligations.take(after, reference, true, object);
    } else if (contract.kind() != FieldContract.Kind.BORROWED) {
      after = obligations.escape(after, value);
    }
    Reference holder = state.reference(object);
    if (holder != null && holder.isEmpty() && reference != null && reference.isOwning()) {
      after = after.with(holder.owned(1, Reference.Rest.DEAD));
    }
    // Another variable may denote the same object, so only what was just written is known.
    after = after.with(after.around().forget(field));
    boolean moves = state.number(value).isComputed();
    return world.profile().fieldsKept() && value != 0 && !moves
        ? after.with(after.around().keep(new Kept(object, field, value, contract.isFinal(), holds)))
        : after;
  }

  /** What the field held is left to the variable that names it still, if there is one. */
  private State overwrite(State state, int object, FieldKey field, @Nullable Reference reference) {
    Reference old = held(state, object, field);
    if (old == null || (reference != null && reference.id().equals(old.id()))) {
      return state;
    }
    return state.isInVariable(old.id()) ? state.with(old.owner(0)) : state.forget(old.id());
  }

  /**
   * What a field of the object at hand holds and the object owes; null if that is nothing, or if
   * the method at work is one that releases the object, which may set it to null first.
   */
  private @Nullable Reference held(State state, int object, FieldKey field) {
    Reference held = state.reference(state.field(object, field));
    return held != null
            && held.isHeld()
            && held.owner() == owner(object)
            && world.contracts().owed(state.rootMethod()).isEmpty()
        ? held
        : null;
  }

  /** Who owes what a field of an object, or a static one, holds. */
  private static int owner(int object) {
    return object == 0 ? Reference.CLASS : object;
  }

  private boolean holds(State state, Instruction.Store i, Reference reference) {
    Access access = new Access(i.place(), i.value(), i.position());
    FieldKey field = access.field();
    return field != null && holds(state, access.object(state), field, reference);
  }

  /**
   * Whether a store puts what is owed where nobody else sees it: into the object that is being
   * made, or into a field that the method at work must release before it assigns it.
   */
  private boolean holds(State state, int object, FieldKey field, Reference reference) {
    FieldContract.Kind kind = world.contracts().field(field).kind();
    return reference.isOwning()
        && world.profile().fieldsKept()
        && kind != FieldContract.Kind.BORROWED
        && kind != FieldContract.Kind.SLOT
        && !isAnonymous(reference.type())
        && (object == 0
            ? isKept(state, field)
            : object == state.self()
                && (state.isMaking() || isKept(state, field))
                && world.contracts().isReleasedWithOwner(field));
  }

  /** Whether the method at work must release a field before it assigns it. */
  private boolean isKept(State state, FieldKey field) {
    return world.contracts().kept(state.rootMethod()).stream()
        .anyMatch(kept -> kept.field().equals(field));
  }

  /** Whether a type is an anonymous class, which is a part of the object that makes it. */
  private static boolean isAnonymous(TypeKey type) {
    int name = type.name().lastIndexOf('$') + 1;
    return name > 0 && type.name().substring(name).chars().allMatch(Character::isDigit);
  }

  /** What a store does to an owning reference, as a step. */
  List<Step> storeSteps(State state, Instruction.Store i) {
    Reference reference = state.reference(state.value(i.value()));
    if (reference == null || !reference.isOwning() || holds(state, i, reference)) {
      return List.of();
    }
    Spot spot = new Spot(state.frame().code().body().source(), i.position(), state.frame().depth());
    String owner = i.place() instanceof Place.Field place ? place.field().name() : "";
    return List.of(new Step.Transferred(spot, reference.id(), owner, ""));
  }
}
