package dev.custody.processor.verify.state;

import dev.custody.processor.ir.Comparison;
import dev.custody.processor.ir.Condition;
import dev.custody.processor.ir.Constant;
import dev.custody.processor.ir.Local;
import dev.custody.processor.ir.TypeHierarchy;
import dev.custody.processor.ir.TypeKey;
import org.jspecify.annotations.Nullable;

/** What holds after a condition was found true or false; nothing if it cannot be. */
public final class Conditions {
  private final TypeHierarchy types;
  private final Profile profile;

  /** Conditions over values of types that a hierarchy knows. */
  public Conditions(TypeHierarchy types, Profile profile) {
    this.types = types;
    this.profile = profile;
  }

  /** The state where a condition has an outcome; null if no such state exists. */
  public @Nullable State where(State state, Condition condition, boolean outcome) {
    if (condition instanceof Condition.Compare compare) {
      Comparison comparison = outcome ? compare.comparison() : compare.comparison().negated();
      boolean variables = compare.left() instanceof Local && compare.right() instanceof Local;
      int left = state.value(compare.left());
      int right = state.value(compare.right());
      boolean objects = variables && (isObject(state, left) || isObject(state, right));
      return objects && profile.has(Setting.ONLY_LITERAL_NULL_TESTS)
          ? twoReferences(state, left, comparison == Comparison.EQUAL, right)
          : where(state, left, comparison, right);
    } else if (condition instanceof Condition.InstanceOf test) {
      int value = state.value(test.value());
      return outcome ? instance(state, value, test.type()) : other(state, value, test.type());
    }
    return state;
  }

  /** The state where two values compare so; null if they cannot. */
  public @Nullable State where(State state, int left, Comparison comparison, int right) {
    if (left == right && left != 0 && profile.comparisonsKept()) {
      boolean holds = (Relation.of(comparison) & Relation.EQUAL) != 0;
      boolean floating = state.constantOf(left) instanceof Constant.Floating;
      return holds || floating ? state : null;
    }
    boolean objects = isObject(state, left) || isObject(state, right);
    State known =
        objects
            ? objects(state, left, comparison == Comparison.EQUAL, right)
            : numbers(state, left, comparison, right);
    return known == null ? null : related(known, left, comparison, right);
  }

  /** Two variables compared: only null and what is surely not null are known to differ. */
  private @Nullable State twoReferences(State state, int left, boolean equal, int right) {
    boolean firstNull = state.object(left).nullability() == Nullability.NULL;
    boolean secondNull = state.object(right).nullability() == Nullability.NULL;
    if (firstNull && secondNull) {
      return equal ? state : null;
    }
    boolean differ =
        (firstNull && isAnswered(state, right)) || (secondNull && isAnswered(state, left));
    return equal && differ ? null : state;
  }

  /** Whether a test of a value for null has one side only. */
  private boolean isAnswered(State state, int value) {
    ObjectFact fact = state.object(value);
    if (!fact.nullability().isDecided()) {
      return false;
    }
    Reference reference = state.reference(value);
    if (!profile.has(Setting.TESTS_FORGOTTEN)
        || reference == null
        || fact.nullability() == Nullability.NULL) {
      return true;
    }
    return !reference.isDead() && (reference.isOwning() || !reference.isTestedAgain());
  }

  private static boolean isObject(State state, int value) {
    return state.fact(value) instanceof ObjectFact;
  }

  private @Nullable State related(State state, int left, Comparison comparison, int right) {
    if (!profile.comparisonsKept() || left <= 0 || right <= 0) {
      return state;
    }
    int low = Math.min(left, right);
    int high = Math.max(left, right);
    int asked = Relation.of(low == left ? comparison : comparison.swapped());
    int possible = state.around().relation(low, high) & asked;
    if (possible == 0) {
      return null;
    }
    return state.with(state.around().relate(new Relation(low, high, possible)));
  }

  // ---------------------------------------------------------------- numbers

  private @Nullable State numbers(State state, int left, Comparison comparison, int right) {
    NumberFact first = state.number(left);
    NumberFact second = state.number(right);
    NumberFact narrowedFirst = narrow(first, comparison, second.range());
    NumberFact narrowedSecond = narrow(second, comparison.swapped(), first.range());
    if (narrowedFirst == null || narrowedSecond == null) {
      return null;
    }
    State known = narrowedFirst == first ? state : state.know(left, narrowedFirst);
    return narrowedSecond == second ? known : known.know(right, narrowedSecond);
  }

  private @Nullable NumberFact narrow(NumberFact fact, Comparison comparison, Range other) {
    Range range = fact.range().where(comparison, other);
    while (range != null && profile.singlesExcluded()) {
      // An excluded value at an end moves the end.
      if (fact.excludes(range.low())) {
        range = range.where(Comparison.NOT_EQUAL, Range.of(range.low()));
      } else if (fact.excludes(range.high())) {
        range = range.where(Comparison.NOT_EQUAL, Range.of(range.high()));
      } else {
        break;
      }
    }
    if (range == null) {
      return null;
    }
    boolean excludes =
        profile.singlesExcluded() && comparison == Comparison.NOT_EQUAL && other.isSingle();
    NumberFact narrowed = fact.within(range);
    return excludes ? narrowed.without(other.low()) : narrowed;
  }

  // ---------------------------------------------------------------- objects

  private @Nullable State objects(State state, int left, boolean equal, int right) {
    if (right == Constants.NULL) {
      return isNull(state, left, equal);
    } else if (left == Constants.NULL) {
      return isNull(state, right, equal);
    }
    int constant = right < 0 ? right : left < 0 ? left : 0;
    if (constant == 0) {
      State same = equal ? sameObject(state, left, right) : state;
      return equal && same != null ? shared(shared(same, left), right) : same;
    }
    return isConstant(state, constant == right ? left : right, equal, constant);
  }

  /** Of two equal references, one is null if the other is. */
  private @Nullable State sameObject(State state, int left, int right) {
    if (!profile.comparisonsKept()) {
      return state;
    }
    Nullability first = state.object(left).nullability();
    Nullability second = state.object(right).nullability();
    if (first == Nullability.NULL || second == Nullability.NULL) {
      State one = isNull(state, left, true);
      return one == null ? null : isNull(one, right, true);
    } else if (first == Nullability.NON_NULL || second == Nullability.NON_NULL) {
      State one = isNull(state, left, false);
      return one == null ? null : isNull(one, right, false);
    }
    return state;
  }

  /** What equals an object from elsewhere is somebody else's too, who may release it. */
  private State shared(State state, int value) {
    Reference reference = profile.comparisonsKept() ? state.reference(value) : null;
    return reference == null ? state : state.forget(reference.id());
  }

  private @Nullable State isConstant(State state, int value, boolean equal, int constant) {
    ObjectFact fact = state.object(value);
    boolean surely = fact.same() == constant;
    boolean never =
        fact.nullability() == Nullability.NULL
            || (fact.same() != 0 && fact.same() != constant)
            || fact.different().contains(constant)
            || (value < 0 && value != constant);
    if (equal ? never : surely) {
      return null;
    }
    return state.know(value, equal ? fact.same(constant) : fact.different(constant));
  }

  /** The state where a value is, or is not, null; null if it cannot be. */
  public @Nullable State isNull(State state, int value, boolean outcome) {
    ObjectFact fact = state.object(value);
    if (isAnswered(state, value)) {
      return outcome == (fact.nullability() == Nullability.NULL) ? state : null;
    }
    Reference known = state.reference(value);
    boolean forgotten = fact.nullability().isDecided() || (known != null && known.isDead());
    if (forgotten && profile.has(Setting.TESTS_FORGOTTEN)) {
      return state;
    }
    if (!outcome) {
      return state.know(value, fact.nullability(Nullability.NON_NULL));
    }
    State isNull = state.know(value, ObjectFact.NULL);
    return known == null ? isNull : isNull.drop(known.id().value());
  }

  private @Nullable State instance(State state, int value, TypeKey type) {
    State there = isNull(state, value, false);
    if (there == null) {
      return null;
    }
    ObjectFact fact = there.object(value);
    boolean never =
        fact.types().stream().anyMatch(known -> types.areDisjoint(known, type))
            || fact.otherTypes().stream().anyMatch(not -> types.isSubtype(type, not));
    return never ? null : there.know(value, fact.type(type));
  }

  private @Nullable State other(State state, int value, TypeKey type) {
    ObjectFact fact = state.object(value);
    Reference reference = state.reference(value);
    boolean onlyNull =
        fact.types().stream().anyMatch(known -> types.isSubtype(known, type))
            || (reference != null && types.isSubtype(reference.type(), type));
    return onlyNull ? isNull(state, value, true) : state.know(value, fact.notType(type));
  }
}
