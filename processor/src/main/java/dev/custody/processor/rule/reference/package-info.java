/** Who owns a reference, and what may be done with it. */
@NullMarked
package dev.custody.processor.rule.reference;

import org.jspecify.annotations.NullMarked;
