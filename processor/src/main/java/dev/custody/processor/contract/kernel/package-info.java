/**
 * What Linux lets BPF programs call, and since when: program types and sections, kernel functions,
 * helpers. The table is generated when the processor is built, from {@code kernel.tsv} of the
 * module {@code catalogue}; nothing of it is loaded before somebody asks.
 */
@NullMarked
package dev.custody.processor.contract.kernel;

import org.jspecify.annotations.NullMarked;
