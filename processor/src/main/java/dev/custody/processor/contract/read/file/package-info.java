/**
 * Contract files: plain Java declarations with annotations and no bodies. The bundled packs are
 * read from an index that was made of them at build time; a user's files are parsed by javac.
 */
@NullMarked
package dev.custody.processor.contract.read.file;

import org.jspecify.annotations.NullMarked;
