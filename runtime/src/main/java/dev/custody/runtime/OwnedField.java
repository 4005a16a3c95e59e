package dev.custody.runtime;

import java.util.Objects;
import java.util.function.Consumer;

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
}
