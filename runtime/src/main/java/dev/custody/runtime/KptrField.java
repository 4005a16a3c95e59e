package dev.custody.runtime;

import dev.custody.annotations.Borrowed;
import dev.custody.annotations.Exchanges;
import dev.custody.annotations.MayBeNull;
import dev.custody.annotations.Owning;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.VarHandle;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The shared slot that a type has in a field marked {@code @Kptr}: the field is null or owns one
 * reference, and is changed by {@link #exchange} alone. It saves the object that a {@link Kptr} is.
 *
 * <pre>{@code
 * final class Slots {
 *   static final KptrField<Slots, Item> ITEM =
 *       KptrField.of(MethodHandles.lookup(), Slots.class, "item", Item.class);
 *
 *   @Kptr volatile @Nullable Item item;
 * }
 *
 * Item old = Kfuncs.kptrXchg(slots, Slots.ITEM, item);
 * }</pre>
 *
 * <p>Declare the field {@code volatile}: a plain look at it, {@code slots.item}, then sees the
 * object as it was when it was put in. Nothing else may write to it. Keep the {@code KptrField} in
 * a {@code static final} field: only then does the compiler see through it.
 *
 * <p>Safe for any thread. An exchange is a getAndSet, wait-free where the processor has the
 * instruction, and a full barrier; an exchange and {@link #drop} that race never both get the old
 * reference.
 *
 * <p>Mirrors a field with the type tag {@code kptr} (Linux 5.19) and {@code bpf_kptr_xchg}.
 *
 * @param <O> the type that has the field
 * @param <T> what the slot refers to
 * @param field the field, for nobody else to name
 */
// A record for the reason that stands at RefCountField.
@SuppressWarnings("exports")
public record KptrField<O, T>(SlotField<T> field) {
  /**
   * The slot in a field whose type says how a reference is released: {@link Allocated}, {@link
   * CpuMask}, {@link Task}, {@link Cgroup} or {@link PerCpu}.
   *
   * @param <O> the type that has the field
   * @param <T> what the slot refers to
   * @param lookup a lookup that may access the field
   * @param owner the type that has the field
   * @param field the name of the field
   * @param type the type of the field
   * @return its slot
   * @throws IllegalArgumentException if there is no such field, it is final, or its type is none of
   *     those
   */
  public static <O, T> KptrField<O, T> of(
      Lookup lookup, Class<O> owner, String field, Class<? super T> type) {
    return of(lookup, owner, field, type, Destructors.of(type));
  }

  /**
   * The slot in a field.
   *
   * @param <O> the type that has the field
   * @param <T> what the slot refers to
   * @param lookup a lookup that may access the field
   * @param owner the type that has the field
   * @param field the name of the field
   * @param type the type of the field
   * @param drop releases a reference that is in the slot when its object is destroyed
   * @return its slot
   * @throws IllegalArgumentException if there is no such field, or it is final
   */
  public static <O, T> KptrField<O, T> of(
      Lookup lookup,
      Class<O> owner,
      String field,
      Class<? super T> type,
      Consumer<? super T> drop) {
    return new KptrField<>(SlotField.find(lookup, owner, field, type, drop));
  }

  /**
   * Swaps a reference with the slot. A full barrier.
   *
   * <p>Mirrors {@code bpf_kptr_xchg} (5.19).
   *
   * @param owner the object that has the field
   * @param next the reference that goes in, taken over by the slot; null to empty it
   * @return what was in the slot, now owned by the caller; null if it was empty
   * @throws ClassCastException if {@code next} is not of the field's type; nothing has changed
   */
  public @Nullable T exchange(@Exchanges @Borrowed O owner, @Owning @MayBeNull @Nullable T next) {
    return exchangeAny(owner, next);
  }

  /** As {@link #exchange}, for a caller who leaves the type to us. */
  @Nullable T exchangeAny(O owner, @Nullable Object next) {
    if (Tracing.ON) {
      Tracing.used(owner);
      Tracing.given(next);
    }
    VarHandle slot = field.slot();
    return inSlot(slot.getAndSet(owner, field.type().cast(next)));
  }

  /**
   * What is in the slot, without taking it: another thread may take it out and release it at any
   * moment, so the caller must be in a region that keeps it alive. Acquire order.
   *
   * <p>Mirrors a plain load of a slot in an rcu region (6.2).
   *
   * @param owner the object that has the field
   * @return the reference, borrowed; null if the slot is empty
   */
  @Borrowed
  @MayBeNull
  public @Nullable T peek(@Borrowed O owner) {
    VarHandle slot = field.slot();
    return inSlot(slot.getAcquire(owner));
  }

  /**
   * Empties the slot by an exchange and releases what was in it, if anything.
   *
   * <p>Mirrors what {@code bpf_obj_free_fields} (6.2) does to a slot.
   *
   * @param owner the object that has the field
   */
  public void drop(@Borrowed O owner) {
    // The object may be dying; nobody else is asked to be alive here.
    VarHandle slot = field.slot();
    T last = inSlot(slot.getAndSet(owner, null));
    if (last != null) {
      field.drop().accept(last);
    }
  }

  /**
   * The slot as {@link TypeMeta} lists it.
   *
   * @return a field that is destroyed by {@link #drop}
   */
  public OwnedField<O> owned() {
    return new OwnedField<>(field.name(), this::drop);
  }

  @SuppressWarnings({"unchecked", "NullAway"}) // only a T or null gets into the slot
  private T inSlot(@Nullable Object value) {
    return (T) value;
  }
}
