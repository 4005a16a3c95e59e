package dev.custody.runtime;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.lang.invoke.VarHandle.AccessMode;

/**
 * An {@code int} field of objects. Its operations have the names and the modes of {@link
 * VarHandle}'s.
 *
 * <p>Those that stand in loops go through method handles. A loop that has a {@code VarHandle} twice
 * is, compiled by itself, where the handle is not a constant yet, larger than what the compiler of
 * JDK 25 puts into its callers ({@code InlineSmallCode}, 2500 bytes): it stays by itself, and costs
 * five times as much. With method handles it has a third of that size.
 *
 * @param field the field
 * @param opaque reads it
 * @param acquiring a weak compare-and-set in acquire mode
 * @param releasing a weak compare-and-set in release mode
 */
record IntWord(
    VarHandle field, MethodHandle opaque, MethodHandle acquiring, MethodHandle releasing) {
  private static final MethodType READ = MethodType.methodType(int.class, Object.class);
  private static final MethodType REPLACE =
      MethodType.methodType(boolean.class, Object.class, int.class, int.class);

  static IntWord of(VarHandle field) {
    return new IntWord(
        field,
        field.toMethodHandle(AccessMode.GET_OPAQUE).asType(READ),
        field.toMethodHandle(AccessMode.WEAK_COMPARE_AND_SET_ACQUIRE).asType(REPLACE),
        field.toMethodHandle(AccessMode.WEAK_COMPARE_AND_SET_RELEASE).asType(REPLACE));
  }

  int getOpaque(Object owner) {
    try {
      return (int) opaque.invokeExact(owner);
    } catch (Throwable e) {
      throw LongWord.unchecked(e);
    }
  }

  boolean weakCompareAndSetAcquire(Object owner, int old, int next) {
    try {
      return (boolean) acquiring.invokeExact(owner, old, next);
    } catch (Throwable e) {
      throw LongWord.unchecked(e);
    }
  }

  boolean weakCompareAndSetRelease(Object owner, int old, int next) {
    try {
      return (boolean) releasing.invokeExact(owner, old, next);
    } catch (Throwable e) {
      throw LongWord.unchecked(e);
    }
  }

  int getAndAdd(Object owner, int n) {
    return (int) field.getAndAdd(owner, n);
  }

  void setOpaque(Object owner, int value) {
    field.setOpaque(owner, value);
  }

  void setRelease(Object owner, int value) {
    field.setRelease(owner, value);
  }
}
