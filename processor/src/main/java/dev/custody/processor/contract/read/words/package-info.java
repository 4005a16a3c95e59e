/**
 * What annotations mean: each family of annotations is one {@link
 * dev.custody.processor.contract.read.words.Dialect}, which turns the {@link
 * dev.custody.processor.contract.read.words.Note}s of a declaration into clauses of its contract.
 * Where the notes were read (source, class file, contract file) makes no difference here.
 */
@NullMarked
package dev.custody.processor.contract.read.words;

import org.jspecify.annotations.NullMarked;
