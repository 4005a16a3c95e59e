/** Races on reference counts. */
package dev.custody.stress.count;
