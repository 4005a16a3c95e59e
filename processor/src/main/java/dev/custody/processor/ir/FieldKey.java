package dev.custody.processor.ir;

/**
 * A field, by the class that declares it. An enum constant is a static field of its enum.
 *
 * @param owner the declaring class
 * @param name the simple name; {@code length} of an array type for its length
 */
public record FieldKey(TypeKey owner, String name) {
  /** The IR's text form: {@code a.b.Point.x}. */
  @Override
  public String toString() {
    return owner + "." + name;
  }
}
