package java.nio.file.spi;

import java.nio.file.OpenOption;
import java.nio.file.Path;

class FileSystemProvider {
  @Acquires
  java.io.InputStream newInputStream(Path path, OpenOption... options);

  @Acquires
  java.io.OutputStream newOutputStream(Path path, OpenOption... options);

  @Unknown
  java.nio.file.FileSystem getFileSystem(java.net.URI uri);
}
