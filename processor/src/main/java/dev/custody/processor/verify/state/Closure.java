package dev.custody.processor.verify.state;

import dev.custody.processor.ir.Body;
import dev.custody.processor.ir.MethodKey;
import java.util.List;

/**
 * What a lambda runs.
 *
 * @param body its body
 * @param implemented the interface's method
 * @param receiver the {@code this} of the body that created it; 0 if there is none
 * @param captured the values of the captured variables, in the body's order
 */
public record Closure(Body body, MethodKey implemented, int receiver, List<Integer> captured) {
  public Closure {
    captured = List.copyOf(captured);
  }
}
