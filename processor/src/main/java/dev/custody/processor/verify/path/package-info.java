/**
 * The way to a fault as a message tells it: the events of the path at hand, and which of them the
 * reader needs.
 */
@NullMarked
package dev.custody.processor.verify.path;

import org.jspecify.annotations.NullMarked;
