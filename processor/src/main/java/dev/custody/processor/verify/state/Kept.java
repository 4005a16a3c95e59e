package dev.custody.processor.verify.state;

import dev.custody.processor.ir.FieldKey;

/**
 * A field whose value is known.
 *
 * @param object the value it belongs to; 0 if static
 * @param field which
 * @param value what it holds
 * @param isFinal whether no call can change it
 */
public record Kept(int object, FieldKey field, int value, boolean isFinal) {}
