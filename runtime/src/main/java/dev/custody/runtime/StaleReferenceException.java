package dev.custody.runtime;

/**
 * Thrown where a reference is used that belongs to a life of its object that is over. In debug mode
 * the suppressed exceptions say, with their stacks, how the life that is current began and what was
 * done to its references last.
 */
public final class StaleReferenceException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  StaleReferenceException(int generation, int current, Object owner) {
    super(
        "a reference to generation "
            + Integer.toUnsignedString(generation)
            + " of "
            + owner.getClass().getName()
            + "@"
            + Integer.toHexString(System.identityHashCode(owner))
            + " is used after its release; the object has come to generation "
            + Integer.toUnsignedString(current));
  }
}
