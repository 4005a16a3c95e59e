package dev.custody.runtime;

/**
 * Thrown where a lock could not be taken and the method has no other way to say so: by the {@code
 * Lock} view of a {@link ResilientSpinLock}, and by a collection that takes its lock itself.
 */
public final class LockFailedException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  private final transient LockFailure failure;

  /**
   * An exception about one failure.
   *
   * @param failure why the lock was not taken
   */
  public LockFailedException(LockFailure failure) {
    super(failure.toString());
    this.failure = failure;
  }

  /**
   * Why the lock was not taken.
   *
   * @return the reason; null after serialization
   */
  public LockFailure failure() {
    return failure;
  }
}
