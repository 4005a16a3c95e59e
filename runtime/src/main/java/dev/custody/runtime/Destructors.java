package dev.custody.runtime;

import java.util.function.Consumer;

/** How a reference is released, by its type, as the kernel knows it of the types of its slots. */
final class Destructors {
  private Destructors() {}

  static Consumer<Object> of(Class<?> type) {
    if (Allocated.class.isAssignableFrom(type)) {
      return object -> ((Allocated) object).drop();
    }
    if (type == CpuMask.class) {
      return object -> ((CpuMask) object).release();
    }
    if (type == PerCpu.class) {
      return object -> ((PerCpu<?>) object).close();
    }
    if (type == Task.class) {
      return object -> ((Task) object).release();
    }
    if (type == Cgroup.class) {
      return object -> ((Cgroup) object).release();
    }
    throw new IllegalArgumentException(
        "how is a reference to a " + type.getName() + " released? Give its slot a destructor");
  }
}
