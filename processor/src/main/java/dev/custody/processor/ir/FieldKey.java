package dev.custody.processor.ir;

import org.jspecify.annotations.Nullable;

/**
 * A field, by the class that declares it. An enum constant is a static field of its enum.
 *
 * @param owner the declaring class
 * @param name the simple name; {@code length} of an array type for its length
 */
public record FieldKey(TypeKey owner, String name) {
  // Written out, as it is asked at every look-up: what the compiler makes is linked when it runs.
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof FieldKey key && name.equals(key.name) && owner.equals(key.owner));
  }

  @Override
  public int hashCode() {
    return owner.hashCode() * 31 + name.hashCode();
  }

  /** The IR's text form: {@code a.b.Point.x}. */
  @Override
  public String toString() {
    return owner + "." + name;
  }
}
