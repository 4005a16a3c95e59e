/** What checking costs: whole compilations with and without Custody, in pairs. */
package dev.custody.benchmarks.compile;
