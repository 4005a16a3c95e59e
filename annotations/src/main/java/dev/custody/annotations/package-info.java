/**
 * Contracts of methods, parameters, fields and types: which references are owed, which are lent,
 * which locks and regions are taken, and where the code may run.
 *
 * <p>Where an annotation stands is what it affects: on a method the receiver (for {@link Acquires}
 * and {@link Owning} the result), on a parameter that argument. So no annotation needs the name of
 * a parameter, and class files lose nothing. Every annotation has {@code CLASS} retention: the
 * checker reads it from source and from class files, and a running program carries none of it.
 *
 * <p>Each page shows one right and one wrong use; {@code // finds rule-id} marks the line at which
 * the checker reports.
 */
package dev.custody.annotations;
