package dev.custody.processor.verify.state;

import dev.custody.processor.ir.BlockId;
import dev.custody.processor.ir.Constant;
import dev.custody.processor.ir.FieldKey;
import dev.custody.processor.ir.Local;
import dev.custody.processor.ir.MethodKey;
import dev.custody.processor.ir.Operand;
import dev.custody.processor.ir.RefId;
import dev.custody.processor.ir.Variable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * All that is known at one moment of one path. Immutable; a change yields a new state that shares
 * what did not change.
 *
 * <p>A <em>value</em> is a number: 0 for none, negative for a constant, positive for what a path
 * computed. Copies have the same value, so what a test tells of one it tells of all. Facts and
 * references hang on values, never on variables.
 */
public final class State {
  private final Constants constants;
  private final Frame frame;
  private final IntMap<Fact> facts;
  private final IntMap<Reference> references;
  private final int nextValue;
  private final int nextReference;
  private final Surroundings around;

  private State(
      Constants constants,
      Frame frame,
      IntMap<Fact> facts,
      IntMap<Reference> references,
      int nextValue,
      int nextReference,
      Surroundings around) {
    this.constants = constants;
    this.frame = frame;
    this.facts = facts;
    this.references = references;
    this.nextValue = nextValue;
    this.nextReference = nextReference;
    this.around = around;
  }

  /** The state before a body's first instruction, of whose locals nothing is known. */
  public static State enter(Code code, Constants constants) {
    Frame frame = Frame.enter(code, null);
    return new State(constants, frame, IntMap.empty(), IntMap.empty(), 1, 1, Surroundings.NOTHING);
  }

  // ---------------------------------------------------------------- frames

  /** The frame that runs. */
  public Frame frame() {
    return frame;
  }

  private State with(Frame changed) {
    return changed == frame
        ? this
        : new State(constants, changed, facts, references, nextValue, nextReference, around);
  }

  /** The state before the next instruction of the block. */
  public State next() {
    return with(frame.next());
  }

  /** The state at the start of a block. */
  public State at(BlockId block) {
    return with(frame.at(block));
  }

  /** The state at the start of a followed body. */
  public State call(Code code) {
    return with(Frame.enter(code, frame));
  }

  /** The state of the caller, at its call. */
  public State leave() {
    Frame caller = frame.caller();
    if (caller == null) {
      throw new VerifierBug("no caller to return to");
    }
    return with(caller);
  }

  // ---------------------------------------------------------------- values and facts

  /** The value of an operand in the frame that runs; 0 for a local that has none. */
  public int value(Operand operand) {
    return operand instanceof Local local ? frame.value(local) : constants.of((Constant) operand);
  }

  /** The value of a constant. */
  public int constant(Constant constant) {
    return constants.of(constant);
  }

  /** The constant that a value is; null if it is none. */
  public @Nullable Constant constantOf(int value) {
    return value < 0 ? constants.constant(value) : null;
  }

  /** Gives a local a value. */
  public State assign(Local local, int value) {
    return with(frame.with(local, value));
  }

  /** A value that is not yet in use, to be defined next. */
  public int fresh() {
    return nextValue;
  }

  /** Lets a fresh value be, with what is known of it. */
  public State define(int value, @Nullable Fact fact) {
    IntMap<Fact> changed = fact == null ? facts : facts.with(value, fact);
    return new State(
        constants,
        frame,
        changed,
        references,
        Math.max(nextValue, value + 1),
        nextReference,
        around);
  }

  /** Replaces what is known of a value; of constants nothing can be learnt. */
  public State know(int value, Fact fact) {
    return value <= 0 || fact == facts.get(value)
        ? this
        : new State(
            constants,
            frame,
            facts.with(value, fact),
            references,
            nextValue,
            nextReference,
            around);
  }

  @Nullable Fact fact(int value) {
    return value < 0 ? constants.fact(value) : facts.get(value);
  }

  /** What is known of a value as a number. */
  public NumberFact number(int value) {
    return fact(value) instanceof NumberFact number ? number : NumberFact.of(Range.FULL);
  }

  /** What is known of a value as an object. */
  public ObjectFact object(int value) {
    return fact(value) instanceof ObjectFact object ? object : ObjectFact.UNKNOWN;
  }

  // ---------------------------------------------------------------- references

  /** The reference that a value denotes; null if it carries no obligation. */
  public @Nullable Reference reference(int value) {
    int id = object(value).reference();
    return id == 0 ? null : references.get(id);
  }

  /** The reference of an id; null if it is no longer followed. */
  public @Nullable Reference reference(RefId id) {
    return references.get(id.value());
  }

  /** The id of the next reference. */
  public RefId nextReference() {
    return new RefId(nextReference);
  }

  /** Puts a reference in the place of the one with its id, or adds it. */
  public State with(Reference reference) {
    int id = reference.id().value();
    return new State(
        constants,
        frame,
        facts,
        references.with(id, reference),
        nextValue,
        Math.max(nextReference, id + 1),
        around);
  }

  /** Lets a value denote a reference. */
  public State denote(int value, Reference reference) {
    return with(reference).know(value, object(value).reference(reference.id().value()));
  }

  /** Stops following a reference: nothing is owed for it and anything may be done with it. */
  public State forget(RefId id) {
    Reference reference = references.get(id.value());
    return reference == null ? this : with(reference.owned(0, Reference.Rest.UNKNOWN));
  }

  /** Ends the borrowed references whose lease is of some kind: every copy of them is dead. */
  public State expire(Predicate<Lease> ended) {
    List<Reference> over = new ArrayList<>();
    references.forEach(
        (id, reference) -> {
          if (reference.isBorrowed() && ended.test(reference.lease())) {
            over.add(reference);
          }
        });
    State after = this;
    for (Reference reference : over) {
      after = after.with(reference.owned(0, Reference.Rest.DEAD));
    }
    return after;
  }

  /** The borrowed references that the rcu region keeps alive, oldest first. */
  public List<Reference> inRegion() {
    List<Reference> found = new ArrayList<>();
    references.forEach(
        (id, reference) -> {
          if (reference.isBorrowed() && reference.lease().isRegion()) {
            found.add(reference);
          }
        });
    return found;
  }

  /** Lets every copy of one reference denote another, which takes its obligation along. */
  public State join(RefId part, Reference whole) {
    Map<Integer, ObjectFact> changed = new LinkedHashMap<>();
    facts.forEach(
        (value, fact) -> {
          if (fact instanceof ObjectFact object && object.reference() == part.value()) {
            changed.put(value, object.reference(whole.id().value()));
          }
        });
    State after = with(whole).forget(part);
    for (Map.Entry<Integer, ObjectFact> each : changed.entrySet()) {
      after = after.know(each.getKey(), each.getValue());
    }
    return after;
  }

  /** Lets every copy of a reference count as not null. */
  public State surelyThere(RefId id) {
    Map<Integer, ObjectFact> changed = new LinkedHashMap<>();
    facts.forEach(
        (value, fact) -> {
          if (fact instanceof ObjectFact object && object.reference() == id.value()) {
            changed.put(value, object.nullability(Nullability.NON_NULL));
          }
        });
    State after = this;
    for (Map.Entry<Integer, ObjectFact> each : changed.entrySet()) {
      after = after.know(each.getKey(), each.getValue());
    }
    return after;
  }

  /** Takes a reference away that turns out to be null. */
  State drop(int id) {
    return new State(
        constants, frame, facts, references.with(id, null), nextValue, nextReference, around);
  }

  /** The references for which a release is owed, oldest first. */
  public List<Reference> owned() {
    List<Reference> owned = new ArrayList<>();
    references.forEach((id, reference) -> addIfOwning(owned, reference));
    return owned;
  }

  /** The references of this state that another has otherwise: owed, ended, or no longer there. */
  @SuppressWarnings("ReferenceEquality") // spares the walk where nothing changed
  public void changed(State other, Consumer<Reference> each) {
    if (references == other.references) {
      return;
    }
    references.forEach(
        (id, reference) -> {
          Reference now = other.references.get(id);
          if (now == null || now.owned() != reference.owned() || now.rest() != reference.rest()) {
            each.accept(reference);
          }
        });
  }

  private static void addIfOwning(List<Reference> owned, Reference reference) {
    if (reference.isOwning()) {
      owned.add(reference);
    }
  }

  /** Whether a local of some frame, or a lambda that one holds, still denotes a reference. */
  public boolean isNamed(RefId id) {
    for (Frame f = frame; f != null; f = f.caller()) {
      for (int i = 0; i < f.size(); i++) {
        if (denotes(f.valueAt(i), id)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a variable that the programmer wrote denotes a reference. */
  public boolean isInVariable(RefId id) {
    for (Frame f = frame; f != null; f = f.caller()) {
      for (int i = 0; i < f.size(); i++) {
        if (denotes(f.valueAt(i), id)
            && f.code().body().variables().get(i).kind() != Variable.Kind.TEMPORARY) {
          return true;
        }
      }
    }
    return false;
  }

  /** The depth of the outermost frame that holds a value; that of the running one if none does. */
  public int depthOf(int value) {
    int depth = frame.depth();
    for (Frame f = frame; f != null; f = f.caller()) {
      for (int i = 0; i < f.size(); i++) {
        depth = f.valueAt(i) == value ? f.depth() : depth;
      }
    }
    return depth;
  }

  /** The locals that denote a reference, by frame and index. */
  List<Integer> namesOf(RefId id) {
    List<Integer> names = new ArrayList<>();
    for (Frame f = frame; f != null; f = f.caller()) {
      for (int i = 0; i < f.size(); i++) {
        if (denotes(f.valueAt(i), id)) {
          names.add(i);
        }
      }
      names.add(-1);
    }
    return names;
  }

  /** Whether a value denotes a reference or is a lambda that keeps it. */
  public boolean denotes(int value, RefId id) {
    if (value <= 0 || !(facts.get(value) instanceof ObjectFact object)) {
      return false;
    }
    Closure closure = object.closure();
    return object.reference() == id.value()
        || (closure != null && closure.captured().stream().anyMatch(v -> denotes(v, id)));
  }

  // ---------------------------------------------------------------- fields, locks, regions

  /** Locks, regions, fields and relations. */
  public Surroundings around() {
    return around;
  }

  /** Replaces locks, regions, fields and relations. */
  @SuppressWarnings("ReferenceEquality") // spares a copy where nothing changed
  public State with(Surroundings changed) {
    return changed == around
        ? this
        : new State(constants, frame, facts, references, nextValue, nextReference, changed);
  }

  /** The same without what is known of values that no local holds any more. */
  public State tidied() {
    List<Relation> relations = around.relations();
    if (relations.isEmpty()) {
      return this;
    }
    BitSet held = held();
    List<Relation> kept = new ArrayList<>(relations.size());
    for (Relation relation : relations) {
      if (held.get(relation.left()) && held.get(relation.right())) {
        kept.add(relation);
      }
    }
    return kept.size() == relations.size() ? this : with(around.relations(kept));
  }

  /** The values that a local of some frame holds, constants apart. */
  private BitSet held() {
    BitSet held = new BitSet(nextValue);
    for (Frame f = frame; f != null; f = f.caller()) {
      for (int i = 0; i < f.size(); i++) {
        if (f.valueAt(i) > 0) {
          held.set(f.valueAt(i));
        }
      }
    }
    return held;
  }

  /** The same with another row of frames. */
  State frames(Frame changed) {
    return with(changed);
  }

  /** The object that the verified method is called on, or makes; 0 for none. */
  public int self() {
    Frame first = frame;
    for (Frame f = frame.caller(); f != null; f = f.caller()) {
      first = f;
    }
    return first.size() > 0 && first.code().body().variables().get(0).kind() == Variable.Kind.THIS
        ? first.valueAt(0)
        : 0;
  }

  /** Whether the verified method makes the object that it is called on. */
  public boolean isMaking() {
    return rootMethod().isConstructor();
  }

  /** The verified method itself. */
  public MethodKey rootMethod() {
    Frame first = frame;
    for (Frame f = frame.caller(); f != null; f = f.caller()) {
      first = f;
    }
    return first.code().body().method();
  }

  /**
   * Lets others get at an object and at what it holds in its fields: they may do anything with it.
   */
  public State letGo(int object) {
    if (object == 0 || !around.holds(object)) {
      return this;
    }
    State after = with(around.letGo(object));
    for (Reference reference : owned()) {
      after = reference.owner() == object ? after.forget(reference.id()) : after;
    }
    return after;
  }

  /** The value of a field as last seen; 0 if it is not known. */
  public int field(int object, FieldKey field) {
    return around.field(object, field);
  }
}
