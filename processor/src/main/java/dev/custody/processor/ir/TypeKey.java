package dev.custody.processor.ir;

import org.jspecify.annotations.Nullable;

/**
 * The erased type of a value, by binary name: {@code int}, {@code java.util.Map$Entry}, {@code
 * byte[]}. Local and anonymous classes carry the name that the compiler gives their class file.
 *
 * @param name the binary name, array dimensions as trailing {@code []}
 */
public record TypeKey(String name) implements Comparable<TypeKey> {
  public static final TypeKey OBJECT = new TypeKey("java.lang.Object");
  public static final TypeKey STRING = new TypeKey("java.lang.String");
  public static final TypeKey THROWABLE = new TypeKey("java.lang.Throwable");
  public static final TypeKey VOID = new TypeKey("void");
  public static final TypeKey BOOLEAN = new TypeKey("boolean");
  public static final TypeKey INT = new TypeKey("int");
  public static final TypeKey LONG = new TypeKey("long");

  /** Whether values of this type are numbers, characters or booleans rather than references. */
  public boolean isPrimitive() {
    return switch (name) {
      case "boolean", "byte", "short", "char", "int", "long", "float", "double", "void" -> true;
      default -> false;
    };
  }

  /** Whether values are exact integers in the IR: everything primitive but float and double. */
  public boolean isIntegral() {
    return isPrimitive() && !name.equals("float") && !name.equals("double") && !equals(VOID);
  }

  /** The name without its package, for messages: {@code Map.Entry}. */
  public String simpleName() {
    return name.substring(name.lastIndexOf('.') + 1).replace('$', '.');
  }

  /** The package, empty for the unnamed one and for primitives. */
  public String packageName() {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(0, dot);
  }

  // Written out, as it is asked at every look-up: what the compiler makes is linked when it runs.
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other || (other instanceof TypeKey key && name.equals(key.name));
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  @Override
  public int compareTo(TypeKey other) {
    return name.compareTo(other.name);
  }

  @Override
  public String toString() {
    return name;
  }
}
