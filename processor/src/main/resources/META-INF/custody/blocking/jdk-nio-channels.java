package java.nio.channels;

import java.nio.ByteBuffer;

class FileChannel {
  @MaySleep
  int read(ByteBuffer dst);

  @MaySleep
  int read(ByteBuffer dst, long position);

  @MaySleep
  int write(ByteBuffer src);

  @MaySleep
  int write(ByteBuffer src, long position);

  @MaySleep
  void force(boolean metaData);

  @MaySleep
  FileLock lock();

  @MaySleep
  FileLock lock(long position, long size, boolean shared);

  @MaySleep
  FileChannel open(java.nio.file.Path path, java.nio.file.OpenOption... options);

  @MaySleep
  FileChannel open(
      java.nio.file.Path path,
      java.util.Set options,
      java.nio.file.attribute.FileAttribute... attrs);

  @MaySleep
  long read(ByteBuffer[] dsts);

  @MaySleep
  long read(ByteBuffer[] dsts, int offset, int length);

  @MaySleep
  long write(ByteBuffer[] srcs);

  @MaySleep
  long write(ByteBuffer[] srcs, int offset, int length);

  @MaySleep
  long transferTo(long position, long count, WritableByteChannel target);

  @MaySleep
  long transferFrom(ReadableByteChannel src, long position, long count);

  @MaySleep
  FileChannel truncate(long size);
}

class Selector {
  @MaySleep
  int select();

  @MaySleep
  int select(long timeout);

  @MaySleep
  int select(java.util.function.Consumer action);

  @MaySleep
  int select(java.util.function.Consumer action, long timeout);
}

class SocketChannel {
  @MaySleep
  SocketChannel open(java.net.SocketAddress remote);
}
