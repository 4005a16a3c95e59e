package corpus.open;

import java.io.Closeable;
import java.io.IOException;
import java.net.Socket;
import java.util.ArrayDeque;
import java.util.Deque;

/** What a class puts into a private collection of its own, its close must take out and close. */
final class KeptInAQueue {
  static final class PoolLeaking implements Closeable {
    private final Deque<Socket> idle = new ArrayDeque<>();

    void fill(String host) throws IOException {
      idle.push(new Socket(host, 80));
    }

    @Override
    public void close() { // finds unreleased-field
      idle.clear();
    }
  }

  static final class Pool implements Closeable {
    private final Deque<Socket> idle = new ArrayDeque<>();

    void fill(String host) throws IOException {
      idle.push(new Socket(host, 80));
    }

    @Override
    public void close() throws IOException {
      for (Socket next = idle.poll(); next != null; next = idle.poll()) {
        next.close();
      }
    }
  }
}
