package dev.custody.processor.verify.state;

/**
 * What the kernel's verifier does and the precise profile does not. Each is one point of the parity
 * pages.
 */
public enum Setting {
  /**
   * A null test of a reference that is gone, protected by a region, or counted and borrowed from a
   * collection, is not remembered: the next test has two sides again.
   */
  TESTS_FORGOTTEN,
  /** Comparing two variables teaches nothing, even if one of them is known to be null. */
  ONLY_LITERAL_NULL_TESTS,
  /** Every callee whose body is at hand is followed, whatever it touches; so are callbacks. */
  FOLLOWS_ALL,
  /** Every reference that a contract lends is followed, also one that nobody could release. */
  LENT_IS_FOLLOWED,
  /** While a lock is held, only functions that work under locks may be called. */
  NO_CALLS_UNDER_LOCKS,
  /** A lock that the method has not taken is not held; otherwise its caller may hold it. */
  LOCKS_START_FREE,
  /** A lock or region that is open at the end is a fault wherever the method gives it back. */
  BALANCED_EXITS,
  /** Slots and locks inside an object are its owner's alone, and slots are exchanged only. */
  INSIDES_CLOSED,
  /**
   * A path ends at its first fault; others are followed a little further, for what else is wrong.
   */
  FAULTS_END_PATHS,
  /** One write statement always goes through the same kind of reference. */
  WRITES_OF_ONE_KIND,
  /** A loop that comes back to where it was is refused unless an iterator or callback steps it. */
  LOOPS_PROGRESS,
  /** A reference is released only by a function that its type names. */
  NAMED_DESTRUCTORS,
  /** Releasing twice is a fault of every type, also of those that are closed twice in Java. */
  NO_RELEASE_TWICE,
  /** A function that takes a lock or fails returns an error number when it fails. */
  ERROR_NUMBERS,
  /**
   * What a field of a kernel object leads to is borrowed and protected by the rcu region, if any.
   */
  FIELDS_LEAD_ON,
  /** A call that does not return leaves the program: nothing may be owned or open. */
  NO_RETURN_IS_EXIT
}
