/**
 * What the user can set: the options as a record, their table, and the parser that names the
 * accepted values when one is wrong.
 */
@NullMarked
package dev.custody.processor.option;

import org.jspecify.annotations.NullMarked;
