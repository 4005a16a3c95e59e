package dev.custody.processor.verify;

import dev.custody.processor.contract.FieldContract;
import dev.custody.processor.finding.Spot;
import dev.custody.processor.finding.Step;
import dev.custody.processor.ir.FieldKey;
import dev.custody.processor.ir.Instruction;
import dev.custody.processor.ir.Place;
import dev.custody.processor.verify.state.Fact;
import dev.custody.processor.verify.state.Kept;
import dev.custody.processor.verify.state.ObjectFact;
import dev.custody.processor.verify.state.Reference;
import dev.custody.processor.verify.state.State;
import java.util.List;

/** Reads and writes of fields and array elements. */
final class FieldSemantics {
  private final World world;
  private final Obligations obligations;

  FieldSemantics(World world, Obligations obligations) {
    this.world = world;
    this.obligations = obligations;
  }

  State load(State state, Instruction.Load i) {
    if (i.place() instanceof Place.Field place) {
      return load(state, i, state.value(place.object()), place.field());
    } else if (i.place() instanceof Place.Static place) {
      return load(state, i, 0, place.field());
    }
    return define(state, i, ValueSemantics.any(i.type()));
  }

  private State load(State state, Instruction.Load i, int object, FieldKey field) {
    int known = state.field(object, field);
    if (known != 0) {
      return ValueSemantics.copy(state, i.target(), known);
    }
    Fact fact = ValueSemantics.any(i.type());
    int value = state.fresh();
    if (!i.type().isPrimitive()) {
      fact = ObjectFact.UNKNOWN.origin(new ObjectFact.Origin(object, field));
    }
    State after = define(state, i, fact);
    if (!world.profile().fieldsKept()) {
      return after;
    }
    boolean isFinal = world.contracts().field(field).isFinal();
    return after.with(after.around().keep(new Kept(object, field, value, isFinal)));
  }

  private static State define(
      State state, Instruction.Load i, @org.jspecify.annotations.Nullable Fact fact) {
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

  private State store(State state, int object, FieldKey field, int value) {
    FieldContract contract = world.contracts().field(field);
    Reference reference = state.reference(value);
    State after = state;
    if (contract.kind() == FieldContract.Kind.OWNING && reference != null) {
      after = obligations.take(state, reference, true, object);
    } else if (contract.kind() != FieldContract.Kind.BORROWED) {
      after = obligations.escape(state, value);
    }
    // Another variable may denote the same object, so only what was just written is known.
    after = after.with(after.around().forget(field));
    boolean moves = state.number(value).isComputed();
    return world.profile().fieldsKept() && value != 0 && !moves
        ? after.with(after.around().keep(new Kept(object, field, value, contract.isFinal())))
        : after;
  }

  /** What a store does to an owning reference, as a step. */
  List<Step> storeSteps(State state, Instruction.Store i) {
    Reference reference = state.reference(state.value(i.value()));
    if (reference == null || !reference.isOwning()) {
      return List.of();
    }
    Spot spot = new Spot(state.frame().code().body().source(), i.position(), state.frame().depth());
    String owner = i.place() instanceof Place.Field place ? place.field().name() : "";
    return List.of(new Step.Transferred(spot, reference.id(), owner, ""));
  }
}
