/** What is written at the compiler's elements, and what they descend from. */
@NullMarked
package dev.custody.processor.contract.read.declared;

import org.jspecify.annotations.NullMarked;
