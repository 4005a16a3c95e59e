package dev.custody.processor.report;

import com.google.gson.JsonObject;
import dev.custody.processor.finding.Spot;
import dev.custody.processor.ir.MethodKey;
import dev.custody.processor.ir.Position;
import dev.custody.processor.ir.SourceText;

/**
 * Places as SARIF names them.
 *
 * @param root the start that is taken off the URIs of sources
 */
record SarifPlaces(String root) {
  /** The name under which the root is known in the file. */
  static final String ROOT_ID = "SRCROOT";

  /** A place in a source. */
  JsonObject location(Spot spot) {
    JsonObject physical = new JsonObject();
    physical.add("artifactLocation", artifact(spot.source()));
    physical.add("region", region(spot));
    JsonObject location = new JsonObject();
    location.add("physicalLocation", physical);
    return location;
  }

  /** A place in a source, with the method around it. */
  JsonObject location(Spot spot, MethodKey method) {
    JsonObject logical = Json.of("fullyQualifiedName", method.toString());
    logical.addProperty("kind", "function");
    JsonObject location = location(spot);
    location.add("logicalLocations", Json.array(logical));
    return location;
  }

  private JsonObject artifact(SourceText source) {
    String uri = source.uri();
    if (!uri.startsWith(root)) {
      return Json.of("uri", uri);
    }
    JsonObject artifact = Json.of("uri", uri.substring(root.length()));
    artifact.addProperty("uriBaseId", ROOT_ID);
    return artifact;
  }

  /** The text of a position if it is on one line, otherwise the point that messages show. */
  private static JsonObject region(Spot spot) {
    Position position = spot.position();
    JsonObject region = new JsonObject();
    region.addProperty("startLine", position.line());
    if (position.end() == 0) {
      return region;
    }
    SourceText source = spot.source();
    int start = source.column(position.start());
    int end = start + position.end() - position.start();
    String line = source.line(position.line());
    boolean isOnOneLine =
        end <= line.length() + 1
            && line.substring(start - 1, end - 1).replaceAll("\\s+", " ").equals(spot.excerpt());
    region.addProperty("startColumn", isOnOneLine ? start : source.column(position.point()));
    if (isOnOneLine) {
      region.addProperty("endColumn", end);
    }
    return region;
  }
}
