package dev.custody.processor.rule.program;

import dev.custody.processor.contract.kernel.Callers;
import dev.custody.processor.contract.kernel.KernelFunction;
import dev.custody.processor.contract.kernel.KernelVersion;
import dev.custody.processor.contract.kernel.ProgramKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Says in words who may call a kernel function, and since when. */
final class Permitted {
  private Permitted() {}

  /**
   * Such as {@code `tc` is of type SCHED_CLS: run this as one that may call it, or do without},
   * {@code STRUCT_OPS and TRACING may since Linux 6.3}.
   */
  static List<String> lines(ProgramKind refused, KernelFunction function) {
    List<String> lines = new ArrayList<>();
    String type =
        refused.section().isEmpty()
            ? ""
            : "`" + refused.name() + "` is of type " + refused.type() + ": ";
    Callers callers = function.callers();
    lines.add(
        callers.only().isEmpty() && !callers.everybody()
            ? "do without it: no program may call it"
            : type + "run this as one that may call it, or do without");
    if (callers.everybody()) {
      lines.add("all but " + and(callers.excepted()) + " may" + since(function.since()));
    }
    Map<KernelVersion, List<String>> byVersion = new TreeMap<>();
    for (Callers.Caller caller : callers.only()) {
      KernelVersion since = function.since(caller);
      byVersion.computeIfAbsent(since, v -> new ArrayList<>()).add(caller.name());
    }
    byVersion.forEach(
        (version, names) -> {
          names.sort(Comparator.naturalOrder());
          lines.add(and(names) + " may" + since(version));
        });
    return lines;
  }

  private static String since(KernelVersion version) {
    return version.equals(KernelVersion.UNKNOWN) ? "" : " since Linux " + version;
  }

  private static String and(List<String> names) {
    int last = names.size() - 1;
    return last == 0
        ? names.get(0)
        : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }
}
