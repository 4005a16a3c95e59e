package dev.custody.cli.artifact;

import java.nio.file.Path;
import java.util.List;

/**
 * A published library on this machine.
 *
 * @param coordinates its name
 * @param sources the jar of its sources
 * @param dependencies the jars that its sources need
 * @param missing dependencies that could not be had, by their coordinates
 */
public record Library(
    Coordinates coordinates, Path sources, List<Path> dependencies, List<String> missing) {
  public Library {
    dependencies = List.copyOf(dependencies);
    missing = List.copyOf(missing);
  }
}
