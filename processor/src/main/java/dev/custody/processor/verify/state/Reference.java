package dev.custody.processor.verify.state;

import dev.custody.processor.ir.RefId;
import dev.custody.processor.ir.TypeKey;
import java.util.Objects;

/**
 * One resource on one path, whichever values denote it: copies, wrappers.
 *
 * @param id as messages number it
 * @param site where it came from
 * @param type the type that says how it is released
 * @param owned how many releases are owed
 * @param rest what it is once nothing is owed
 * @param name the variable that it was first kept in, or else the text of the expression
 * @param isVariable whether the name is a variable's
 * @param depth of the frame in which it came into being
 * @param owner who it was handed to: a value, {@link #OUT_OF_SIGHT}, or 0 for nobody
 * @param lease what keeps it alive while nothing is owed
 */
public record Reference(
    RefId id,
    Site site,
    TypeKey type,
    int owned,
    Rest rest,
    String name,
    boolean isVariable,
    int depth,
    int owner,
    Lease lease) {
  /** An owner that no value denotes. */
  public static final int OUT_OF_SIGHT = Integer.MIN_VALUE;

  /** The owner of what is in a static field: the class. */
  public static final int CLASS = Integer.MIN_VALUE + 1;

  /** What a reference is while nothing is owed for it. */
  public enum Rest {
    /** Not to be used any more. */
    DEAD,
    /** Without anything to release yet: it may be dropped. */
    EMPTY,
    /** Somebody else's: it may be used, not released. */
    BORROWED,
    /** Nobody knows: anything may be done with it. */
    UNKNOWN
  }

  /** Whether a release is owed. */
  public boolean isOwning() {
    return owned > 0;
  }

  /** Whether it must not be used any more. */
  public boolean isDead() {
    return owned == 0 && rest == Rest.DEAD;
  }

  /** Whether it is owed by the object in whose field it is, its owner. */
  public boolean isHeld() {
    return owned > 0 && owner != 0;
  }

  /** Whether it is dead because somebody else has it now. */
  public boolean isHandedOver() {
    return isDead() && owner != 0;
  }

  /** Whether it has nothing to release yet. */
  public boolean isEmpty() {
    return owned == 0 && rest == Rest.EMPTY;
  }

  /** Whether it belongs to somebody who is known to be somebody else. */
  public boolean isBorrowed() {
    return owned == 0 && rest == Rest.BORROWED;
  }

  /** The same with another count owed, and another rest. */
  public Reference owned(int count, Rest after) {
    return new Reference(id, site, type, count, after, name, isVariable, depth, owner, lease);
  }

  /** The same, kept alive by something else. */
  public Reference lease(Lease by) {
    return by == lease
        ? this
        : new Reference(id, site, type, owned, rest, name, isVariable, depth, owner, by);
  }

  /** Whether it is dead because what kept it alive has ended. */
  public boolean isStale() {
    return isDead() && lease != Lease.LASTING;
  }

  /** Whether the kernel asks a null test of it again: what only a region or a count keeps alive. */
  boolean isTestedAgain() {
    return switch (lease) {
      case LASTING, LOCK -> false;
      case LOCK_COUNTED, REGION, REGION_OR_LOCK, NONE, NONE_OR_LOCK, LOST -> true;
    };
  }

  /** Whether it is borrowed and kept alive by nothing. */
  public boolean isUnprotected() {
    return isBorrowed() && lease.isNone();
  }

  /** The same with another owner. */
  public Reference owner(int value) {
    return new Reference(id, site, type, owned, rest, name, isVariable, depth, value, lease);
  }

  /** The same, called by a variable unless one has called it before. */
  public Reference named(String variable) {
    return isVariable
        ? this
        : new Reference(id, site, type, owned, rest, variable, true, depth, owner, lease);
  }

  /** The same, of another frame. */
  public Reference at(int frameDepth) {
    return new Reference(id, site, type, owned, rest, name, isVariable, frameDepth, owner, lease);
  }

  /** The same, called by the text of the call that returned it until a variable names it. */
  public Reference returnedBy(String call) {
    return new Reference(id, site, type, owned, rest, call, false, depth, owner, lease);
  }

  /** The same, released as another type says. */
  public Reference as(TypeKey wrapper) {
    return new Reference(id, site, wrapper, owned, rest, name, isVariable, depth, owner, lease);
  }

  /** Whether another is the same acquisition and as far as this one. */
  boolean isLike(Reference other) {
    return owned == other.owned
        && rest == other.rest
        && depth == other.depth
        && isHeld() == other.isHeld()
        && lease == other.lease
        && type.equals(other.type)
        && Objects.equals(site, other.site);
  }
}
