/** The verdicts of the live Linux verifier, beside ours. */
package dev.custody.conformance;
