package dev.custody.conformance;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/**
 * A case with the kernel's verdict.
 *
 * @param one the case
 * @param accepted whether the kernel accepts it
 * @param rules the rules that are the right answer
 */
record Recorded(Case one, boolean accepted, Set<String> rules) {
  /** Every so many-th case of a file. */
  static List<Recorded> read(String file, int step) throws IOException {
    List<Recorded> cases = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Recorded.class.getResourceAsStream("/oracle/" + file)),
                StandardCharsets.UTF_8))) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (number++ % step == 0) {
          cases.add(of(JsonParser.parseString(line).getAsJsonObject()));
        }
      }
    }
    return cases;
  }

  private static Recorded of(JsonObject json) {
    JsonObject result = json.getAsJsonObject("result");
    Set<String> rules = new HashSet<>();
    if (result.has("rule")) {
      rules.add(result.get("rule").getAsString());
    }
    if (result.has("also")) {
      for (JsonElement also : result.getAsJsonArray("also")) {
        rules.add(also.getAsString());
      }
    }
    boolean accepted = result.get("verdict").getAsString().equals("accept");
    Case one = new Case(json.get("id").getAsString(), "", json.getAsJsonObject("program"));
    return new Recorded(one, accepted, rules);
  }
}
