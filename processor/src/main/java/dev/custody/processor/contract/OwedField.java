package dev.custody.processor.contract;

import dev.custody.processor.ir.FieldKey;
import dev.custody.processor.ir.TypeKey;

/**
 * A field whose content its object, or its class, owes: each releasing method of the class releases
 * it.
 *
 * @param field the field
 * @param type its declared type, erased
 * @param isStatic whether it is the class's
 * @param isFinal whether it is assigned once
 * @param isReleased whether the class releases it anywhere, or hands it to somebody who may
 */
public record OwedField(
    FieldKey field, TypeKey type, boolean isStatic, boolean isFinal, boolean isReleased) {}
