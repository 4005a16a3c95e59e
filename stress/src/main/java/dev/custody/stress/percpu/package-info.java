/** Races on per-CPU objects. */
package dev.custody.stress.percpu;
