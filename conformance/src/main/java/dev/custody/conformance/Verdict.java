package dev.custody.conformance;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.custody.processor.finding.Finding;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the checker says of a case.
 *
 * @param id the case
 * @param rules the rules that it breaks, in the words of the kernel's; none if it is accepted
 * @param message the first message; empty if it is accepted
 */
record Verdict(String id, Set<String> rules, String message) {
  /** Ids of ours that are finer than the kernel's. */
  private static final Map<String, String> COARSER =
      Map.of("overwritten-reference", "reference-leak", "double-release", "use-after-release");

  /** What javac itself refuses: a value of the wrong type. */
  private static final String WRONG_TYPE = "type-mismatch";

  static Verdict of(String id, List<Finding> findings, List<String> errors) {
    Set<String> rules = new LinkedHashSet<>();
    for (Finding finding : findings) {
      String rule = finding.rule().id();
      rules.add(COARSER.getOrDefault(rule, rule));
    }
    if (!errors.isEmpty()) {
      rules.add(errors.get(0).contains("incompatible types") ? WRONG_TYPE : "does-not-compile");
    }
    String message =
        !findings.isEmpty() ? findings.get(0).headline() : errors.isEmpty() ? "" : errors.get(0);
    return new Verdict(id, rules, message);
  }

  JsonObject json() {
    JsonObject json = new JsonObject();
    json.addProperty("id", id);
    json.addProperty("verdict", rules.isEmpty() ? "accept" : "reject");
    if (!rules.isEmpty()) {
      json.addProperty("rule", rules.iterator().next());
      JsonArray all = new JsonArray();
      rules.forEach(all::add);
      json.add("rules", all);
      json.addProperty("message", message);
    }
    return json;
  }
}
