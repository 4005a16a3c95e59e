package dev.custody.cli;

import dev.custody.processor.option.Options;
import java.nio.charset.Charset;
import java.util.OptionalInt;

/**
 * How sources are compiled and checked.
 *
 * @param options of the checker
 * @param encoding of the sources
 * @param release the Java release to compile for, empty for that of the running JDK
 */
record Settings(Options options, Charset encoding, OptionalInt release) {}
