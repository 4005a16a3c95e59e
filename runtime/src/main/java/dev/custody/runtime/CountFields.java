package dev.custody.runtime;

import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.VarHandle;
import java.lang.invoke.VarHandle.AccessMode;
import java.util.List;

/** Finds the {@code int} field of a type that is its reference count. */
final class CountFields {
  private CountFields() {}

  static VarHandle find(Lookup lookup, Class<?> owner, String field) {
    return checked(find(lookup, owner, field, int.class));
  }

  static VarHandle find(Lookup lookup, Class<?> owner, String field, Class<?> type) {
    try {
      return lookup.findVarHandle(owner, field, type);
    } catch (NoSuchFieldException e) {
      throw new IllegalArgumentException(
          owner.getName() + " has no field `" + type + " " + field + "`; a reference count is one",
          e);
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
  }

  /** The same handle, if it can be a count: an int that can change, in an object. */
  static VarHandle checked(VarHandle handle) {
    return checked(handle, int.class);
  }

  static VarHandle checked(VarHandle handle, Class<?> type) {
    List<Class<?>> coordinates = handle.coordinateTypes();
    if (handle.varType() != type
        || coordinates.size() != 1
        || !handle.isAccessModeSupported(AccessMode.GET_AND_ADD)) {
      throw new IllegalArgumentException(
          "a reference count is a field `"
              + type
              + "` of an object, not final and not static: "
              + handle);
    }
    return handle.withInvokeBehavior();
  }
}
