package dev.custody.processor.contract;

/**
 * What a lock allows.
 *
 * @param reentrant whether its holder may take it again
 * @param ordered whether it must be given back in the reverse order of taking
 * @param maySleep whether its holder may call what sleeps
 * @param shared whether others may hold it at the same time, as a read lock
 * @param permits whether it is a number of permits, which another thread may give back
 */
public record LockMode(
    boolean reentrant, boolean ordered, boolean maySleep, boolean shared, boolean permits) {
  /** An ordinary lock of {@code java.util.concurrent}. */
  public static final LockMode ORDINARY = new LockMode(true, false, true, false, false);

  /** The permits of a semaphore. */
  public static final LockMode PERMITS = new LockMode(true, false, true, true, true);
}
