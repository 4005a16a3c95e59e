package dev.custody.runtime;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What must be known of a type to make and destroy its objects: how one comes into being, where its
 * count is, and which of its fields own something. The same for all objects of the type; immutable.
 *
 * <p>It is written by hand as below, or generated. Nothing is found by reflection.
 *
 * <pre>{@code
 * final class Holder extends Allocated {
 *   static final KptrField<Holder, Item> ITEM =
 *       KptrField.of(MethodHandles.lookup(), Holder.class, "item", Item.class);
 *   private static final TypeMeta<Holder> META =
 *       TypeMeta.of(Holder.class, Holder::new, List.of(ITEM.owned()));
 *
 *   @Kptr volatile @Nullable Item item;
 *
 *   @Override
 *   protected TypeMeta<Holder> typeMeta() {
 *     return META;
 *   }
 * }
 * }</pre>
 *
 * <p>Mirrors the {@code meta__ign} argument of {@code bpf_obj_new_impl} (Linux 6.2), a {@code
 * struct btf_struct_meta}, which the verifier supplies.
 *
 * @param <T> the type
 */
public interface TypeMeta<T> {
  /**
   * The type.
   *
   * @return its class
   */
  Class<T> type();

  /**
   * Makes an object, with one owner and empty fields.
   *
   * @return a new one
   */
  T create();

  /**
   * The fields that own something, in the order of their declaration, which is the order in which
   * they are destroyed.
   *
   * @return the fields
   */
  List<OwnedField<T>> ownedFields();

  /**
   * Where the count is.
   *
   * @return the field; null if an object has one owner, or counts by itself
   */
  default @Nullable LinuxRefCountField<? super T> count() {
    return null;
  }

  /**
   * Destroys what the fields of an object own, in order, each once, also if destroying some of them
   * throws; the first exception goes on with the others suppressed.
   *
   * <p>Mirrors {@code bpf_obj_free_fields} (6.2).
   *
   * @param object an object that nobody owns any more
   */
  default void destroyFields(T object) {
    Drops.all(ownedFields(), field -> field.destroy().accept(object));
  }

  /**
   * Makes the storage of a dead object as {@link #create} yields it, except for its count. Called
   * when its fields are destroyed; a reader in an rcu region may still be looking at it, so it must
   * stay an object that can be looked at.
   *
   * @param storage the storage
   * @return whether it can be used for a new object; false, the default, leaves it to the garbage
   *     collector
   */
  default boolean recycle(T storage) {
    return false;
  }

  /**
   * Fills the storage of a dead object with values that nobody takes for real. Called in debug mode
   * only, after a grace period. By default it does nothing.
   *
   * @param storage the storage
   */
  default void poison(T storage) {}

  /**
   * Metadata written by hand, for a type without a count of its own.
   *
   * @param <T> the type
   * @param type its class
   * @param create makes an object
   * @param ownedFields the fields that own something, in the order of their declaration
   * @return the metadata
   */
  static <T> TypeMeta<T> of(
      Class<T> type, Supplier<? extends T> create, List<OwnedField<T>> ownedFields) {
    return new PlainMeta<>(type, create, List.copyOf(ownedFields));
  }
}
