package corpus.idioms;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.File;
import java.io.FileInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Scanner;
import javax.sql.DataSource;

/** Delegating wrappers, registries of what is to be closed, and what is passed through. */
final class Delegating {
  /** Counts what goes through it. */
  static final class Counting extends InputStream {
    private final InputStream in;
    private long count;

    Counting(InputStream in) {
      this.in = Objects.requireNonNull(in);
    }

    @Override
    public int read() throws IOException {
      int next = in.read();
      if (next >= 0) {
        count++;
      }
      return next;
    }

    long count() {
      return count;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }

  static long countedLeaking(File file) throws IOException {
    Counting counting = new Counting(new FileInputStream(file));
    while (counting.read() >= 0) {} // finds reference-leak
    return counting.count(); // finds reference-leak
  }

  static long counted(File file) throws IOException {
    try (Counting counting = new Counting(new FileInputStream(file))) {
      while (counting.read() >= 0) {}
      return counting.count();
    }
  }

  static long countedBelow(InputStream lent) throws IOException {
    Counting counting = new Counting(lent);
    while (counting.read() >= 0) {}
    return counting.count();
  }

  /** Lets nobody close what it is around. */
  static final class Shielded extends FilterInputStream {
    Shielded(InputStream in) {
      super(in);
    }

    @Override
    public void close() {}
  }

  static int shielded(File file) throws IOException {
    try (InputStream in = new FileInputStream(file)) {
      Shielded shielded = new Shielded(in);
      return shielded.read();
    }
  }

  /** Closes in the opposite order what was registered. */
  static final class Closer implements Closeable {
    private final Deque<Closeable> registered = new ArrayDeque<>();

    <C extends Closeable> C register(C closeable) {
      registered.push(closeable);
      return closeable;
    }

    @Override
    public void close() throws IOException {
      IOException first = null;
      while (!registered.isEmpty()) {
        try {
          registered.pop().close();
        } catch (IOException e) {
          if (first == null) {
            first = e;
          } else {
            first.addSuppressed(e);
          }
        }
      }
      if (first != null) {
        throw first;
      }
    }
  }

  static boolean same(File a, File b) throws IOException {
    try (Closer closer = new Closer()) {
      InputStream first = closer.register(new FileInputStream(a));
      InputStream second = closer.register(new FileInputStream(b));
      return first.read() == second.read();
    }
  }

  static boolean sameLeaking(File a, File b) throws IOException {
    try (Closer closer = new Closer()) { // finds reference-leak
      InputStream first = closer.register(new FileInputStream(a));
      InputStream second = new FileInputStream(b);
      return first.read() == second.read(); // finds reference-leak
    }
  }

  static <T> T checked(T value) {
    if (value == null) {
      throw new NullPointerException();
    }
    return value;
  }

  static int passedThroughLeaking(File file) throws IOException {
    InputStream in = checked(new FileInputStream(file));
    return in.read(); // finds reference-leak
  }

  static int passedThrough(File file) throws IOException {
    try (InputStream in = checked(new FileInputStream(file))) {
      return in.read();
    }
  }

  static InputStream buffered(InputStream in) {
    return in instanceof BufferedInputStream ? in : new BufferedInputStream(in);
  }

  static int bufferedLeaking(File file) throws IOException {
    InputStream in = buffered(new FileInputStream(file));
    return in.read(); // finds reference-leak
  }

  static int bufferedClosed(File file) throws IOException {
    try (InputStream in = buffered(new FileInputStream(file))) {
      return in.read();
    }
  }

  static int bufferedOfLent(InputStream lent) throws IOException {
    return buffered(lent).read();
  }

  static Scanner scanner(InputStream in) {
    return new Scanner(in, "UTF-8").useDelimiter("\\A");
  }

  static String textLeaking(File file) throws IOException {
    Scanner scanner = scanner(new FileInputStream(file));
    return scanner.hasNext() ? scanner.next() : ""; // finds reference-leak
  }

  static String text(File file) throws IOException {
    try (Scanner scanner = scanner(new FileInputStream(file))) {
      return scanner.hasNext() ? scanner.next() : "";
    }
  }

  /** Closes itself at the end; whoever stops early closes it. */
  static final class Bytes implements Iterator<Integer>, Closeable {
    private final InputStream in;
    private int next;

    Bytes(InputStream in) {
      this.in = in;
      advance();
    }

    private void advance() {
      try {
        next = in.read();
        if (next < 0) {
          in.close();
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public boolean hasNext() {
      return next >= 0;
    }

    @Override
    public Integer next() {
      if (next < 0) {
        throw new NoSuchElementException();
      }
      int value = next;
      advance();
      return value;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }

  static int sum(File file) throws IOException {
    int sum = 0;
    try (Bytes bytes = new Bytes(new FileInputStream(file))) {
      while (bytes.hasNext()) {
        sum += bytes.next();
      }
    }
    return sum;
  }

  /** A base class that opens, and lets its subclasses work. */
  abstract static class InConnection {
    private final DataSource source;

    InConnection(DataSource source) {
      this.source = source;
    }

    abstract int with(Connection connection) throws SQLException;

    int runLeaking() throws SQLException {
      Connection connection = source.getConnection();
      connection.setReadOnly(true); // finds reference-leak
      int result = with(connection);
      connection.close();
      return result;
    }

    int run() throws SQLException {
      try (Connection connection = source.getConnection()) {
        return with(connection);
      }
    }
  }

  static final class Ping extends InConnection {
    Ping(DataSource source) {
      super(source);
    }

    @Override
    int with(Connection connection) throws SQLException {
      return connection.isValid(1) ? 1 : 0;
    }
  }
}
