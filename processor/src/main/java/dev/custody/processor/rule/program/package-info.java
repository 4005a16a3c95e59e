/** What a program may do at all. */
@NullMarked
package dev.custody.processor.rule.program;

import org.jspecify.annotations.NullMarked;
