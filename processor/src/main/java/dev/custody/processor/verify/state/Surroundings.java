package dev.custody.processor.verify.state;

import dev.custody.processor.contract.Region;
import dev.custody.processor.ir.FieldKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a state knows beside values: held locks and open regions in order, fields whose value is
 * known, and how pairs of numbers compare.
 *
 * @param locks the lock taken last stands last
 * @param free locks that are known not to be held: given back here, or not had; with a token:
 *     stamps that are known not to be a taking's
 * @param yielded locks that only the caller can have taken, and that were given back here
 * @param monitors intrinsic locks that code of ordinary Java holds, the inmost last
 * @param regions the region entered last stands last
 * @param fields at most one entry a field
 * @param relations at most one entry a pair
 */
public record Surroundings(
    List<Held> locks,
    List<Held> free,
    List<Held> yielded,
    List<Held> monitors,
    List<Open> regions,
    List<Kept> fields,
    List<Relation> relations) {
  /** Nothing held, open or known. */
  static final Surroundings NOTHING =
      new Surroundings(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

  /** More fields than these are forgotten, oldest first. */
  private static final int MOST_FIELDS = 32;

  /** More stamps than these are forgotten, oldest first. */
  private static final int MOST_STAMPS = 8;

  /** More relations than these are forgotten, oldest first. */
  private static final int MOST_RELATIONS = 8;

  public Surroundings {
    locks = List.copyOf(locks);
    free = List.copyOf(free);
    yielded = List.copyOf(yielded);
    monitors = List.copyOf(monitors);
    regions = List.copyOf(regions);
    fields = List.copyOf(fields);
    relations = List.copyOf(relations);
  }

  /** The same with other locks. */
  public Surroundings locks(List<Held> held) {
    return new Surroundings(held, free, yielded, monitors, regions, fields, relations);
  }

  /** With a lock that is known not to be held. */
  public Surroundings free(Held lock) {
    List<Held> more = without(lock);
    more.add(lock.token(0));
    return new Surroundings(locks, more, yielded, monitors, regions, fields, relations);
  }

  /** With a stamp that is known not to be that of a taking. */
  public Surroundings spent(Held lock) {
    List<Held> more = new ArrayList<>(free);
    more.removeIf(known -> known.isSame(lock) && known.token() == lock.token());
    more.add(lock);
    if (more.stream().filter(known -> known.token() != 0).count() > MOST_STAMPS) {
      more.remove(more.stream().filter(known -> known.token() != 0).findFirst().orElse(lock));
    }
    return new Surroundings(locks, more, yielded, monitors, regions, fields, relations);
  }

  /** Whether a lock is known not to be held. */
  public boolean isFree(Held lock) {
    return free.stream().anyMatch(known -> known.token() == 0 && known.isSame(lock))
        && locks.stream().noneMatch(lock::isSame);
  }

  /** Whether the stamp of a lock is known not to be that of a taking. */
  public boolean isSpent(Held lock) {
    return lock.token() != 0
        && free.stream().anyMatch(known -> known.token() == lock.token() && known.isSame(lock));
  }

  private List<Held> without(Held lock) {
    List<Held> others = new ArrayList<>(free);
    others.removeIf(known -> known.token() == 0 && known.isSame(lock));
    return others;
  }

  /** With a lock that only the caller can have taken, and that was given back here. */
  public Surroundings yielding(Held lock) {
    List<Held> more = new ArrayList<>(yielded);
    more.add(lock);
    return new Surroundings(locks, free, more, monitors, regions, fields, relations);
  }

  /** Whether the caller's taking of a lock was given back here. */
  public boolean isYielded(Held lock) {
    return yielded.stream().anyMatch(lock::isSame);
  }

  /** Where the caller's taking of a lock that was given back here was made up for. */
  public Surroundings resume(Held lock) {
    List<Held> fewer = new ArrayList<>(yielded);
    for (int i = fewer.size() - 1; i >= 0; i--) {
      if (fewer.get(i).isSame(lock)) {
        fewer.remove(i);
        break;
      }
    }
    return new Surroundings(locks, without(lock), fewer, monitors, regions, fields, relations);
  }

  /** With one more lock. */
  public Surroundings lock(Held taken) {
    List<Held> more = new ArrayList<>(locks);
    more.add(taken);
    return new Surroundings(more, without(taken), yielded, monitors, regions, fields, relations);
  }

  /** With another taking in the place of one. */
  public Surroundings replace(Held taken, Held by) {
    List<Held> changed = new ArrayList<>(locks);
    changed.replaceAll(each -> each.equals(taken) ? by : each);
    return locks(changed);
  }

  /** Without the last taking of a lock; unchanged if it is not held. */
  public Surroundings unlock(int object, @Nullable FieldKey field) {
    for (int i = locks.size() - 1; i >= 0; i--) {
      if (locks.get(i).object() == object && Objects.equals(locks.get(i).field(), field)) {
        List<Held> fewer = new ArrayList<>(locks);
        fewer.remove(i);
        return locks(fewer);
      }
    }
    return this;
  }

  /** With one more intrinsic lock. */
  public Surroundings enter(Held monitor) {
    List<Held> more = new ArrayList<>(monitors);
    more.add(monitor);
    return monitors(more);
  }

  /** Without the intrinsic lock that was taken last. */
  public Surroundings exit() {
    return monitors.isEmpty() ? this : monitors(monitors.subList(0, monitors.size() - 1));
  }

  private Surroundings monitors(List<Held> held) {
    return new Surroundings(locks, free, yielded, held, regions, fields, relations);
  }

  /** With one more region. */
  public Surroundings enter(Open open) {
    List<Open> more = new ArrayList<>(regions);
    more.add(open);
    return new Surroundings(locks, free, yielded, monitors, more, fields, relations);
  }

  /** Without the last entry of a region, at a place or none; unchanged if it is not open. */
  public Surroundings leave(Region region, int place) {
    for (int i = regions.size() - 1; i >= 0; i--) {
      Open open = regions.get(i);
      if (open.region().name().equals(region.name()) && open.place() == place) {
        List<Open> fewer = new ArrayList<>(regions);
        fewer.remove(i);
        return new Surroundings(locks, free, yielded, monitors, fewer, fields, relations);
      }
    }
    return this;
  }

  /** Whether a region is open. */
  public boolean isOpen(String region) {
    return regions.stream().anyMatch(open -> open.region().name().equals(region));
  }

  int field(int object, FieldKey field) {
    for (Kept kept : fields) {
      if (kept.object() == object && kept.field().equals(field)) {
        return kept.value();
      }
    }
    return 0;
  }

  /** Whether a field is known to hold a value. */
  public boolean isKept(int value) {
    return fields.stream().anyMatch(kept -> kept.value() == value);
  }

  /** With the value of a field that was read or written. */
  public Surroundings keep(Kept kept) {
    List<Kept> more = new ArrayList<>(fields);
    more.removeIf(k -> k.object() == kept.object() && k.field().equals(kept.field()));
    more.add(kept);
    if (more.size() > MOST_FIELDS) {
      forgetOldest(more);
    }
    return fields(more);
  }

  /** What is held is known for good: its release must be seen. */
  private static void forgetOldest(List<Kept> kept) {
    for (int i = 0; i < kept.size(); i++) {
      if (!kept.get(i).isHeld()) {
        kept.remove(i);
        return;
      }
    }
  }

  /** Without what a write to a field of some object may have changed. */
  public Surroundings forget(FieldKey field) {
    return only(kept -> !kept.field().equals(field));
  }

  /** Without what a call that nobody follows may have changed. */
  public Surroundings forgetFields() {
    return only(Kept::outlastsCalls);
  }

  /** The same, where a call changes these fields and no others. */
  public Surroundings forgetFields(Set<FieldKey> changed) {
    return only(kept -> kept.outlastsCalls() || !changed.contains(kept.field()));
  }

  /** Whether the fields of some object hold what only the method at work can get at. */
  public boolean holdsAny() {
    for (Kept kept : fields) {
      if (kept.isHeld()) {
        return true;
      }
    }
    return false;
  }

  /** Whether an object's fields hold what only the method at work can get at. */
  public boolean holds(int object) {
    for (Kept kept : fields) {
      if (kept.isHeld() && kept.object() == object) {
        return true;
      }
    }
    return false;
  }

  /** Without what is known of an object's fields because nobody else could get at it. */
  public Surroundings letGo(int object) {
    return only(kept -> !kept.isHeld() || kept.object() != object);
  }

  /** With the fields that pass a test; unchanged if all do. */
  private Surroundings only(Predicate<Kept> stays) {
    List<Kept> staying = new ArrayList<>(fields.size());
    for (Kept kept : fields) {
      if (stays.test(kept)) {
        staying.add(kept);
      }
    }
    return staying.size() == fields.size() ? this : fields(staying);
  }

  private Surroundings fields(List<Kept> kept) {
    return new Surroundings(locks, free, yielded, monitors, regions, kept, relations);
  }

  Surroundings relate(Relation relation) {
    List<Relation> more = new ArrayList<>(relations);
    more.removeIf(r -> r.left() == relation.left() && r.right() == relation.right());
    more.add(relation);
    return new Surroundings(
        locks,
        free,
        yielded,
        monitors,
        regions,
        fields,
        more.subList(Math.max(0, more.size() - MOST_RELATIONS), more.size()));
  }

  /** The same without relations, or with others. */
  Surroundings relations(List<Relation> known) {
    return new Surroundings(locks, free, yielded, monitors, regions, fields, known);
  }

  /** How two values compare, as far as that is known. */
  int relation(int left, int right) {
    for (Relation relation : relations) {
      if (relation.left() == left && relation.right() == right) {
        return relation.possible();
      }
    }
    return Relation.ANY;
  }
}
