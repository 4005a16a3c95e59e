package dev.custody.runtime;

import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One field of a type that owns something.
 *
 * @param <T> the type that has the field
 * @param name the name of the field
 * @param destroy releases what the field of an object owns, if anything; called once per object
 */
public record OwnedField<T>(String name, Consumer<? super T> destroy) {
  /**
   * Refuses null.
   *
   * @param name the name of the field
   * @param destroy releases what the field of an object owns
   */
  public OwnedField {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(destroy, "destroy");
  }

  /**
   * A field that may be null, whose value may be released by a method that throws what has to be
   * declared: what such a release throws is the cause of what destroying the field throws.
   *
   * <pre>{@code
   * OwnedField.of("pages", (Shelf shelf) -> shelf.pages, Release.each(Page::release))
   * }</pre>
   *
   * @param <T> the type that has the field
   * @param <V> the type of the field
   * @param name the name of the field
   * @param read what is in the field of an object
   * @param release releases it; not called with null
   * @return the field
   */
  public static <T, V> OwnedField<T> of(
      String name, Function<? super T, ? extends @Nullable V> read, Release<? super V> release) {
    Objects.requireNonNull(read, "read");
    Objects.requireNonNull(release, "release");
    return new OwnedField<>(
        name,
        owner -> {
          V value = read.apply(owner);
          if (value != null) {
            Drops.now(name, value, release);
          }
        });
  }
}
