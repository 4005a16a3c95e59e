/** What is held, and what may be done meanwhile. */
@NullMarked
package dev.custody.processor.rule.lock;

import org.jspecify.annotations.NullMarked;
