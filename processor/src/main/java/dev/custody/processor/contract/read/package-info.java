/**
 * Where contracts come from: annotations of source and class files, contract files, bodies, names.
 * {@link dev.custody.processor.contract.read.CompilerContracts} asks them in that order and puts
 * the answers together.
 */
@NullMarked
package dev.custody.processor.contract.read;

import org.jspecify.annotations.NullMarked;
