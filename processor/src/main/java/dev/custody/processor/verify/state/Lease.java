package dev.custody.processor.verify.state;

/** What keeps a borrowed reference alive. */
public enum Lease {
  /** Its owner, for as long as the method runs. */
  LASTING,
  /** The lock that guards the collection it is in, until any lock is given back. */
  LOCK,
  /** The same, of a counted object: the kernel asks a null test of it again. */
  LOCK_COUNTED,
  /** The rcu region, until it is left. */
  REGION,
  /** The rcu region, and it ends with any lock that is given back too. */
  REGION_OR_LOCK,
  /** Nothing: it may be looked at, no more. */
  NONE,
  /** Nothing, as the rcu region was left; until a lock is given back it may be looked at. */
  NONE_OR_LOCK,
  /** Nothing: it may not even be looked at. */
  LOST;

  /** Whether it ends when a lock is given back. */
  public boolean endsAtUnlock() {
    return switch (this) {
      case LOCK, LOCK_COUNTED, REGION_OR_LOCK, NONE_OR_LOCK -> true;
      case LASTING, REGION, NONE, LOST -> false;
    };
  }

  /** Whether the rcu region keeps it alive. */
  public boolean isRegion() {
    return this == REGION || this == REGION_OR_LOCK;
  }

  /** Whether nothing keeps it alive. */
  public boolean isNone() {
    return this == NONE || this == NONE_OR_LOCK || this == LOST;
  }
}
