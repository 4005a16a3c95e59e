/** The checker; every part of it is in a package below this one. */
@NullMarked
package dev.custody.processor;

import org.jspecify.annotations.NullMarked;
