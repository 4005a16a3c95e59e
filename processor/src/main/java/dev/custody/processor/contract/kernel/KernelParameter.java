package dev.custody.processor.contract.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A parameter of a kernel function. The kernel says by the end of its name what the verifier asks
 * of it: {@code siv__nullable} may be null, {@code meta__ign} is supplied by the verifier.
 *
 * @param type in C
 * @param name with its tag
 */
public record KernelParameter(String type, String name) {
  /** Structures that the verifier knows by name, and checks in other ways than by who owns them. */
  private static final Set<String> KNOWN =
      Set.of(
          "bpf_dynptr",
          "bpf_list_head",
          "bpf_list_node",
          "bpf_rb_root",
          "bpf_rb_node",
          "bpf_spin_lock",
          "bpf_res_spin_lock",
          "bpf_timer",
          "bpf_wq",
          "bpf_task_work");

  /** The parameters of a prototype; none of an empty one. */
  static List<KernelParameter> of(String prototype) {
    int open = prototype.indexOf('(');
    int close = prototype.lastIndexOf(')');
    if (open < 0 || close < open) {
      return List.of();
    }
    List<KernelParameter> parameters = new ArrayList<>();
    for (String parameter : split(prototype.substring(open + 1, close))) {
      int name = parameter.length();
      while (name > 0 && Character.isJavaIdentifierPart(parameter.charAt(name - 1))) {
        name--;
      }
      if (name > 0) {
        parameters.add(
            new KernelParameter(parameter.substring(0, name).strip(), parameter.substring(name)));
      }
    }
    return List.copyOf(parameters);
  }

  /** At the commas that are not within a function's type. */
  private static List<String> split(String text) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case '(' -> depth++;
        case ')' -> depth--;
        case ',' -> {
          if (depth == 0) {
            parts.add(text.substring(start, i).strip());
            start = i + 1;
          }
        }
        default -> {}
      }
    }
    parts.add(text.substring(start).strip());
    return parts;
  }

  /** Its tag without the underscores: {@code nullable}, {@code ign}; empty for none. */
  public String tag() {
    int at = name.lastIndexOf("__");
    return at < 0 ? "" : name.substring(at + 2);
  }

  /** Whether null may be passed. */
  public boolean isNullable() {
    return tag().equals("nullable") || tag().equals("opt");
  }

  /** Whether the verifier supplies it, whatever the caller passes. */
  public boolean isImplicit() {
    return name.equals("meta__ign") || tag().equals("prog");
  }

  /** Whether it is a pointer. */
  public boolean isPointer() {
    return type.endsWith("*");
  }

  /** Whether it is an object of the kernel's own, of which the flags ask how alive it is. */
  public boolean isObject() {
    int struct = type.indexOf("struct ");
    if (struct < 0 || !type.endsWith("*") || !tag().isEmpty()) {
      return false;
    }
    String structure = type.substring(struct + "struct ".length(), type.length() - 1).strip();
    return !KNOWN.contains(structure) && !structure.startsWith("bpf_iter_");
  }
}
