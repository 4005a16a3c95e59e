/**
 * The intermediate representation: what is left of a method once Java's syntax is gone.
 *
 * <p>A {@link dev.custody.processor.ir.Body} is a control-flow graph of small {@linkplain
 * dev.custody.processor.ir.Instruction instructions} over numbered {@linkplain
 * dev.custody.processor.ir.Local locals}. Nothing here knows javac; bodies can be printed, parsed
 * and verified without a compiler. All types are immutable.
 */
@NullMarked
package dev.custody.processor.ir;

import org.jspecify.annotations.NullMarked;
