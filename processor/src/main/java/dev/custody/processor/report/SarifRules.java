package dev.custody.processor.report;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.custody.processor.finding.RuleInfo;
import dev.custody.processor.finding.Severity;
import java.util.List;
import java.util.Map;

/** What a SARIF file says of rules. */
final class SarifRules {
  private SarifRules() {}

  /** How much a finding counts, in SARIF's words. */
  static String level(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case OFF -> "none";
    };
  }

  /** The descriptions of all rules, in their order. */
  static JsonArray descriptors(List<RuleInfo> rules, Map<String, String> pages) {
    return Json.array(rules.stream().map(rule -> descriptor(rule, pages)).toList());
  }

  private static JsonObject descriptor(RuleInfo rule, Map<String, String> pages) {
    JsonObject descriptor = Json.of("id", rule.id());
    descriptor.add("shortDescription", Json.text(rule.headline().replace("%s", "…")));
    descriptor.add("fullDescription", Json.text(rule.summary()));
    String page = pages.get(rule.id());
    if (page != null) {
      JsonObject help = Json.text(page);
      help.addProperty("markdown", page);
      descriptor.add("help", help);
    }
    descriptor.add("defaultConfiguration", Json.of("level", level(rule.severity())));
    JsonObject properties = new JsonObject();
    properties.add("tags", Json.words(tags(rule)));
    descriptor.add("properties", properties);
    return descriptor;
  }

  private static List<String> tags(RuleInfo rule) {
    return rule.kernel().isEmpty()
        ? List.of("ownership")
        : List.of("ownership", "kernel:" + rule.kernel());
  }
}
