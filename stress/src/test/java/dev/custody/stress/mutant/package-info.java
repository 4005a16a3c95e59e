/** Faults put into the runtime on purpose, to see that the tests catch them. */
package dev.custody.stress.mutant;
