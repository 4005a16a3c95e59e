/**
 * The catalogue of what Linux lets BPF programs call, read from {@code kernel.tsv}, and the
 * generator that makes the processor's table of it when the processor is built.
 */
@NullMarked
package dev.custody.catalogue;

import org.jspecify.annotations.NullMarked;
