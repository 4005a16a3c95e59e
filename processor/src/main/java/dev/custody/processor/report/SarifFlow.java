package dev.custody.processor.report;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.custody.processor.finding.Finding;
import java.util.List;

/** The path of a finding as a code flow: every step, however many there are. */
final class SarifFlow {
  private static final SarifKinds KINDS = new SarifKinds();

  private final SarifPlaces places;

  SarifFlow(SarifPlaces places) {
    this.places = places;
  }

  /** The one code flow of a finding. */
  JsonObject codeFlow(Finding finding) {
    JsonArray locations = new JsonArray();
    List<StepText> steps = PathWords.of(finding);
    for (int i = 0; i < steps.size(); i++) {
      locations.add(location(steps.get(i), i + 1));
    }
    JsonObject thread = new JsonObject();
    thread.add("locations", locations);
    JsonObject flow = new JsonObject();
    flow.add("threadFlows", Json.array(thread));
    return flow;
  }

  private JsonObject location(StepText step, int order) {
    List<String> kinds = step.step().accept(KINDS);
    JsonObject place = places.location(step.step().spot());
    place.add("message", Json.text(step.oneLine()));
    JsonObject location = new JsonObject();
    location.add("location", place);
    location.add("kinds", Json.words(kinds));
    location.addProperty("nestingLevel", step.step().spot().depth());
    location.addProperty("executionOrder", order);
    location.addProperty("importance", kinds.contains("branch") ? "important" : "essential");
    if (!step.state().isEmpty()) {
      JsonObject state = new JsonObject();
      step.state().forEach((id, status) -> state.add(id.toString(), Json.text(status)));
      location.add("state", state);
    }
    return location;
  }
}
