/** What names mean in a source file, and which name was probably meant. */
@NullMarked
package dev.custody.processor.contract.read.names;

import org.jspecify.annotations.NullMarked;
