/** What messages of any layer need of words. */
@NullMarked
package dev.custody.processor.text;

import org.jspecify.annotations.NullMarked;
