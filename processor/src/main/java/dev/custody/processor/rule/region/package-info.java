/** What is entered and left. */
@NullMarked
package dev.custody.processor.rule.region;

import org.jspecify.annotations.NullMarked;
