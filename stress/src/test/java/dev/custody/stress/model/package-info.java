/**
 * The operations of the runtime one at a time and in all interleavings: Lincheck looks for an
 * execution that no order of the operations explains.
 */
package dev.custody.stress.model;
