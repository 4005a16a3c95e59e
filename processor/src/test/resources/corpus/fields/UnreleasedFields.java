package corpus.fields;

import java.io.Closeable;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.FileWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Writer;
import java.net.Socket;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** What the class's close must close: each field, on every path, the later ones too. */
final class UnreleasedFields {
  static final class ForgottenLeaking implements Closeable {
    private final InputStream in;
    private final OutputStream out;

    ForgottenLeaking(InputStream in, File target) throws IOException {
      this.in = in;
      this.out = new FileOutputStream(target);
    }

    @Override
    public void close() throws IOException { // finds unreleased-field
      in.close();
    }
  }

  static final class InOrderLeaking implements Closeable {
    private final Writer index;
    private final Writer content;

    InOrderLeaking(File folder) throws IOException {
      index = new FileWriter(new File(folder, "index"));
      Writer opened = null;
      try {
        opened = new FileWriter(new File(folder, "content"));
      } finally {
        if (opened == null) {
          index.close();
        }
      }
      content = opened;
    }

    @Override
    public void close() throws IOException {
      index.close(); // finds unreleased-field
      content.close();
    }
  }

  static final class OnOnePathLeaking implements Closeable {
    private final FileChannel channel;
    private boolean dirty;

    OnOnePathLeaking(Path path) throws IOException {
      channel = FileChannel.open(path, StandardOpenOption.WRITE);
    }

    void change() {
      dirty = true;
    }

    @Override
    public void close() throws IOException {
      if (dirty) {
        channel.force(true);
        channel.close();
      }
    } // finds unreleased-field
  }
}
