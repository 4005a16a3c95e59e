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
   * Such as: {@code tc is SCHED_CLS; STRUCT_OPS and TRACING may since Linux 6.3, SYSCALL since 6.10}.
   */
  static String text(ProgramKind refused, KernelFunction function) {
    String type =
        refused.section().isEmpty()
            ? ""
            : "`" + refused.name() + "` is of type " + refused.type() + "; ";
    Callers callers = function.callers();
    if (callers.everybody()) {
      return type + "all but " + and(callers.excepted()) + " may call it" + since(function.since());
    }
    if (callers.only().isEmpty()) {
      return type + "no program may call it";
    }
    Map<KernelVersion, List<String>> byVersion = new TreeMap<>();
    for (Callers.Caller caller : callers.only()) {
      KernelVersion since = function.since(caller);
      byVersion.computeIfAbsent(since, v -> new ArrayList<>()).add(caller.name());
    }
    List<String> parts = new ArrayList<>();
    byVersion.forEach(
        (version, names) -> {
          names.sort(Comparator.naturalOrder());
          parts.add(and(names) + since(version));
        });
    return type + "it may be called by " + String.join("; ", parts);
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
