/**
 * Writes the sources that nobody should write by hand: of each type whose objects the runtime may
 * destroy, which of its fields own something and how that is released.
 *
 * <p>It asks the model of any compiler ({@code javax.lang.model}), so it works where javac does not
 * run.
 */
@NullMarked
package dev.custody.processor.generate;

import org.jspecify.annotations.NullMarked;
