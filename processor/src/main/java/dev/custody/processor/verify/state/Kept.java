package dev.custody.processor.verify.state;

import dev.custody.processor.ir.FieldKey;

/**
 * A field whose value is known.
 *
 * @param object the value it belongs to; 0 if static
 * @param field which
 * @param value what it holds
 * @param isFinal whether it is assigned once
 * @param isHeld whether it holds what the object owes and only the method at work can get at
 */
public record Kept(int object, FieldKey field, int value, boolean isFinal, boolean isHeld) {
  /** Whether no call that nobody follows can change it. */
  boolean outlastsCalls() {
    return isFinal || isHeld;
  }
}
