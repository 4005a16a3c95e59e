package dev.custody.processor.contract.read.words;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One annotation as it was written, wherever it was read.
 *
 * @param type the qualified name of the annotation type
 * @param values the elements that were given a value, constants as text: enum constants by simple
 *     name, classes by qualified name; a single value is a list of one
 */
public record Note(String type, Map<String, List<String>> values) {
  public Note {
    Map<String, List<String>> copy = new LinkedHashMap<>();
    values.forEach((name, list) -> copy.put(name, List.copyOf(list)));
    values = java.util.Collections.unmodifiableMap(copy);
  }

  /** An annotation without elements. */
  public static Note of(String type) {
    return new Note(type, Map.of());
  }

  /** The name of the annotation type without its package. */
  public String simpleName() {
    return type.substring(type.lastIndexOf('.') + 1);
  }

  /** The values of an element, empty if it was not given. */
  public List<String> values(String name) {
    return values.getOrDefault(name, List.of());
  }

  /** The first value of an element, if it was given. */
  public Optional<String> value(String name) {
    return values(name).stream().findFirst();
  }

  /** The value of an element that is a boolean. */
  public boolean flag(String name, boolean otherwise) {
    return value(name).map(Boolean::parseBoolean).orElse(otherwise);
  }
}
