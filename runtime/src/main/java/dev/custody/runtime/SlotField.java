package dev.custody.runtime;

import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.VarHandle;
import java.lang.invoke.VarHandle.AccessMode;
import java.util.function.Consumer;

/**
 * A field that is a shared slot.
 *
 * @param <T> what the slot refers to
 * @param slot the field
 * @param name its name
 * @param type its type
 * @param drop releases what is in the slot
 */
record SlotField<T>(VarHandle slot, String name, Class<? super T> type, Consumer<? super T> drop) {
  static <T> SlotField<T> find(
      Lookup lookup,
      Class<?> owner,
      String field,
      Class<? super T> type,
      Consumer<? super T> drop) {
    VarHandle slot;
    try {
      slot = lookup.findVarHandle(owner, field, type);
    } catch (NoSuchFieldException e) {
      throw new IllegalArgumentException(
          owner.getName() + " has no field `" + type.getSimpleName() + " " + field + "`", e);
    } catch (IllegalAccessException e) {
      throw new IllegalArgumentException(
          "the lookup of "
              + lookup.lookupClass().getName()
              + " cannot see the field `"
              + field
              + "` of "
              + owner.getName(),
          e);
    }
    if (!slot.isAccessModeSupported(AccessMode.GET_AND_SET)) {
      throw new IllegalArgumentException(
          "the field `" + field + "` of " + owner.getName() + " is final; a slot is exchanged");
    }
    return new SlotField<>(slot.withInvokeBehavior(), field, type, drop);
  }
}
