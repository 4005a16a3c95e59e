package dev.custody.processor.contract.read.body;

import java.util.List;

/** What an expression yields, as far as syntax shows. */
public sealed interface Value {
  /**
   * A field, or an element of an array.
   *
   * @param isOwn whether it is one of the class around, static or not
   * @param type its class as written, where that is at hand; empty where it is not
   */
  record Field(String name, boolean isOwn, String type) implements Value {
    Field(String name, boolean isOwn) {
      this(name, isOwn, "");
    }
  }

  /** The receiver. */
  record This() implements Value {}

  /** A parameter of the method, from 0. */
  record Parameter(int index) implements Value {}

  /**
   * The literal {@code null}, a number, a string.
   *
   * @param isText whether it is a string
   * @param isFalse whether it is {@code false}
   */
  record Constant(boolean isText, boolean isFalse) implements Value {}

  /** A type that a static method is called on, by its name as written. */
  record Type(String name) implements Value {}

  /**
   * A new object.
   *
   * @param type the class as written, without type arguments
   * @param arguments what is passed
   * @param anonymous whether it has a class body
   */
  record New(String type, List<Value> arguments, boolean anonymous) implements Value {
    public New {
      arguments = List.copyOf(arguments);
    }
  }

  /**
   * The result of a call.
   *
   * @param receiver what it is called on; {@link This} where nothing is written
   * @param arguments what is passed
   */
  record Result(Value receiver, String method, List<Value> arguments) implements Value {
    public Result {
      arguments = List.copyOf(arguments);
    }
  }

  /** Anything else. */
  record Other() implements Value {}

  /** Whether it comes out of a call or a creation. */
  default boolean isMade() {
    return this instanceof New || this instanceof Result;
  }
}
