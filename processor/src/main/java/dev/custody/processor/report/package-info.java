/**
 * Findings made readable: the compiler message, SARIF, HTML. Each is a view of the same data; no
 * report decides what is found.
 */
@NullMarked
package dev.custody.processor.report;

import org.jspecify.annotations.NullMarked;
