package dev.custody.processor.verify.state;

import dev.custody.processor.ir.TypeKey;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One state that knows only what holds in both of two at the same place. A reference of which they
 * differ is one of which nothing is known, so what is found from here on is definite.
 */
public final class Join {
  private final State older;
  private final State newer;
  private final Map<Long, Integer> values = new HashMap<>();
  private final Set<Integer> kept = new HashSet<>();
  private final Set<Integer> matched = new HashSet<>();
  private final Set<Integer> lostNames = new HashSet<>();
  private final Set<Integer> lostOldNames = new HashSet<>();
  private State joined;

  private Join(State older, State newer) {
    this.older = older;
    this.newer = newer;
    this.joined = newer;
  }

  /** What holds in both. */
  public static State of(State older, State newer) {
    return new Join(older, newer).join();
  }

  /**
   * What holds in both, if they owe the same: as both go on in the same way, all that is lost is
   * what is known of numbers and types. Null if they do not.
   */
  public static @Nullable State ofAlike(State older, State newer) {
    int owed = newer.owned().size();
    if (older.owned().size() != owed
        || !areLike(older.around().locks(), newer.around().locks())
        || !older.around().regions().equals(newer.around().regions())) {
      return null;
    }
    State joined = of(older, newer);
    return joined.owned().size() == owed ? joined : null;
  }

  private State join() {
    Frame frame = frame(older.frame(), newer.frame(), true);
    List<Reference> unnamed = new ArrayList<>(older.owned());
    unnamed.removeIf(r -> matched.contains(r.id().value()));
    unnamed.removeIf(r -> lostOldNames.contains(r.id().value()));
    for (Reference reference : newer.owned()) {
      int id = reference.id().value();
      if (reference.isHeld()) {
        joined = joined.forget(reference.id()); // which field has it is not known any more
      } else if (!kept.contains(id) && (lostNames.contains(id) || !takeLike(unnamed, reference))) {
        joined = joined.forget(reference.id());
      }
    }
    Surroundings around = newer.around();
    List<Held> locks = locks(older.around().locks(), around.locks());
    List<Held> yielded = locks(older.around().yielded(), around.yielded());
    List<Held> monitors = locks(older.around().monitors(), around.monitors());
    List<Open> regions = common(older.around().regions(), around.regions());
    return joined
        .frames(frame)
        .with(new Surroundings(locks, List.of(), yielded, monitors, regions, List.of(), List.of()));
  }

  private Frame frame(Frame old, Frame now, boolean runs) {
    Frame caller = now.caller();
    Frame oldCaller = old.caller();
    Frame result = now;
    if (caller != null && oldCaller != null) {
      result = result.calledBy(frame(oldCaller, caller, false));
    }
    BitSet live = now.live(runs);
    for (int i = 0; i < now.size(); i++) {
      int value = live.get(i) ? value(old.valueAt(i), now.valueAt(i)) : 0;
      result = result.with(now.code().local(i), value);
    }
    return result;
  }

  private int value(int old, int now) {
    if (old == now && old <= 0) {
      return old;
    }
    long pair = ((long) old << 32) | (now & 0xffffffffL);
    Integer known = values.get(pair);
    if (known != null) {
      return known;
    }
    int value = joined.fresh();
    values.put(pair, value);
    Fact first = older.fact(old);
    Fact second = newer.fact(now);
    Fact both = null;
    if (first instanceof NumberFact a && second instanceof NumberFact b) {
      both = Widening.needed(a, b) ? Widening.of(a, b) : a.or(b);
    } else if (first instanceof ObjectFact a && second instanceof ObjectFact b) {
      both = object(a, b);
    } else {
      lose(older, old, lostOldNames);
      lose(newer, now, lostNames);
    }
    joined = joined.define(value, both);
    return value;
  }

  private ObjectFact object(ObjectFact a, ObjectFact b) {
    ObjectFact fact =
        a.nullability() == b.nullability()
            ? ObjectFact.UNKNOWN.nullability(a.nullability())
            : ObjectFact.UNKNOWN;
    if (a.same() != 0 && a.same() == b.same()) {
      fact = fact.same(a.same());
    }
    for (TypeKey type : a.types()) {
      fact = b.types().contains(type) ? fact.type(type) : fact;
    }
    Reference before = a.reference() == 0 ? null : older.reference(id(a));
    Reference after = b.reference() == 0 ? null : newer.reference(id(b));
    if (before != null && after != null && before.isLike(after)) {
      kept.add(b.reference());
      matched.add(a.reference());
      return fact.reference(b.reference());
    }
    lose(older, a, lostOldNames);
    lose(newer, b, lostNames);
    return fact;
  }

  private static void lose(State state, int value, Set<Integer> names) {
    if (state.fact(value) instanceof ObjectFact fact) {
      lose(state, fact, names);
    }
  }

  /**
   * Notes that a variable no longer tells what it denotes, so that its release will not be seen.
   */
  private static void lose(State state, ObjectFact fact, Set<Integer> names) {
    if (fact.reference() != 0) {
      names.add(fact.reference());
    }
    Closure closure = fact.closure();
    if (closure != null) {
      closure.captured().forEach(value -> lose(state, value, names));
    }
  }

  private static dev.custody.processor.ir.RefId id(ObjectFact fact) {
    return new dev.custody.processor.ir.RefId(fact.reference());
  }

  private static boolean takeLike(List<Reference> from, Reference wanted) {
    for (int i = 0; i < from.size(); i++) {
      if (from.get(i).isLike(wanted)) {
        from.remove(i);
        return true;
      }
    }
    return false;
  }

  /** The locks that both took first, in the objects that the joined state knows them by. */
  private List<Held> locks(List<Held> first, List<Held> second) {
    List<Held> common = new ArrayList<>();
    for (int i = 0; i < Math.min(first.size(), second.size()); i++) {
      Held held = second.get(i);
      if (!areLike(first.get(i), held)) {
        break;
      }
      int object = value(first.get(i).object(), held.object());
      int token = value(first.get(i).token(), held.token());
      common.add(
          new Held(
              object, held.field(), held.mode(), held.inRegion(), held.spot(), held.name(), token));
    }
    return common;
  }

  private static boolean areLike(List<Held> first, List<Held> second) {
    boolean are = first.size() == second.size();
    for (int i = 0; are && i < first.size(); i++) {
      are = areLike(first.get(i), second.get(i));
    }
    return are;
  }

  /** Whether two were taken in the same place; in which object, their values say. */
  private static boolean areLike(Held one, Held other) {
    return Objects.equals(one.field(), other.field())
        && one.mode().equals(other.mode())
        && one.spot().equals(other.spot());
  }

  /** The part at the start that both have; what is taken in order is given back in order. */
  private static <T> List<T> common(List<T> first, List<T> second) {
    List<@Nullable T> common = new ArrayList<>();
    for (int i = 0; i < Math.min(first.size(), second.size()); i++) {
      if (!Objects.equals(first.get(i), second.get(i))) {
        break;
      }
      common.add(second.get(i));
    }
    return List.copyOf(common);
  }
}
