/** Measurements of the runtime, by JMH. */
package dev.custody.benchmarks;
