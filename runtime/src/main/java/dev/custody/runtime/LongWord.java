package dev.custody.runtime;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.lang.invoke.VarHandle.AccessMode;

/**
 * A {@code long} field of objects, as {@link IntWord} is an {@code int} field.
 *
 * @param field the field
 * @param opaque reads it
 * @param acquiring a weak compare-and-set in acquire mode
 * @param releasing a weak compare-and-set in release mode
 */
record LongWord(
    VarHandle field, MethodHandle opaque, MethodHandle acquiring, MethodHandle releasing) {
  private static final MethodType READ = MethodType.methodType(long.class, Object.class);
  private static final MethodType REPLACE =
      MethodType.methodType(boolean.class, Object.class, long.class, long.class);

  static LongWord of(VarHandle field) {
    return new LongWord(
        field,
        field.toMethodHandle(AccessMode.GET_OPAQUE).asType(READ),
        field.toMethodHandle(AccessMode.WEAK_COMPARE_AND_SET_ACQUIRE).asType(REPLACE),
        field.toMethodHandle(AccessMode.WEAK_COMPARE_AND_SET_RELEASE).asType(REPLACE));
  }

  long getOpaque(Object owner) {
    try {
      return (long) opaque.invokeExact(owner);
    } catch (Throwable e) {
      throw unchecked(e);
    }
  }

  boolean weakCompareAndSetAcquire(Object owner, long old, long next) {
    try {
      return (boolean) acquiring.invokeExact(owner, old, next);
    } catch (Throwable e) {
      throw unchecked(e);
    }
  }

  boolean weakCompareAndSetRelease(Object owner, long old, long next) {
    try {
      return (boolean) releasing.invokeExact(owner, old, next);
    } catch (Throwable e) {
      throw unchecked(e);
    }
  }

  long getAcquire(Object owner) {
    return (long) field.getAcquire(owner);
  }

  /** What an access has thrown, which declares nothing: null, or an object of another type. */
  static RuntimeException unchecked(Throwable thrown) {
    if (thrown instanceof Error error) {
      throw error;
    }
    return thrown instanceof RuntimeException expected
        ? expected
        : new IllegalStateException(thrown);
  }
}
