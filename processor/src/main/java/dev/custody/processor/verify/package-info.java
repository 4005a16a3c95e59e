/**
 * Verification: follows every path of a body from an entry state, asks the rules at each event, and
 * prunes what an older state covers.
 *
 * <p>{@link dev.custody.processor.verify.Verifier} is the way in. Rules look at a state before its
 * instruction runs; the semantics never report.
 */
@NullMarked
package dev.custody.processor.verify;

import org.jspecify.annotations.NullMarked;
