package corpus.open;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A new object is empty: what refuses it by its size, in another class, cannot do so. */
final class RefusedBySize {
  static final class Upload implements AutoCloseable {
    private final InputStream in;
    private long size;

    Upload(File file) throws IOException {
      in = new FileInputStream(file);
    }

    void read() throws IOException {
      size += in.readAllBytes().length;
    }

    long length() {
      return size;
    }

    void checkSize(long most) throws IOException {
      if (size > most) {
        throw new IOException("too large");
      }
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }

  static Upload upload(File file) throws IOException {
    Upload upload = new Upload(file);
    upload.checkSize(4096);
    return upload;
  }
}
