package dev.custody.cli;

import java.nio.file.Path;
import java.util.List;

/**
 * What is compiled together.
 *
 * @param sources in the order in which they are compiled and reported
 * @param classPath what they need
 */
record SourceSet(List<Source> sources, List<Path> classPath) {
  SourceSet {
    sources = List.copyOf(sources);
    classPath = List.copyOf(classPath);
  }
}
