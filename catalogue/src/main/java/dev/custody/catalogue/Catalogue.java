package dev.custody.catalogue;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All that is known of the kernel.
 *
 * @param kinds the program types and sections, in the order of the file
 * @param sets who may call, by name
 * @param functions the kernel functions and helpers, in the order of the file
 */
record Catalogue(
    List<ProgramKind> kinds, Map<String, CallerSet> sets, List<KernelFunction> functions) {
  Catalogue {
    kinds = List.copyOf(kinds);
    sets = Collections.unmodifiableMap(new TreeMap<>(sets));
    functions = List.copyOf(functions);
  }
}
