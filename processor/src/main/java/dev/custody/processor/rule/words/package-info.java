/** What several rules ask of a call, and how they word what they find. */
@NullMarked
package dev.custody.processor.rule.words;

import org.jspecify.annotations.NullMarked;
