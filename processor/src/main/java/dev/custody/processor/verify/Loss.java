package dev.custody.processor.verify;

import dev.custody.processor.ir.Position;
import dev.custody.processor.verify.state.Reference;

/**
 * The moment when nothing names an owning reference any more.
 *
 * @param reference the reference
 * @param name of the variable that held it last; for a temporary its expression
 * @param overwritten whether that variable got another value; otherwise its scope ended or the
 *     value was dropped
 * @param position where
 */
public record Loss(Reference reference, String name, boolean overwritten, Position position) {}
