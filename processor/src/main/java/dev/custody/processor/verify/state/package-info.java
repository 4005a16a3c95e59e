/**
 * What is known at one moment of one path: frames, values and the facts about them, references,
 * locks, regions. Everything is immutable and shares structure, so a fork of a path costs nothing.
 */
@NullMarked
package dev.custody.processor.verify.state;

import org.jspecify.annotations.NullMarked;
