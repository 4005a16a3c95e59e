/**
 * The adapter to javac: what the rest of the checker needs of symbols, types, positions, comments
 * and declarations, by the exported API only.
 */
@NullMarked
package dev.custody.processor.frontend;

import org.jspecify.annotations.NullMarked;
