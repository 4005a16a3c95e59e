package corpus.fields;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/** Fields and variables that are given a new value; static fields; builders. */
final class Reassigned {
  private static ServerSocket shared;
  private InputStream in;
  private Socket socket;

  static int overwrittenLeaking(File a, File b) throws IOException {
    InputStream in = new FileInputStream(a);
    in = new FileInputStream(b); // finds overwritten-reference, reference-leak
    int first = in.read(); // finds reference-leak
    in.close();
    return first;
  }

  static int overwritten(File a, File b) throws IOException {
    InputStream in = new FileInputStream(a);
    in.close();
    in = new FileInputStream(b);
    try {
      return in.read();
    } finally {
      in.close();
    }
  }

  static void inALoopLeaking(List<File> files) throws IOException {
    InputStream in = null;
    for (File file : files) {
      in = new FileInputStream(file); // finds overwritten-reference, reference-leak
    }
    if (in != null) {
      in.close();
    }
  }

  static void inALoop(List<File> files) throws IOException {
    InputStream in = null;
    for (File file : files) {
      if (in != null) {
        in.close();
      }
      in = new FileInputStream(file);
    }
    if (in != null) {
      in.close();
    }
  }

  static void nulledLeaking(File file) throws IOException {
    InputStream in = new FileInputStream(file);
    in = null; // finds overwritten-reference
  }

  static void nulled(File file) throws IOException {
    InputStream in = new FileInputStream(file);
    in.close();
    in = null;
  }

  void stored(File file) throws IOException {
    in = new FileInputStream(file);
  }

  void storedTooLateLeaking(String host) throws IOException {
    Socket connected = new Socket(host, 80);
    connected.setSoLinger(true, 1); // finds reference-leak
    this.socket = connected;
  }

  void storedAtOnce(String host) throws IOException {
    this.socket = new Socket(host, 80);
    this.socket.setSoLinger(true, 1);
  }

  void closedInPlace() throws IOException {
    if (in != null) {
      in.close();
      in = null;
    }
  }

  void swapped(File file) throws IOException {
    InputStream old = in;
    in = new FileInputStream(file);
    if (old != null) {
      old.close();
    }
  }

  static void serve(int port) throws IOException {
    shared = new ServerSocket(port);
  }

  static void serveLeaking(int port) throws IOException {
    ServerSocket server = new ServerSocket(port);
    server.setReuseAddress(true); // finds reference-leak
    shared = server;
  }

  static synchronized ServerSocket sharedServer() throws IOException {
    if (shared == null) {
      shared = new ServerSocket(0);
    }
    return shared;
  }

  /** A builder takes what it is given along to what it builds. */
  static final class Builder {
    private final List<InputStream> parts = new ArrayList<>();

    Builder with(InputStream part) {
      parts.add(part);
      return this;
    }

    List<InputStream> build() {
      return parts;
    }
  }

  static List<InputStream> built(File a, File b) throws IOException {
    Builder builder = new Builder();
    builder.with(new FileInputStream(a));
    builder.with(new FileInputStream(b));
    return builder.build();
  }

  static List<InputStream> builtLeaking(File a) throws IOException {
    InputStream in = new FileInputStream(a);
    if (in.available() == 0) { // finds reference-leak
      return new Builder().build(); // finds reference-leak
    }
    return new Builder().with(in).build();
  }

  static Socket retriedLeaking(List<InetSocketAddress> addresses) throws IOException {
    Socket socket = null;
    IOException last = null;
    for (InetSocketAddress address : addresses) {
      try {
        socket = new Socket(); // finds overwritten-reference
        socket.connect(address);
        return socket;
      } catch (IOException e) {
        last = e;
      }
    }
    throw last == null ? new IOException("no address") : last; // finds reference-leak
  }

  static Socket retried(List<InetSocketAddress> addresses) throws IOException {
    IOException last = null;
    for (InetSocketAddress address : addresses) {
      Socket socket = new Socket();
      try {
        socket.connect(address);
        return socket;
      } catch (IOException e) {
        last = e;
        socket.close();
      }
    }
    throw last == null ? new IOException("no address") : last;
  }
}
