package dev.custody.processor.lower;

import dev.custody.processor.ir.Body;
import dev.custody.processor.ir.MethodKey;
import dev.custody.processor.ir.Position;

/** What came of lowering a method. */
public sealed interface Lowered {
  /** The method. */
  MethodKey method();

  /** A whole body. */
  record Complete(Body body) implements Lowered {
    @Override
    public MethodKey method() {
      return body.method();
    }
  }

  /**
   * A method that cannot be checked.
   *
   * @param reason a phrase for people: syntax newer than this version, a type that is missing, a
   *     body that is too large
   * @param position the place that is the reason
   */
  record GivenUp(MethodKey method, String reason, Position position) implements Lowered {}
}
