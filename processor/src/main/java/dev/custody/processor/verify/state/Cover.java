package dev.custody.processor.verify.state;

import dev.custody.processor.ir.RefId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whether whatever can happen from one state can happen from an older one, so that it need not be
 * followed again. Kernel: {@code states_equal()}, with ids compared through a map ({@code
 * check_ids()}).
 */
public final class Cover {
  private final State older;
  private final State newer;
  private final Renaming values = new Renaming();
  private final Renaming references = new Renaming();
  private final Renaming backwards = new Renaming();

  private Cover(State older, State newer) {
    this.older = older;
    this.newer = newer;
  }

  /** Whether an older state covers a newer one that stands at the same place. */
  public static boolean covers(State older, State newer) {
    return new Cover(older, newer).holds();
  }

  private boolean holds() {
    return frames(older.frame(), newer.frame())
        && locks()
        && regions()
        && fields()
        && relations()
        && unnamed();
  }

  private boolean frames(Frame old, Frame now) {
    Frame first = old;
    Frame second = now;
    boolean runs = true;
    while (first != null && second != null) {
      BitSet live = first.live(runs);
      int size = first.size();
      for (int i = live.nextSetBit(0); i >= 0 && i < size; i = live.nextSetBit(i + 1)) {
        if (!value(first.valueAt(i), second.valueAt(i))) {
          return false;
        }
      }
      runs = false;
      first = first.caller();
      second = second.caller();
    }
    return true;
  }

  private boolean value(int old, int now) {
    if (old == now && old <= 0) {
      return true;
    } else if (old == 0) {
      return newer.object(now).reference() == 0;
    }
    if (old > 0) {
      if (values.has(old)) {
        return values.get(old) == now;
      }
      values.put(old, now);
    }
    Fact before = older.fact(old);
    Fact after = newer.fact(now);
    if (old < 0 && !(before instanceof NumberFact)) {
      return constant(old, newer.object(now));
    }
    if (before instanceof NumberFact number) {
      return number.covers(after instanceof NumberFact n ? n : newer.number(now));
    }
    return object(older.object(old), newer.object(now));
  }

  private boolean constant(int old, ObjectFact now) {
    return old == Constants.NULL ? now.nullability() == Nullability.NULL : now.same() == old;
  }

  private boolean object(ObjectFact old, ObjectFact now) {
    // An acquisition that turned out null on one path has no obligation there, so it is not the
    // same as one that has.
    return old.covers(now)
        && reference(old.reference(), now.reference())
        && closure(old.closure(), now.closure());
  }

  private boolean reference(int old, int now) {
    Reference before = followed(older, old);
    Reference after = followed(newer, now);
    if (before == null || after == null) {
      return before == null && after == null;
    }
    if (references.has(old) || backwards.has(now)) {
      return references.has(old) && backwards.has(now) && references.get(old) == now;
    }
    references.put(old, now);
    backwards.put(now, old);
    return before.isLike(after);
  }

  /** A reference with which anything may be done is as good as none. */
  private static @Nullable Reference followed(State state, int id) {
    Reference reference = id == 0 ? null : state.reference(new RefId(id));
    boolean nothing =
        reference == null || (!reference.isOwning() && reference.rest() == Reference.Rest.UNKNOWN);
    return nothing ? null : reference;
  }

  private boolean closure(@Nullable Closure old, @Nullable Closure now) {
    if (old == null || now == null) {
      // A lambda of which nothing is known may do anything, but keeps nothing that is followed.
      return old == null && now == null;
    }
    if (!old.body().method().equals(now.body().method())
        || old.captured().size() != now.captured().size()) {
      return false;
    }
    for (int i = 0; i < old.captured().size(); i++) {
      if (!value(old.captured().get(i), now.captured().get(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean locks() {
    return taken(older.around().locks(), newer.around().locks())
        && taken(older.around().yielded(), newer.around().yielded())
        && taken(older.around().monitors(), newer.around().monitors())
        && free();
  }

  private boolean taken(List<Held> old, List<Held> now) {
    if (old.size() != now.size()) {
      return false;
    }
    for (int i = 0; i < old.size(); i++) {
      boolean same =
          Objects.equals(old.get(i).field(), now.get(i).field())
              && old.get(i).inRegion() == now.get(i).inRegion()
              && old.get(i).mode().equals(now.get(i).mode())
              && value(old.get(i).object(), now.get(i).object())
              && value(old.get(i).token(), now.get(i).token());
      if (!same) {
        return false;
      }
    }
    return true;
  }

  /** A lock that is known to be free cannot stand for one of which nothing is known. */
  private boolean free() {
    for (Held held : newer.around().free()) {
      if ((held.object() != 0 && !values.hasName(held.object()))
          || (held.token() > 0 && !values.hasName(held.token()))) {
        continue; // nothing leads to it any more
      }
      boolean known =
          older.around().free().stream()
              .anyMatch(
                  other ->
                      Objects.equals(other.field(), held.field())
                          && isThat(other.object(), held.object())
                          && isThat(other.token(), held.token()));
      if (!known) {
        return false;
      }
    }
    return true;
  }

  private boolean isThat(int old, int now) {
    return old == now || (values.has(old) && values.get(old) == now);
  }

  private boolean regions() {
    List<Open> old = older.around().regions();
    List<Open> now = newer.around().regions();
    if (old.size() != now.size()) {
      return false;
    }
    for (int i = 0; i < old.size(); i++) {
      boolean same =
          old.get(i).region().equals(now.get(i).region())
              && value(old.get(i).place(), now.get(i).place());
      if (!same) {
        return false;
      }
    }
    return true;
  }

  /** What the older state knew of a field that can still be asked must hold in the newer. */
  private boolean fields() {
    for (Kept kept : older.around().fields()) {
      boolean isNamed = kept.object() == 0 || values.has(kept.object());
      if (!isNamed || saysNothing(kept) || !isAsked(kept)) {
        continue;
      }
      int object = kept.object() == 0 ? 0 : values.get(kept.object());
      int now = newer.field(object, kept.field());
      if (now == 0 || !value(kept.value(), now)) {
        return false;
      }
    }
    return true;
  }

  private boolean isAsked(Kept kept) {
    boolean runs = true;
    for (Frame f = older.frame(); f != null; f = f.caller()) {
      if (f.code().isLive(kept.field(), f.live(runs))) {
        return true;
      }
      runs = false;
    }
    return false;
  }

  private boolean saysNothing(Kept kept) {
    return older.fact(kept.value()) == null && !values.has(kept.value());
  }

  private boolean relations() {
    for (Relation relation : older.around().relations()) {
      if (values.has(relation.left())
          && values.has(relation.right())
          && !implied(
              relation.possible(), values.get(relation.left()), values.get(relation.right()))) {
        return false;
      }
    }
    return true;
  }

  private boolean implied(int possible, int left, int right) {
    if (left <= 0 || right <= 0 || left == right) {
      return left == right && (possible & Relation.EQUAL) != 0;
    }
    int now = newer.around().relation(Math.min(left, right), Math.max(left, right));
    int oriented =
        left < right
            ? now
            : (now & Relation.EQUAL)
                | ((now & Relation.LESS) != 0 ? Relation.GREATER : 0)
                | ((now & Relation.GREATER) != 0 ? Relation.LESS : 0);
    return (oriented & ~possible) == 0;
  }

  /**
   * Owning references that no live local names must be the same acquisitions, in the same dead
   * locals: where those are overwritten, they are lost.
   */
  private boolean unnamed() {
    List<Reference> left = new ArrayList<>();
    for (Reference reference : newer.owned()) {
      if (!backwards.has(reference.id().value())) {
        left.add(reference);
      }
    }
    for (Reference reference : older.owned()) {
      if (!references.has(reference.id().value()) && !removeLike(left, reference)) {
        return false;
      }
    }
    return left.isEmpty();
  }

  private boolean removeLike(List<Reference> from, Reference wanted) {
    for (int i = 0; i < from.size(); i++) {
      Reference reference = from.get(i);
      if (reference.isLike(wanted)
          && newer.namesOf(reference.id()).equals(older.namesOf(wanted.id()))) {
        from.remove(i);
        return true;
      }
    }
    return false;
  }
}
