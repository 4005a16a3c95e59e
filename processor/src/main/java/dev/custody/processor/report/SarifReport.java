package dev.custody.processor.report;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.custody.processor.finding.Finding;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Findings as SARIF 2.1.0, with every step of their paths as code flows: one run for each outcome.
 * The same outcomes are the same bytes; files are named relative to the root of their run.
 */
public final class SarifReport {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  /** What the tool says of itself is a notification, not a result. */
  private static final Set<String> OF_THE_TOOL = Set.of("internal-error", "analysis-limit");

  private final Gson gson = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
  private final String version;

  /** A report by a version of the tool. */
  public SarifReport(String version) {
    this.version = version;
  }

  /** Writes one file. */
  public void write(List<Outcome> outcomes, Appendable out) throws IOException {
    JsonObject log = Json.of("$schema", SCHEMA);
    log.addProperty("version", "2.1.0");
    log.add("runs", Json.array(outcomes.stream().map(this::run).toList()));
    gson.toJson(log, out);
    out.append('\n');
  }

  private JsonObject run(Outcome outcome) {
    SarifPlaces places = new SarifPlaces(outcome.root());
    JsonObject driver = Json.of("name", "Custody");
    driver.addProperty("version", version);
    driver.add("rules", SarifRules.descriptors(outcome.rules(), outcome.pages()));
    JsonObject tool = new JsonObject();
    tool.add("driver", driver);
    JsonObject root = new JsonObject();
    root.add("description", Json.text(outcome.title()));
    JsonObject roots = new JsonObject();
    roots.add(SarifPlaces.ROOT_ID, root);

    JsonObject run = new JsonObject();
    run.add("tool", tool);
    run.add("invocations", Json.array(invocation(outcome, places)));
    run.add("originalUriBaseIds", roots);
    run.addProperty("columnKind", "utf16CodeUnits");
    run.add("results", results(outcome, places));
    return run;
  }

  private static JsonObject invocation(Outcome outcome, SarifPlaces places) {
    List<JsonObject> notifications = new ArrayList<>();
    for (Finding finding : outcome.findings()) {
      if (OF_THE_TOOL.contains(finding.rule().id())) {
        JsonObject location = places.location(finding.spot(), finding.method());
        notifications.add(notification(finding.rule().id(), message(finding), location));
      }
    }
    for (Limit limit : outcome.limits()) {
      JsonObject location = places.location(limit.spot(), limit.method());
      notifications.add(notification("not-checked", "not checked: " + limit.reason(), location));
    }
    JsonObject invocation = new JsonObject();
    invocation.addProperty("executionSuccessful", true);
    if (!notifications.isEmpty()) {
      invocation.add("toolExecutionNotifications", Json.array(notifications));
    }
    return invocation;
  }

  private static JsonObject notification(String id, String text, JsonObject location) {
    JsonObject notification = new JsonObject();
    notification.add("descriptor", Json.of("id", id));
    notification.addProperty("level", "warning");
    notification.add("message", Json.text(text));
    notification.add("locations", Json.array(location));
    return notification;
  }

  private static JsonArray results(Outcome outcome, SarifPlaces places) {
    List<JsonObject> results = new ArrayList<>();
    for (Finding finding : outcome.findings()) {
      if (!OF_THE_TOOL.contains(finding.rule().id())) {
        results.add(result(finding, outcome, places));
      }
    }
    for (Finding finding : outcome.suppressed()) {
      JsonObject result = result(finding, outcome, places);
      result.add("suppressions", Json.array(Json.of("kind", "inSource")));
      results.add(result);
    }
    return Json.array(results);
  }

  private static JsonObject result(Finding finding, Outcome outcome, SarifPlaces places) {
    JsonObject result = Json.of("ruleId", finding.rule().id());
    int index = outcome.rules().indexOf(finding.rule());
    if (index >= 0) {
      result.addProperty("ruleIndex", index);
    }
    result.addProperty("level", SarifRules.level(finding.severity()));
    result.add("message", Json.text(message(finding)));
    result.add("locations", Json.array(places.location(finding.spot(), finding.method())));
    if (!finding.path().isEmpty()) {
      result.add("codeFlows", Json.array(new SarifFlow(places).codeFlow(finding)));
    }
    if (!finding.fingerprint().isEmpty()) {
      result.add("partialFingerprints", Json.of("custody/v1", finding.fingerprint()));
    }
    return result;
  }

  private static String message(Finding finding) {
    return finding.headline()
        + finding.help().stream().map(help -> "\nhelp: " + help).collect(Collectors.joining());
  }
}
