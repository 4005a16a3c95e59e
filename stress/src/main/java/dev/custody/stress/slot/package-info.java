/** Races on exchange slots. */
package dev.custody.stress.slot;
