package dev.custody.processor.contract;

/**
 * A stretch of a path that must be left again, such as rcu or preempt-off.
 *
 * @param name what tells it from other regions
 * @param maySleep whether what sleeps may be called inside
 * @param nests whether entering it twice counts; otherwise the second entry is an error
 * @param ordered whether it must be left before regions that were entered earlier
 */
public record Region(String name, boolean maySleep, boolean nests, boolean ordered) {
  /** The region that protects what is loaded from shared slots. */
  public static final String RCU = "rcu";
}
