package dev.custody.runtime;

import java.util.Set;
import java.util.TreeSet;

/** A set of CPUs as a sorted set of numbers: slow, obvious, and with the kernel's edges. */
record CpuModel(TreeSet<Integer> cpus, int nr) {
  CpuModel(int nr) {
    this(new TreeSet<>(), nr);
  }

  boolean exists(int cpu) {
    return cpu >= 0 && cpu < nr;
  }

  boolean set(int cpu) {
    return exists(cpu) && !cpus.add(cpu);
  }

  boolean clear(int cpu) {
    return exists(cpu) && cpus.remove(cpu);
  }

  void setAll() {
    for (int cpu = 0; cpu < nr; cpu++) {
      cpus.add(cpu);
    }
  }

  void become(Set<Integer> other) {
    cpus.clear();
    cpus.addAll(other);
  }

  TreeSet<Integer> and(CpuModel other) {
    TreeSet<Integer> both = new TreeSet<>(cpus);
    both.retainAll(other.cpus);
    return both;
  }

  TreeSet<Integer> or(CpuModel other) {
    TreeSet<Integer> either = new TreeSet<>(cpus);
    either.addAll(other.cpus);
    return either;
  }

  TreeSet<Integer> xor(CpuModel other) {
    TreeSet<Integer> one = or(other);
    one.removeAll(and(other));
    return one;
  }

  int firstOf(TreeSet<Integer> some) {
    return some.isEmpty() ? nr : some.first();
  }

  int firstZero() {
    int cpu = 0;
    while (cpu < nr && cpus.contains(cpu)) {
      cpu++;
    }
    return cpu;
  }

  int next(int cpu) {
    Integer next = cpus.higher(cpu);
    return next == null ? nr : next;
  }

  /** Ranges, by looking at every CPU there is. */
  String list() {
    StringBuilder list = new StringBuilder();
    for (int cpu = 0; cpu < nr; cpu++) {
      boolean starts = cpus.contains(cpu) && !cpus.contains(cpu - 1);
      boolean ends = cpus.contains(cpu) && !cpus.contains(cpu + 1);
      if (starts) {
        list.append(list.length() == 0 ? "" : ",").append(cpu);
      } else if (ends) {
        list.append('-').append(cpu);
      }
    }
    return list.toString();
  }
}
