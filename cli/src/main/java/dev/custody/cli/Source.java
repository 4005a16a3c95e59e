package dev.custody.cli;

import java.nio.file.Path;

/**
 * One Java file to check.
 *
 * @param path where it is, possibly inside a jar
 * @param name what messages call it
 */
record Source(Path path, String name) {}
