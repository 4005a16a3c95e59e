/** The runtime pieces that the ownership rules are about. */
@NullMarked
package dev.custody.runtime;

import org.jspecify.annotations.NullMarked;
