/** Whether the annotations of a declaration can hold. */
@NullMarked
package dev.custody.processor.contract.read.check;

import org.jspecify.annotations.NullMarked;
