package dev.custody.runtime;

import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.VarHandle;
import java.lang.invoke.VarHandle.AccessMode;

/** Finds the field of a type that is a shared slot. */
final class SlotFields {
  private SlotFields() {}

  static VarHandle find(Lookup lookup, Class<?> owner, String field, Class<?> type) {
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
    return slot.withInvokeBehavior();
  }
}
