package dev.custody.runtime;

import java.lang.invoke.MethodHandle;
import java.lang.reflect.Array;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Sets the affinity of the calling thread with {@code sched_setaffinity(2)}, by the foreign
 * function interface of JDK 22 and later. By reflection, because this module is compiled for 17;
 * the call itself is a method handle.
 */
final class SystemCall implements Affinity.Way {
  private static final String FOREIGN = "java.lang.foreign.";
  private static final int EINVAL = 22;

  /** {@code int sched_setaffinity(errno*, pid_t, size_t, cpu_set_t*)}; memory as segments. */
  private final MethodHandle call;

  private SystemCall(MethodHandle call) {
    this.call = call;
  }

  /** The call, or null where this JVM cannot make it: too old, or native access is denied. */
  static @Nullable SystemCall find() {
    try {
      return new SystemCall(link());
    } catch (ReflectiveOperationException | RuntimeException e) {
      // No such classes before 22; IllegalCallerException where native access is denied; no such
      // symbol in another C library. taskset is left.
      return null;
    }
  }

  @Override
  public void apply(CpuSet cpus) {
    int error = call(cpus.words);
    if (error == EINVAL) {
      throw Affinity.none(cpus);
    }
    if (error != 0) {
      throw new IllegalStateException("sched_setaffinity failed: errno " + error);
    }
  }

  /** 0, or the call's error number. */
  private int call(long[] words) {
    try (AutoCloseable arena = arena()) {
      Object error = allocate(arena, Integer.BYTES);
      Object mask = allocate(arena, (long) words.length * Long.BYTES);
      bytes(mask).asLongBuffer().put(words);
      Object[] arguments = {error, 0, (long) words.length * Long.BYTES, mask};
      int result = (int) call.invokeWithArguments(arguments);
      return result == 0 ? 0 : bytes(error).getInt();
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException("sched_setaffinity cannot be called", e);
    }
  }

  private static MethodHandle link() throws ReflectiveOperationException {
    Class<?> linkerType = foreign("Linker");
    Object linker = linkerType.getMethod("nativeLinker").invoke(null);
    Object symbols = linkerType.getMethod("defaultLookup").invoke(linker);
    Optional<?> symbol =
        (Optional<?>)
            foreign("SymbolLookup")
                .getMethod("find", String.class)
                .invoke(symbols, "sched_setaffinity");
    Class<?> layout = foreign("MemoryLayout");
    Object arguments = Array.newInstance(layout, 3);
    Array.set(arguments, 0, value("JAVA_INT"));
    Array.set(arguments, 1, value("JAVA_LONG"));
    Array.set(arguments, 2, value("ADDRESS"));
    Object signature =
        foreign("FunctionDescriptor")
            .getMethod("of", layout, arguments.getClass())
            .invoke(null, value("JAVA_INT"), arguments);
    Class<?> option = foreign("Linker$Option");
    Object options = Array.newInstance(option, 1);
    Array.set(
        options,
        0,
        option
            .getMethod("captureCallState", String[].class)
            .invoke(null, (Object) new String[] {"errno"}));
    return (MethodHandle)
        linkerType
            .getMethod(
                "downcallHandle",
                foreign("MemorySegment"),
                foreign("FunctionDescriptor"),
                options.getClass())
            .invoke(linker, symbol.orElseThrow(), signature, options);
  }

  private static AutoCloseable arena() throws ReflectiveOperationException {
    return (AutoCloseable) foreign("Arena").getMethod("ofConfined").invoke(null);
  }

  private static Object allocate(AutoCloseable arena, long bytes)
      throws ReflectiveOperationException {
    return foreign("Arena")
        .getMethod("allocate", long.class, long.class)
        .invoke(arena, bytes, (long) Long.BYTES);
  }

  private static ByteBuffer bytes(Object segment) throws ReflectiveOperationException {
    ByteBuffer bytes =
        (ByteBuffer) foreign("MemorySegment").getMethod("asByteBuffer").invoke(segment);
    return bytes.order(ByteOrder.nativeOrder());
  }

  private static Object value(String layout) throws ReflectiveOperationException {
    return foreign("ValueLayout").getField(layout).get(null);
  }

  private static Class<?> foreign(String name) throws ClassNotFoundException {
    return Class.forName(FOREIGN + name);
  }
}
