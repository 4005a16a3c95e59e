package dev.custody.processor.ir;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A method, constructor, initialiser or lambda body, by its declaring class, name and erased
 * parameter types.
 *
 * @param owner the class that declares it
 * @param name the simple name; {@link #CONSTRUCTOR}, {@link #STATIC_INITIALISER} or {@code
 *     lambda$N} (N counts from 0 in source order within the top-level class) where there is none
 * @param parameters erased parameter types as declared, without captured variables
 */
public record MethodKey(TypeKey owner, String name, List<TypeKey> parameters)
    implements Comparable<MethodKey> {
  public static final String CONSTRUCTOR = "<init>";
  public static final String STATIC_INITIALISER = "<clinit>";

  private static final Comparator<MethodKey> ORDER =
      Comparator.comparing(MethodKey::owner)
          .thenComparing(MethodKey::name)
          .thenComparing(key -> key.parameters().toString());

  public MethodKey {
    parameters = List.copyOf(parameters);
  }

  /** Whether this is a constructor. */
  public boolean isConstructor() {
    return name.equals(CONSTRUCTOR);
  }

  // Written out, as it is asked at every look-up: what the compiler makes is linked when it runs.
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof MethodKey key
            && name.equals(key.name)
            && owner.equals(key.owner)
            && parameters.equals(key.parameters));
  }

  @Override
  public int hashCode() {
    return (owner.hashCode() * 31 + name.hashCode()) * 31 + parameters.size();
  }

  @Override
  public int compareTo(MethodKey other) {
    return ORDER.compare(this, other);
  }

  /** The IR's text form: {@code java.io.Reader.read(char[],int,int)}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder().append(owner).append('.').append(name).append('(');
    for (int i = 0; i < parameters.size(); i++) {
      text.append(i == 0 ? "" : ",").append(parameters.get(i));
    }
    return text.append(')').toString();
  }
}
