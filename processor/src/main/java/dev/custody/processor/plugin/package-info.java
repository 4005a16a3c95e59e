/**
 * The ways into the compiler, and the session that checks one compilation whichever of them are
 * open. Everything is wired here; nothing depends on this package.
 */
@NullMarked
package dev.custody.processor.plugin;

import org.jspecify.annotations.NullMarked;
