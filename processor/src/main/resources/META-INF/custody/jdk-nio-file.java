package java.nio.file;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.Charset;
import java.util.stream.Stream;

class Files {
  @Acquires
  static InputStream newInputStream(Path path, OpenOption... options);

  @Acquires
  static OutputStream newOutputStream(Path path, OpenOption... options);

  @Acquires
  static SeekableByteChannel newByteChannel(Path path, OpenOption... options);

  @Acquires
  static DirectoryStream<Path> newDirectoryStream(Path dir);

  @Acquires
  static DirectoryStream<Path> newDirectoryStream(Path dir, String glob);

  @Acquires
  static DirectoryStream<Path> newDirectoryStream(
      Path dir, DirectoryStream.Filter<? super Path> filter);

  @Acquires
  static BufferedReader newBufferedReader(Path path);

  @Acquires
  static BufferedReader newBufferedReader(Path path, Charset cs);

  @Acquires
  static BufferedWriter newBufferedWriter(Path path, OpenOption... options);

  @Acquires
  static BufferedWriter newBufferedWriter(Path path, Charset cs, OpenOption... options);

  // Streams over an open directory or file.

  @Acquires
  static Stream<Path> list(Path dir);

  @Acquires
  static Stream<Path> walk(Path start, FileVisitOption... options);

  @Acquires
  static Stream<Path> walk(Path start, int maxDepth, FileVisitOption... options);

  @Acquires
  static Stream<Path> find(
      Path start,
      int maxDepth,
      java.util.function.BiPredicate<Path, java.nio.file.attribute.BasicFileAttributes> matcher,
      FileVisitOption... options);

  @Acquires
  static Stream<String> lines(Path path);

  @Acquires
  static Stream<String> lines(Path path, Charset cs);
}

class FileSystems {
  @Borrowed
  static FileSystem getDefault();

  @Borrowed
  static FileSystem getFileSystem(java.net.URI uri);
}

class FileSystem {
  @Acquires
  WatchService newWatchService();
}

interface Path {
  // May be closed through its path.
  @Unknown
  FileSystem getFileSystem();
}

interface SecureDirectoryStream {
  @Acquires
  <T> SecureDirectoryStream<T> newDirectoryStream(T path, LinkOption... options);
}

interface WatchService {
  @MaySleep
  WatchKey take();
}
