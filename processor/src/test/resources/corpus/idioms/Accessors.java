package corpus.idioms;

import java.io.Closeable;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What lends and what gives away: the body of an accessor decides, then its name. */
final class Accessors {
  private final Map<String, Session> sessions = new HashMap<>();
  private Session current;

  /** A session over a socket. */
  static class Session implements Closeable {
    private final Socket socket;
    private OutputStream out;

    Session(Socket socket) {
      this.socket = socket;
    }

    Socket getSocket() {
      return socket;
    }

    Socket socket() {
      return this.socket;
    }

    OutputStream out() throws IOException {
      if (out == null) {
        out = socket.getOutputStream();
      }
      return out;
    }

    Session timeout(int millis) throws IOException {
      socket.setSoTimeout(millis);
      return this;
    }

    Session reopened() throws IOException {
      return new Session(new Socket(socket.getInetAddress(), socket.getPort()));
    }

    boolean isClosed() {
      return socket.isClosed();
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }

  /** A source of sessions, without a body. */
  interface Source {
    Session getSession();

    Session session(String name);

    Session currentSession();

    Session openSession() throws IOException;

    Session newSession();

    Session createSession(String name);
  }

  static void writeToLent(Session session) throws IOException {
    OutputStream out = session.out();
    out.write(1);
  }

  static int port(Session session) {
    return session.getSocket().getPort() + session.socket().getLocalPort();
  }

  static boolean fluent(Session session) throws IOException {
    return session.timeout(10).timeout(20).isClosed();
  }

  static boolean lentByAnInterface(Source source) {
    Session session = source.getSession();
    return session.isClosed() && source.session("b").isClosed() && !source.currentSession().isClosed();
  }

  static boolean openedByAnInterfaceLeaking(Source source) throws IOException {
    Session session = source.openSession();
    return session.isClosed(); // finds reference-leak
  }

  static boolean openedByAnInterface(Source source) throws IOException {
    try (Session session = source.openSession()) {
      return session.isClosed();
    }
  }

  static boolean newByAnInterfaceLeaking(Source source) {
    Session session = source.newSession();
    return session.isClosed(); // finds reference-leak
  }

  static boolean createdByAnInterface(Source source) throws IOException {
    try (Session session = source.createSession("a")) {
      return session.isClosed();
    }
  }

  static boolean reopenedLeaking(Session session) throws IOException {
    return session.reopened().isClosed(); // finds reference-leak
  }

  static boolean reopened(Session session) throws IOException {
    try (Session second = session.reopened()) {
      return second.isClosed();
    }
  }

  Session current() {
    return current;
  }

  Session find(String name) {
    return sessions.get(name);
  }

  Optional<Session> maybe(String name) {
    return Optional.ofNullable(sessions.get(name));
  }

  Session findOrOpen(String name) throws IOException {
    Session session = sessions.get(name);
    if (session == null) {
      session = new Session(new Socket(name, 80));
      sessions.put(name, session);
    }
    return session;
  }

  void ping(String name) throws IOException {
    findOrOpen(name).out().write(0);
  }

  boolean isOpen(String name) {
    Session session = find(name);
    return session != null && !session.isClosed();
  }

  Session lazily(String host) throws IOException {
    if (current == null || current.isClosed()) {
      current = new Session(new Socket(host, 80));
    }
    return current;
  }

  boolean lazilyUsed(String host) throws IOException {
    return lazily(host).isClosed();
  }

  static Session open(String host) throws IOException {
    return new Session(new Socket(host, 80));
  }

  static Session openTimedLeaking(String host) throws IOException {
    Session session = open(host);
    return session.timeout(10); // finds reference-leak
  }

  static Session openTimed(String host) throws IOException {
    Session session = open(host);
    try {
      return session.timeout(10);
    } catch (IOException e) {
      session.close();
      throw e;
    }
  }

  static int firstLeaking(File file) throws IOException {
    return stream(file).read(); // finds reference-leak
  }

  static int first(File file) throws IOException {
    try (InputStream in = stream(file)) {
      return in.read();
    }
  }

  /** Named like an accessor, but what it returns is new. */
  private static InputStream stream(File file) throws IOException {
    return new FileInputStream(file);
  }

  static int localPort(ServerSocket lent) {
    ServerSocket same = lent;
    return same.getLocalPort();
  }
}
