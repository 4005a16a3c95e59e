package corpus.containers;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Queues between those who open and those who close. */
final class Queues {
  private final ArrayBlockingQueue<Socket> waiting = new ArrayBlockingQueue<>(16);
  private final BlockingQueue<Socket> unbounded = new LinkedBlockingQueue<>();
  private final Deque<Socket> idle = new ArrayDeque<>();

  void acceptLeaking(ServerSocket server) throws IOException {
    Socket client = server.accept();
    if (!waiting.offer(client)) {
      System.err.println("too many clients");
    }
  } // finds reference-leak

  void accept(ServerSocket server) throws IOException {
    Socket client = server.accept();
    if (!waiting.offer(client)) {
      client.close();
    }
  }

  void acceptPatientlyLeaking(ServerSocket server) throws IOException, InterruptedException {
    Socket client = server.accept();
    if (waiting.offer(client, 1, TimeUnit.SECONDS)) { // finds reference-leak
      System.err.println("accepted");
    }
  } // finds reference-leak

  void acceptPatiently(ServerSocket server) throws IOException, InterruptedException {
    Socket client = server.accept();
    boolean accepted = false;
    try {
      accepted = waiting.offer(client, 1, TimeUnit.SECONDS);
    } finally {
      if (!accepted) {
        client.close();
      }
    }
  }

  /** Never full. */
  void acceptAlways(ServerSocket server) throws IOException {
    unbounded.offer(server.accept());
  }

  void put(ServerSocket server) throws IOException, InterruptedException {
    unbounded.put(server.accept());
  }

  void serveOne() throws IOException, InterruptedException {
    Socket client = unbounded.take();
    try {
      client.getOutputStream().write(1);
    } finally {
      client.close();
    }
  }

  void serveIfAny() throws IOException {
    Socket client = unbounded.poll();
    if (client != null) {
      client.close();
    }
  }

  Socket borrow(String host) throws IOException {
    Socket socket = idle.pollFirst();
    return socket != null ? socket : new Socket(host, 80);
  }

  void giveBack(Socket socket) {
    idle.addFirst(socket);
  }

  void useLeaking(String host, byte[] bytes) throws IOException {
    Socket socket = borrow(host);
    socket.getOutputStream().write(bytes); // finds reference-leak
    giveBack(socket);
  }

  void drain() throws IOException {
    Socket socket;
    while ((socket = idle.poll()) != null) {
      socket.close();
    }
  }

  void drainAll() throws IOException {
    while (!idle.isEmpty()) {
      idle.pop().close();
    }
  }

  static void stackLeaking(Deque<InputStream> stack, File file) throws IOException {
    InputStream in = new FileInputStream(file);
    if (stack.size() < 10) {
      stack.push(in);
    }
  } // finds reference-leak

  static void stack(Deque<InputStream> stack, File file) throws IOException {
    if (stack.size() < 10) {
      stack.push(new FileInputStream(file));
    }
  }
}
