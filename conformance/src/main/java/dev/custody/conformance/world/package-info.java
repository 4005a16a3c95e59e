/** The types and things that the programs of the cases share. */
package dev.custody.conformance.world;
