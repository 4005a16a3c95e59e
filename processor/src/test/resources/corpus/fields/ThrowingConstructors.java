package corpus.fields;

import java.io.Closeable;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** A constructor that throws leaks what it has already stored in a field: nobody can close the object. */
final class ThrowingConstructors {
  static final class HeaderLeaking implements Closeable {
    private final InputStream in;
    private final int magic;

    HeaderLeaking(File file) throws IOException {
      in = new FileInputStream(file);
      magic = in.read(); // finds reference-leak
    }

    int magic() {
      return magic;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }

  static final class TwoLeaking implements Closeable {
    private final InputStream first;
    private final InputStream second;

    TwoLeaking(File a, File b) throws IOException {
      first = new FileInputStream(a);
      second = new FileInputStream(b); // finds reference-leak
    }

    @Override
    public void close() throws IOException {
      try {
        first.close();
      } finally {
        second.close();
      }
    }
  }

  static final class CheckedLeaking implements AutoCloseable {
    private final FileChannel channel;

    CheckedLeaking(Path path, long most) throws IOException {
      channel = FileChannel.open(path);
      if (channel.size() > most) { // finds reference-leak
        throw new IllegalArgumentException("too large: " + path);
      }
    }

    @Override
    public void close() throws IOException {
      channel.close();
    }
  }

  static final class IndexLeaking implements Closeable {
    private RandomAccessFile file;

    IndexLeaking(String name) throws IOException {
      file = new RandomAccessFile(name, "rw");
      try {
        file.setLength(4096);
      } catch (IOException e) {
        throw new IOException("cannot extend " + name, e); // finds reference-leak
      }
    }

    @Override
    public void close() throws IOException {
      file.close();
    }
  }

  static final class SignedLeaking implements Closeable {
    private final RandomAccessFile file;
    private long written;

    SignedLeaking(String name) throws IOException {
      file = new RandomAccessFile(name, "rw");
      sign(); // finds reference-leak
    }

    private void sign() throws IOException {
      file.write('P');
      written += 1;
    }

    @Override
    public void close() throws IOException {
      file.close();
    }
  }

  static final class Signed implements Closeable {
    private final RandomAccessFile file;
    private long written;

    Signed(String name) throws IOException {
      file = new RandomAccessFile(name, "rw");
      try {
        sign();
      } catch (IOException e) {
        file.close();
        throw e;
      }
    }

    private void sign() throws IOException {
      file.write('P');
      written += 1;
    }

    @Override
    public void close() throws IOException {
      file.close();
    }
  }
}
