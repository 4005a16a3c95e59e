/** What several programs share. */
@NullMarked
package dev.custody.processor.rule.slot;

import org.jspecify.annotations.NullMarked;
