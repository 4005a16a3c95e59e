package dev.custody.processor.lower;

import dev.custody.processor.ir.Body;
import dev.custody.processor.ir.MethodKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The closures of a body, each once, although the code that creates it may be emitted often. */
final class Closures {
  private final Map<MethodKey, Body> bodies = new LinkedHashMap<>();

  /** Adds the closure of a key unless it is there. */
  void add(MethodKey key, Supplier<Body> body) {
    if (!bodies.containsKey(key)) {
      bodies.put(key, body.get());
    }
  }

  List<Body> all() {
    return List.copyOf(bodies.values());
  }
}
