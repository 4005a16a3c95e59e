/**
 * The rules: one small class each, by what they are about. They look at states and never change
 * them.
 */
@NullMarked
package dev.custody.processor.rule;

import org.jspecify.annotations.NullMarked;
