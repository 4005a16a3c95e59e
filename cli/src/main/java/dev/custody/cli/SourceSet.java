package dev.custody.cli;

import java.nio.file.Path;
import java.util.List;

/**
 * What is compiled together.
 *
 * @param title what it is, in a few words
 * @param root the URI of the folder or jar that reports name sources relative to
 * @param sources in the order in which they are compiled and reported
 * @param classPath what they need
 */
record SourceSet(String title, String root, List<Source> sources, List<Path> classPath) {
  SourceSet {
    sources = List.copyOf(sources);
    classPath = List.copyOf(classPath);
  }
}
