package dev.custody.catalogue;

import java.util.List;

/**
 * A function of the kernel that BPF programs call.
 *
 * @param name as in C
 * @param since the first release that has it, unknown if nobody wrote it down
 * @param set the name of the set of those who may call it
 * @param flags of its registration, without {@code KF_}
 * @param prototype in C, empty if it is not known
 * @param does what no flag says of it, in the words of the annotations, empty for nothing
 */
record KernelFunction(
    String name, Version since, String set, List<String> flags, String prototype, String does) {
  KernelFunction {
    flags = List.copyOf(flags);
  }

  /** The function with what else it does. */
  KernelFunction doing(String words) {
    return new KernelFunction(name, since, set, flags, prototype, words);
  }
}
