package dev.custody.cli;

import dev.custody.cli.artifact.Artifacts;
import dev.custody.cli.artifact.Coordinates;
import dev.custody.cli.artifact.Library;
import dev.custody.cli.artifact.UnavailableException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * What a command line asks to check. Jars of sources stay open until this is closed: reports read
 * them.
 */
final class Inputs implements Closeable {
  private final Console console;
  private final boolean isOffline;
  private final Deque<FileSystem> jars = new ArrayDeque<>();

  Inputs(Console console, boolean isOffline) {
    this.console = console;
    this.isOffline = isOffline;
  }

  /**
   * Files and folders.
   *
   * @param classPath what they need
   * @param libraries published libraries that they need as well
   */
  SourceSet ofPaths(List<Path> paths, List<Path> classPath, List<Coordinates> libraries)
      throws UnavailableException {
    List<Source> sources = SourceFinder.inPaths(paths);
    List<Path> needed = new ArrayList<>(classPath);
    if (!libraries.isEmpty()) {
      try (Artifacts repository = repository()) {
        for (Coordinates library : libraries) {
          needed.addAll(repository.classPath(library));
        }
      }
    }
    String here = Path.of("").toUri().toString();
    return new SourceSet("the folder in which Custody ran", here, sources, needed);
  }

  /** The sources of a published library. */
  SourceSet ofLibrary(Coordinates coordinates) throws IOException, UnavailableException {
    Library library;
    try (Artifacts repository = repository()) {
      library = repository.resolve(coordinates);
    }
    library.missing().forEach(name -> console.err().println("not available: " + name));
    FileSystem jar = FileSystems.newFileSystem(library.sources());
    jars.push(jar);
    Path root = jar.getRootDirectories().iterator().next();
    return new SourceSet(
        "the sources of " + coordinates,
        root.toUri().toString(),
        SourceFinder.inJar(root),
        library.dependencies());
  }

  @Override
  public void close() throws IOException {
    while (!jars.isEmpty()) {
      jars.pop().close();
    }
  }

  private Artifacts repository() {
    return Artifacts.ofUser(isOffline, jar -> console.err().println("downloads " + jar));
  }
}
