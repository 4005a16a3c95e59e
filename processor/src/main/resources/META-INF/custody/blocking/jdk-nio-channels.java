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
}

class Selector {
  @MaySleep
  int select();

  @MaySleep
  int select(long timeout);
}
