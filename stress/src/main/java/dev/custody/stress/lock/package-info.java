/** Races on resilient locks, and their deadlocks. */
package dev.custody.stress.lock;
