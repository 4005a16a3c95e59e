package dev.custody.conformance;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The plain statements of the mini language as Java expressions. */
final class Calls {
  /** Mask functions whose first Java parameter is a CPU. */
  private static final Set<String> WITH_CPU =
      Set.of(
          "cpumask_test_cpu",
          "cpumask_set_cpu",
          "cpumask_clear_cpu",
          "cpumask_test_and_set_cpu",
          "cpumask_test_and_clear_cpu");

  private final Map<String, String> types;

  Calls(Map<String, String> types) {
    this.types = types;
  }

  /**
   * An expression.
   *
   * @param java its text
   * @param type the language's type of it; {@code number} for one that nobody knows
   * @param isCall whether it can stand by itself
   */
  record Text(String java, String type, boolean isCall) {}

  Text text(JsonObject s) {
    String op = s.get("op").getAsString();
    JsonArray args = s.has("args") ? s.getAsJsonArray("args") : new JsonArray();
    return switch (op) {
      case "read" -> new Text(place(word(args, 0)), "long", false);
      case "walk" -> new Text(walk(word(args, 0)), "Task", false);
      case "load" -> new Text(place(word(args, 0)), slotType(word(args, 0)), false);
      case "write", "store" ->
          new Text(place(word(args, 0)) + " = " + value(args.get(1)), "void", true);
      case "obj_new" -> call("objNew", word(args, 0), word(args, 0) + "::new");
      case "percpu_obj_new" -> call("percpuObjNew", "Stats", "CpuStats::new");
      case "this_cpu_ptr" -> call("thisCpuPtr", "CpuStats", value(args.get(0)));
      case "per_cpu_ptr" ->
          call("perCpuPtr", "CpuStats", value(args.get(0)) + ", " + small(args.get(1)));
      case "map_lookup" -> lookup(word(args, 0), small(args.get(1)));
      case "kptr_xchg" -> exchange(word(args, 0), value(args.get(1)));
      case "rbtree_add" -> add(args);
      case "get_current_task" -> call("getCurrentTaskBtf", "Task", "");
      case "task_arg" -> new Text("newTask", "Task", false);
      case "cgroup_arg" -> new Text("newCgroup", "Cgroup", false);
      case "task_from_pid" -> call("taskFromPid", "Task", "1");
      case "cgroup_from_id" -> call("cgroupFromId", "Cgroup", "1");
      case "cgroup_ancestor" -> call("cgroupAncestor", "Cgroup", value(args.get(0)) + ", 1");
      case "opaque" -> new Text("number()", "long", true);
      case "copy_from_user" -> call("copyFromUser", "number", "BUFFER, null");
      case "copy_from_user_str" -> call("copyFromUserStr", "number", "BUFFER, null, 0");
      case "iter_num_new" ->
          call("iterNumNew", "number", value(args.get(0)) + ", 0, " + small(args.get(1)));
      case "call" -> call(Names.method(s.get("fn").getAsString()), "known", list(args));
      default -> function(op, args);
    };
  }

  private static Text call(String method, String type, String arguments) {
    return new Text(method + "(" + arguments + ")", type, true);
  }

  /** Functions that are in Java what they are in the language. */
  private Text function(String op, JsonArray args) {
    String cpu = WITH_CPU.contains(op) ? "1, " : "";
    boolean yieldsReference =
        Set.of(
                "refcount_acquire",
                "list_pop_front",
                "list_pop_back",
                "list_front",
                "list_back",
                "rbtree_remove",
                "rbtree_first",
                "rbtree_root",
                "rbtree_left",
                "rbtree_right",
                "task_acquire",
                "cgroup_acquire",
                "cpumask_create",
                "cpumask_acquire")
            .contains(op);
    boolean isLock = op.startsWith("res_spin_lock");
    String type = yieldsReference || isLock ? "known" : "number";
    return call(Names.camel(op), type, cpu + list(args));
  }

  private Text lookup(String map, String index) {
    return map.equals("inner")
        ? call("inner", "known", index)
        : call("mapLookupElem", "known", map + ", " + index);
  }

  private Text exchange(String slot, String value) {
    int dot = slot.indexOf('.');
    String owner = slot.substring(0, dot);
    String type = owner.equals("G") ? "Slots" : types.get(owner);
    String field = type + "." + slot.substring(dot + 1).toUpperCase(Locale.ROOT);
    return call("kptrXchg", "known", local(owner) + ", " + field + ", " + value);
  }

  private Text add(JsonArray args) {
    String arguments = value(args.get(0)) + ", " + value(args.get(1));
    return args.size() < 3
        ? call("rbtreeAdd", "number", arguments)
        : call(
            "rbtreeAdd",
            "number",
            arguments + ", (a, b) -> " + Names.method(word(args, 2)) + "(a, b) != 0");
  }

  private String list(JsonArray args) {
    return StreamSupport.stream(args.spliterator(), false)
        .map(this::value)
        .collect(Collectors.joining(", "));
  }

  private static String word(JsonArray args, int index) {
    return args.get(index).getAsString();
  }

  /** A variable, place, number or null. */
  String value(JsonElement value) {
    if (value == null || value.isJsonNull()) {
      return "null";
    }
    JsonPrimitive primitive = value.getAsJsonPrimitive();
    if (primitive.isNumber()) {
      long number = primitive.getAsLong();
      return number == (int) number ? Long.toString(number) : number + "L";
    }
    String word = primitive.getAsString();
    return word.equals("opaque") && !types.containsKey(word) ? "number()" : place(word);
  }

  /** A number where the kernel takes 32 bits. */
  String small(JsonElement value) {
    String text = value(value);
    return value.getAsJsonPrimitive().isNumber() ? text : "(int) " + text;
  }

  /** A variable, or a field of one. */
  String place(String word) {
    int dot = word.indexOf('.');
    return dot < 0 ? local(word) : local(word.substring(0, dot)) + word.substring(dot);
  }

  /** Names of the world stand for themselves unless a variable is called the same. */
  private String local(String word) {
    return types.containsKey(word) ? Names.local(word) : word;
  }

  private String walk(String word) {
    int dot = word.indexOf('.');
    return local(word.substring(0, dot)) + "." + Names.camel(word.substring(dot + 1));
  }

  private static String slotType(String word) {
    String slot = word.substring(word.indexOf('.') + 1);
    return slot.substring(0, 1).toUpperCase(Locale.ROOT) + slot.substring(1);
  }
}
