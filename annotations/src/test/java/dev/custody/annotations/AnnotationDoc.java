package dev.custody.annotations;

import java.util.List;

/**
 * What the source of one annotation says about it: its Javadoc in Markdown, in the parts that every
 * page has.
 */
record AnnotationDoc(
    String name,
    List<String> explanation,
    String right,
    String wrong,
    String kernel,
    List<Attribute> attributes) {

  /** One attribute, with its default as written in source, empty if it must be given. */
  record Attribute(String type, String name, String byDefault, String meaning) {}

  AnnotationDoc {
    explanation = List.copyOf(explanation);
    attributes = List.copyOf(attributes);
  }

  /** The first sentence, without its full stop. */
  String summary() {
    String first = explanation.get(0);
    int end = first.indexOf(". ");
    return (end < 0 ? first : first.substring(0, end + 1)).replaceAll("\\.$", "");
  }
}
