package dev.custody.conformance;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * A program whose verdict is asked for.
 *
 * @param id what it is called
 * @param title what it shows
 * @param program its statements
 */
record Case(String id, String title, JsonObject program) {
  /** The cases of a file, one JSON object on a line; what is recorded of them is not looked at. */
  static List<Case> read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return read(file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in);
    }
  }

  static List<Case> read(InputStream in) {
    return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
        .lines()
        .filter(line -> !line.isBlank())
        .map(line -> JsonParser.parseString(line).getAsJsonObject())
        .map(
            json ->
                new Case(
                    json.get("id").getAsString(),
                    json.has("title") ? json.get("title").getAsString() : "",
                    json.getAsJsonObject("program")))
        .toList();
  }
}
