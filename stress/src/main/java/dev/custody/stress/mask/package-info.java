/** Races on CPU masks. */
package dev.custody.stress.mask;
