/** Which fields a class owes, by how the class that declares them uses them. */
@NullMarked
package dev.custody.processor.contract.read.field;

import org.jspecify.annotations.NullMarked;
