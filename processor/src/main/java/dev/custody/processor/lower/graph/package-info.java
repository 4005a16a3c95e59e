/**
 * The construction of a body's control-flow graph: blocks, handlers, scopes and the code that runs
 * on the way out. Knows nothing of trees.
 */
@NullMarked
package dev.custody.processor.lower.graph;

import org.jspecify.annotations.NullMarked;
