package javax.imageio.stream;

import java.io.InputStream;
import java.io.OutputStream;

// What is cached in memory is the garbage collector's.

@MustRelease({})
class MemoryCacheImageInputStream {
  MemoryCacheImageInputStream(InputStream stream);
}

// Closing it does not close the stream below, but only it writes what is left.
class MemoryCacheImageOutputStream {
  MemoryCacheImageOutputStream(OutputStream stream);
}

// A file of its own, deleted when it is closed.

class FileCacheImageInputStream {
  FileCacheImageInputStream(InputStream stream, java.io.File cacheDir);
}

class FileCacheImageOutputStream {
  FileCacheImageOutputStream(OutputStream stream, java.io.File cacheDir);
}

class FileImageInputStream {
  FileImageInputStream(java.io.File f);

  FileImageInputStream(@Wraps java.io.RandomAccessFile raf);
}

class FileImageOutputStream {
  FileImageOutputStream(java.io.File f);

  FileImageOutputStream(@Wraps java.io.RandomAccessFile raf);
}
