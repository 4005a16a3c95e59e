package dev.custody.processor.report;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Collection;
import java.util.List;

/** JSON values in the order in which they are put together. */
final class Json {
  private Json() {}

  /** An object of one property. */
  static JsonObject of(String name, String value) {
    JsonObject object = new JsonObject();
    object.addProperty(name, value);
    return object;
  }

  /** A message of SARIF. */
  static JsonObject text(String text) {
    return of("text", text);
  }

  /** An array of values. */
  static JsonArray array(Collection<? extends JsonElement> values) {
    JsonArray array = new JsonArray(values.size());
    values.forEach(array::add);
    return array;
  }

  /** An array of one value. */
  static JsonArray array(JsonElement value) {
    return array(List.of(value));
  }

  /** An array of words. */
  static JsonArray words(List<String> words) {
    JsonArray array = new JsonArray(words.size());
    words.forEach(array::add);
    return array;
  }
}
