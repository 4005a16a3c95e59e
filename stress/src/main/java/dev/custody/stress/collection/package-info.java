/** Races on the elements of owned collections. */
package dev.custody.stress.collection;
