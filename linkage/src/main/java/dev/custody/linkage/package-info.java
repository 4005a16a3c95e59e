/**
 * Writes out in class files what the virtual machine would otherwise make when they run: the
 * classes of lambdas and method references, and the methods of records.
 */
@NullMarked
package dev.custody.linkage;

import org.jspecify.annotations.NullMarked;
