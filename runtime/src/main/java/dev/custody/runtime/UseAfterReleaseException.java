package dev.custody.runtime;

/**
 * Thrown in debug mode where an object is used whose last reference was released, outside of an rcu
 * region. The suppressed exceptions say, with their stacks, how the object began and what was done
 * to its references last.
 *
 * <p>The kernel has KASAN for it (Linux 4.0).
 */
public final class UseAfterReleaseException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  UseAfterReleaseException(String object) {
    super(object + " is used after its last reference was released");
  }
}
