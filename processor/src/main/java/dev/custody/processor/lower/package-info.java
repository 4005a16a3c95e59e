/**
 * The lowering of javac's attributed trees to bodies. Everything that is Java syntax ends here; one
 * class per family of syntax. {@link dev.custody.processor.lower.Lowering} is the way in.
 */
@NullMarked
package dev.custody.processor.lower;

import org.jspecify.annotations.NullMarked;
