package dev.custody.conformance;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Map;

/** The statements of one function as Java. */
final class Statements {
  private final Lines lines;
  private final Map<String, String> types;
  private final String returns;
  private final Calls calls;
  private int temporaries;

  Statements(Lines lines, Map<String, String> types, String returns) {
    this.lines = lines;
    this.types = types;
    this.returns = returns;
    this.calls = new Calls(types);
  }

  void block(JsonArray body) {
    for (JsonElement statement : body) {
      statement(statement.getAsJsonObject());
    }
  }

  /** Whether control never leaves a block at its end. */
  static boolean ends(JsonArray body) {
    if (body.isEmpty()) {
      return false;
    }
    JsonObject last = body.get(body.size() - 1).getAsJsonObject();
    return switch (last.get("op").getAsString()) {
      case "return", "break", "continue", "throw" -> true;
      case "if" ->
          ends(last.getAsJsonArray("then"))
              && last.has("else")
              && ends(last.getAsJsonArray("else"));
      default -> false;
    };
  }

  private void statement(JsonObject s) {
    switch (s.get("op").getAsString()) {
      case "assign" -> lines.add(target(s) + " = " + calls.value(s.get("value")) + ";");
      case "if" -> branch(s);
      case "while" -> loop("while (" + condition(s.getAsJsonObject("cond")) + ") {", s);
      case "for" -> counted(s);
      case "repeat" -> repeat(s);
      case "break" -> lines.add("break;");
      case "continue" -> lines.add("continue;");
      case "return" -> returning(s);
      case "throw" -> lines.add("throw throwProgram(0);");
      case "loop" -> callbacks(s);
      default -> call(s);
    }
  }

  private static String target(JsonObject s) {
    return Names.local(s.get("to").getAsString());
  }

  private void branch(JsonObject s) {
    lines.open("if (" + condition(s.getAsJsonObject("cond")) + ") {");
    block(s.getAsJsonArray("then"));
    if (s.has("else") && !s.getAsJsonArray("else").isEmpty()) {
      lines.close("} else {");
      lines.open("");
      block(s.getAsJsonArray("else"));
    }
    lines.close("}");
  }

  private void loop(String head, JsonObject s) {
    lines.open(head);
    block(s.getAsJsonArray("body"));
    lines.close("}");
  }

  private void counted(JsonObject s) {
    String counter = s.has("var") ? Names.local(s.get("var").getAsString()) : fresh("round");
    String type = s.has("var") ? "long" : "int";
    if (s.has("var")) {
      types.put(s.get("var").getAsString(), "long");
    }
    String count = s.get("count").getAsString();
    loop(
        "for (" + type + " " + counter + " = 0; " + counter + " < " + count + "; " + counter
            + "++) {",
        s);
  }

  private void repeat(JsonObject s) {
    String rounds = fresh("rounds");
    lines.open("try (Rounds " + rounds + " = Rounds.of(" + s.get("count") + ")) {");
    loop("while (" + rounds + ".next()) {", s);
    lines.close("}");
  }

  private String fresh(String name) {
    return name + "_" + ++temporaries;
  }

  private void returning(JsonObject s) {
    boolean hasValue = s.has("value");
    String none = returns.equals("void") ? "return;" : "return 0;";
    lines.add(hasValue ? "return " + calls.value(s.get("value")) + ";" : none);
  }

  private String condition(JsonObject c) {
    return switch (c.get("kind").getAsString()) {
      case "opaque" -> "chance()";
      case "null" -> Names.local(c.get("var").getAsString()) + " == null";
      case "nonnull" -> Names.local(c.get("var").getAsString()) + " != null";
      case "cmp" ->
          Names.local(c.get("left").getAsString())
              + " "
              + c.get("cmp").getAsString()
              + " "
              + calls.value(c.get("right"));
      case "same" ->
          Names.local(c.get("left").getAsString())
              + " == "
              + Names.local(c.get("right").getAsString());
      case "res_spin_lock" ->
          (c.has("flags")
                  ? "resSpinLockIrqsave("
                      + calls.place(c.get("lock").getAsString())
                      + ", "
                      + Names.local(c.get("flags").getAsString())
                  : "resSpinLock(" + calls.place(c.get("lock").getAsString()))
              + ") == 0";
      case "iter_num_next" ->
          "iterNumNext(" + Names.local(c.get("iter").getAsString()) + ") != null";
      default -> throw new IllegalArgumentException("condition " + c);
    };
  }

  /** Lambdas capture what is never assigned again: a copy, unless the variable is a place. */
  private void callbacks(JsonObject s) {
    StringBuilder arguments = new StringBuilder();
    for (JsonElement argument : s.getAsJsonArray("args")) {
      String name = argument.getAsString();
      String type = types.get(name);
      String captured = Names.local(name);
      if (!Types.isPlace(type)) {
        captured = fresh(name);
        lines.add(Types.java(type) + " " + captured + " = " + Names.local(name) + ";");
      }
      arguments.append(arguments.length() == 0 ? "" : ", ").append(captured);
    }
    String callback = Names.method(s.get("fn").getAsString());
    String count = calls.small(s.get("count"));
    lines.add("loop(" + count + ", round -> " + callback + "(" + arguments + "));");
  }

  private void call(JsonObject s) {
    Calls.Text text = calls.text(s);
    if (!s.has("to")) {
      String keep = text.isCall() ? "" : Types.java(text.type()) + " " + fresh("seen") + " = ";
      lines.add(keep + text.java() + ";");
    } else if (text.isCall() && text.type().equals("number")) {
      lines.add(text.java() + ";");
      lines.add(target(s) + " = number();");
    } else {
      lines.add(target(s) + " = " + text.java() + ";");
    }
  }
}
