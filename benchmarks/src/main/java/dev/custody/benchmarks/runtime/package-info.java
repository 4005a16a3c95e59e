/** The primitives of the runtime beside the best that there is, in the same run. */
package dev.custody.benchmarks.runtime;
