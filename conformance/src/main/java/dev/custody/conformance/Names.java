package dev.custody.conformance;

import java.util.Set;
import javax.lang.model.SourceVersion;

/**
 * Names of the mini language that Java, or the world's own names, would take for something else.
 */
final class Names {
  private static final Set<String> OF_WORLD =
      Set.of(
          "A",
          "B",
          "G",
          "R1",
          "R2",
          "R3",
          "nodes",
          "tree",
          "tree2",
          "plains",
          "leaves",
          "rnodes",
          "slots",
          "shelves",
          "gates",
          "outer",
          "BUFFER",
          "newTask",
          "newCgroup");

  private Names() {}

  static String local(String name) {
    return SourceVersion.isKeyword(name) || OF_WORLD.contains(name) ? name + "_" : name;
  }

  /** Methods of a class hide those that are imported by name, so they get names of their own. */
  static String method(String name) {
    return camel(name) + "Sub";
  }

  /** A name in camel case: {@code list_push_front} is {@code listPushFront}. */
  static String camel(String name) {
    StringBuilder camel = new StringBuilder();
    boolean upper = false;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c == '_') {
        upper = true;
      } else {
        camel.append(upper ? Character.toUpperCase(c) : c);
        upper = false;
      }
    }
    return camel.toString();
  }
}
