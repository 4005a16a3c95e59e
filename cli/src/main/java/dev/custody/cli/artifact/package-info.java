/** Published libraries: their sources and what these need, through Maven's own resolver. */
@NullMarked
package dev.custody.cli.artifact;

import org.jspecify.annotations.NullMarked;
