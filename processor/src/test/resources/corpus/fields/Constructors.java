package corpus.fields;

import java.io.Closeable;
import java.io.DataInputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** Constructors that acquire, and throw. */
final class Constructors {

  static final class Header implements Closeable {
    private final InputStream in;
    private final int magic;

    Header(File file) throws IOException {
      InputStream opened = new FileInputStream(file);
      try {
        magic = opened.read();
      } catch (IOException e) {
        opened.close();
        throw e;
      }
      in = opened;
    }

    int magic() {
      return magic;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }

  static final class Two implements Closeable {
    private final InputStream first;
    private final InputStream second;

    Two(File a, File b) throws IOException {
      InputStream opened = new FileInputStream(a);
      try {
        second = new FileInputStream(b);
      } catch (IOException e) {
        opened.close();
        throw e;
      }
      first = opened;
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

  static final class Checked implements AutoCloseable {
    private final FileChannel channel;

    Checked(Path path, long most) throws IOException {
      FileChannel opened = FileChannel.open(path);
      boolean good = false;
      try {
        good = opened.size() <= most;
        if (!good) {
          throw new IllegalArgumentException("too large: " + path);
        }
      } finally {
        if (!good) {
          opened.close();
        }
      }
      channel = opened;
    }

    @Override
    public void close() throws IOException {
      channel.close();
    }
  }

  /** What the constructor is given it keeps; it closes it, too. */
  static final class Records implements Closeable {
    private final DataInputStream in;

    Records(InputStream in) {
      this.in = new DataInputStream(in);
    }

    int next() throws IOException {
      return in.readInt();
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }

  static int recordLeaking(File file) throws IOException {
    Records records = new Records(new FileInputStream(file));
    return records.next(); // finds reference-leak
  }

  static int record(File file) throws IOException {
    try (Records records = new Records(new FileInputStream(file))) {
      return records.next();
    }
  }

  static int closedBelow(File file) throws IOException {
    try (InputStream in = new FileInputStream(file)) {
      Records records = new Records(in);
      return records.next();
    }
  }

  /** Handed to the constructor above, which keeps it. */
  static final class Limited extends FilterInputStream {
    private long left;

    Limited(InputStream in, long left) {
      super(in);
      this.left = left;
    }

    @Override
    public int read() throws IOException {
      return left-- > 0 ? super.read() : -1;
    }
  }

  static int limitedLeaking(File file) throws IOException {
    Limited limited = new Limited(new FileInputStream(file), 10);
    return limited.read(); // finds reference-leak
  }

  static int limited(File file) throws IOException {
    try (Limited limited = new Limited(new FileInputStream(file), 10)) {
      return limited.read();
    }
  }

  static final class OfFile extends FilterInputStream {
    OfFile(File file) throws IOException {
      super(new FileInputStream(file));
    }
  }

  static int ofFile(File file) throws IOException {
    try (OfFile in = new OfFile(file)) {
      return in.read();
    }
  }

  static Header factoryLeaking(File file) throws IOException {
    Header header = new Header(file);
    if (header.magic() != 0xCAFE) {
      throw new IOException("not a class file"); // finds reference-leak
    }
    return header;
  }

  static Header factory(File file) throws IOException {
    Header header = new Header(file);
    if (header.magic() != 0xCAFE) {
      header.close();
      throw new IOException("not a class file");
    }
    return header;
  }

  static final class Server implements Closeable {
    private final ServerSocket socket;
    private volatile boolean closed;

    Server(int port) throws IOException {
      this(new ServerSocket(port));
    }

    private Server(ServerSocket socket) {
      this.socket = socket;
    }

    Socket next() throws IOException {
      return socket.accept();
    }

    @Override
    public void close() throws IOException {
      if (!closed) {
        closed = true;
        socket.close();
      }
    }
  }

  static int serverLeaking(int port) throws IOException {
    Server server = new Server(port);
    Socket client = server.next(); // finds reference-leak
    try {
      return client.getPort(); // finds reference-leak
    } finally {
      client.close();
    }
  }

  static int server(int port) throws IOException {
    try (Server server = new Server(port);
        Socket client = server.next()) {
      return client.getPort();
    }
  }

  static final class Index implements Closeable {
    private RandomAccessFile file;

    Index(String name) throws IOException {
      file = new RandomAccessFile(name, "rw");
      try {
        file.setLength(4096);
      } catch (IOException e) {
        close();
        throw e;
      }
    }

    @Override
    public void close() throws IOException {
      file.close();
    }
  }

}
