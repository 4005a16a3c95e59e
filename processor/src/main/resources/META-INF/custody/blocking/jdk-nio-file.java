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
}
