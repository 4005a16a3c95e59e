package dev.custody.cli;

import java.io.Closeable;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;

/**
 * A folder of files that are packed into the jar of the command.
 *
 * @param path where the files are, valid until this is closed
 * @param jar what keeps them there
 */
record PackedFolder(Path path, Closeable jar) implements Closeable {
  /** The classes of our annotations and of the runtime. */
  static final String API = "api";

  /** The pages of the rules. */
  static final String RULES = "rules";

  /** Opens the jar, or finds the folder where the command runs from class folders. */
  static PackedFolder open(String name) throws IOException {
    URL url = PackedFolder.class.getResource(name);
    if (url == null) {
      throw new IllegalStateException("not packed with the command: " + name);
    }
    try {
      if (!(url.openConnection() instanceof JarURLConnection connection)) {
        return new PackedFolder(Path.of(url.toURI()), () -> {});
      }
      // By path and not by URI: then each opening is a file system of its own.
      FileSystem jar = FileSystems.newFileSystem(Path.of(connection.getJarFileURL().toURI()));
      return new PackedFolder(jar.getPath(connection.getEntryName()), jar);
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    jar.close();
  }
}
