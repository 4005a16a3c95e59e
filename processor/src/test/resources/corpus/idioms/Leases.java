package corpus.idioms;

import java.io.BufferedInputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;

/** What is lent goes home when the lease is closed; the lease does not own the home. */
final class Leases {
  static final class Home implements AutoCloseable {
    private final Deque<InputStream> idle = new ArrayDeque<>();

    Lease lend(File file) throws IOException {
      return new Lease(this, new FileInputStream(file));
    }

    void giveBack(InputStream in) {
      idle.push(in);
    }

    @Override
    public void close() throws IOException {
      for (InputStream in : idle) {
        in.close();
      }
    }
  }

  static final class Lease implements AutoCloseable {
    private final Home home;
    private final InputStream in;

    Lease(Home home, InputStream in) {
      this.home = home;
      this.in = in;
    }

    InputStream in() {
      return in;
    }

    @Override
    public void close() {
      home.giveBack(in);
    }
  }

  static int readLeaking(Home home, File file) throws IOException {
    Lease lease = home.lend(file);
    int first = lease.in().read(); // finds reference-leak
    lease.close();
    return first;
  }

  static int read(Home home, File file) throws IOException {
    try (Lease lease = home.lend(file)) {
      return lease.in().read();
    }
  }

  /** It closes what it is given under a name of its own, so it is one of its wrappers. */
  static final class Session implements AutoCloseable {
    private final Line line;

    Session(Line line) {
      this.line = line;
    }

    int ask() throws IOException {
      return line.next();
    }

    @Override
    public void close() throws IOException {
      line.hangUp();
    }
  }

  static final class Line implements AutoCloseable {
    private final InputStream in;

    Line(File file) throws IOException {
      in = new BufferedInputStream(new FileInputStream(file));
    }

    int next() throws IOException {
      return in.read();
    }

    void hangUp() throws IOException {
      close();
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }

  static int ask(File file) throws IOException {
    try (Session session = new Session(new Line(file))) {
      return session.ask();
    }
  }

  static int askLeaking(File file) throws IOException {
    Session session = new Session(new Line(file));
    int answer = session.ask(); // finds reference-leak
    session.close();
    return answer;
  }
}
