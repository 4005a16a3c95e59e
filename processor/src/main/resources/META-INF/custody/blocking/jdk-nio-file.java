package java.nio.file;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;

class Files {
  @MaySleep
  byte[] readAllBytes(Path path);

  @MaySleep
  String readString(Path path);

  @MaySleep
  String readString(Path path, Charset cs);

  @MaySleep
  java.util.List readAllLines(Path path);

  @MaySleep
  java.util.List readAllLines(Path path, Charset cs);

  @MaySleep
  Path write(Path path, byte[] bytes, OpenOption... options);

  @MaySleep
  Path write(Path path, Iterable lines, OpenOption... options);

  @MaySleep
  Path write(Path path, Iterable lines, Charset cs, OpenOption... options);

  @MaySleep
  Path writeString(Path path, CharSequence csq, OpenOption... options);

  @MaySleep
  Path writeString(Path path, CharSequence csq, Charset cs, OpenOption... options);

  @MaySleep
  InputStream newInputStream(Path path, OpenOption... options);

  @MaySleep
  OutputStream newOutputStream(Path path, OpenOption... options);

  @MaySleep
  long copy(InputStream in, Path target, CopyOption... options);

  @MaySleep
  long copy(Path source, OutputStream out);

  @MaySleep
  Path copy(Path source, Path target, CopyOption... options);

  @MaySleep
  Path move(Path source, Path target, CopyOption... options);

  @MaySleep
  void delete(Path path);

  @MaySleep
  boolean deleteIfExists(Path path);

  @MaySleep
  java.util.stream.Stream list(Path dir);

  @MaySleep
  java.util.stream.Stream lines(Path path);

  @MaySleep
  java.util.stream.Stream lines(Path path, Charset cs);

  @MaySleep
  java.util.stream.Stream walk(Path start, FileVisitOption... options);

  @MaySleep
  java.io.BufferedReader newBufferedReader(Path path);

  @MaySleep
  java.io.BufferedReader newBufferedReader(Path path, Charset cs);

  @MaySleep
  java.io.BufferedWriter newBufferedWriter(Path path, OpenOption... options);

  @MaySleep
  java.io.BufferedWriter newBufferedWriter(Path path, Charset cs, OpenOption... options);

  @MaySleep
  java.nio.channels.SeekableByteChannel newByteChannel(Path path, OpenOption... options);

  @MaySleep
  java.nio.channels.SeekableByteChannel newByteChannel(
      Path path, java.util.Set options, java.nio.file.attribute.FileAttribute... attrs);

  @MaySleep
  DirectoryStream newDirectoryStream(Path dir);

  @MaySleep
  DirectoryStream newDirectoryStream(Path dir, String glob);

  @MaySleep
  DirectoryStream newDirectoryStream(Path dir, DirectoryStream.Filter filter);

  @MaySleep
  Path createFile(Path path, java.nio.file.attribute.FileAttribute... attrs);

  @MaySleep
  Path createDirectory(Path dir, java.nio.file.attribute.FileAttribute... attrs);

  @MaySleep
  Path createDirectories(Path dir, java.nio.file.attribute.FileAttribute... attrs);

  @MaySleep
  Path createTempFile(String prefix, String suffix, java.nio.file.attribute.FileAttribute... attrs);

  @MaySleep
  Path createTempFile(
      Path dir, String prefix, String suffix, java.nio.file.attribute.FileAttribute... attrs);

  @MaySleep
  Path createTempDirectory(String prefix, java.nio.file.attribute.FileAttribute... attrs);

  @MaySleep
  Path createTempDirectory(Path dir, String prefix, java.nio.file.attribute.FileAttribute... attrs);

  @MaySleep
  java.util.stream.Stream walk(Path start, int maxDepth, FileVisitOption... options);

  @MaySleep
  java.util.stream.Stream find(
      Path start, int maxDepth, java.util.function.BiPredicate matcher, FileVisitOption... options);

  @MaySleep
  Path walkFileTree(Path start, FileVisitor visitor);

  @MaySleep
  Path walkFileTree(Path start, java.util.Set options, int maxDepth, FileVisitor visitor);

  @MaySleep
  long mismatch(Path path, Path path2);
}
