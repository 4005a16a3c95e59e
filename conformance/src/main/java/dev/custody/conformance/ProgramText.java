package dev.custody.conformance;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;

/** A case as the Java that a person would write for it. */
final class ProgramText {
  private final String className;
  private final JsonObject program;
  private final Lines lines = new Lines();

  private ProgramText(String className, JsonObject program) {
    this.className = className;
    this.program = program;
  }

  /** The source of a class whose one program is the case's. */
  static String of(String className, JsonObject program) {
    return new ProgramText(className, program).text();
  }

  private String text() {
    lines.add("package cases;");
    lines.add("");
    lines.add("import static dev.custody.conformance.world.World.*;");
    lines.add("import static dev.custody.runtime.Kfuncs.*;");
    lines.add("");
    lines.add("import dev.custody.annotations.*;");
    lines.add("import dev.custody.conformance.world.*;");
    lines.add("import dev.custody.runtime.Kfuncs;");
    for (String type :
        new String[] {"Cgroup", "CpuMask", "IrqFlags", "IterNum", "PerCpu", "Task"}) {
      lines.add("import dev.custody.runtime." + type + ";");
    }
    lines.add("");
    lines.open("final class " + className + " {");
    String section = program.get("type").getAsString();
    lines.add("@ProgramType(\"" + section + "\")");
    lines.open("static void program(" + event(section) + ") {");
    function(program, "void");
    lines.close("}");
    for (JsonElement sub : array(program, "subprogs")) {
      subprogram(sub.getAsJsonObject());
    }
    lines.close("}");
    return lines.toString();
  }

  /** The argument of the event that a tracing program is attached to. */
  private static String event(String section) {
    return switch (section) {
      case "tp_btf/task_newtask" -> "@Borrowed Task newTask";
      case "tp_btf/cgroup_mkdir" -> "@Borrowed Cgroup newCgroup";
      default -> "";
    };
  }

  private void subprogram(JsonObject sub) {
    String kind = sub.get("kind").getAsString();
    boolean isStatic = kind.equals("static");
    String returns = isStatic || kind.equals("global") ? sub.get("returns").getAsString() : "long";
    StringBuilder head = new StringBuilder();
    for (JsonElement param : array(sub, "params")) {
      JsonObject p = param.getAsJsonObject();
      String type = p.get("type").getAsString();
      head.append(head.length() == 0 ? "" : ", ")
          .append(Types.java(type))
          .append(' ')
          .append(Names.local(p.get("name").getAsString()));
    }
    lines.add("");
    lines.open(
        (kind.equals("global") ? "public static " : "private static ")
            + Types.java(returns)
            + " "
            + Names.method(sub.get("name").getAsString())
            + "("
            + head
            + ") {");
    function(sub, returns);
    lines.close("}");
  }

  private void function(JsonObject function, String returns) {
    Map<String, String> types = new LinkedHashMap<>();
    for (JsonElement param : array(function, "params")) {
      JsonObject p = param.getAsJsonObject();
      types.put(p.get("name").getAsString(), p.get("type").getAsString());
    }
    for (JsonElement local : array(function, "locals")) {
      JsonObject l = local.getAsJsonObject();
      String name = l.get("name").getAsString();
      String type = l.get("type").getAsString();
      types.put(name, type);
      lines.add(Types.java(type) + " " + Names.local(name) + " = " + Types.first(type) + ";");
    }
    JsonArray body = function.getAsJsonArray("body");
    new Statements(lines, types, returns).block(body);
    boolean owesValue = !returns.equals("void") && !Statements.ends(body);
    if (owesValue) {
      lines.add(returns.equals("long") ? "return 0;" : "return null;");
    }
  }

  static JsonArray array(JsonObject object, String name) {
    return object.has(name) ? object.getAsJsonArray(name) : new JsonArray();
  }
}
