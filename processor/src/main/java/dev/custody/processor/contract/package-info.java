/**
 * What is known of methods, types and fields: to which references they do what, which locks and
 * regions they take and leave, where they may be called.
 *
 * <p>A {@link dev.custody.processor.contract.Contracts} answers by key. Where the knowledge comes
 * from (annotations, contract files, names, bodies) is the business of {@code contract.read}; here
 * it is data.
 */
@NullMarked
package dev.custody.processor.contract;

import org.jspecify.annotations.NullMarked;
