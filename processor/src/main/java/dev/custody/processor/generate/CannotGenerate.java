package dev.custody.processor.generate;

import javax.lang.model.element.Element;

/** Something in a type that no generated code can deal with; the message says what to do. */
final class CannotGenerate extends Exception {
  private static final long serialVersionUID = 1;

  private final transient Element place;
  private final String message;

  CannotGenerate(Element place, String message) {
    super(message);
    this.place = place;
    this.message = message;
  }

  /** What is wrong, and what to do. */
  String message() {
    return message;
  }

  /** Where the message belongs. */
  Element place() {
    return place;
  }
}
