package corpus.containers;

import java.io.Closeable;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Lists and sets: what is added goes in, what is only looked at stays where it is. */
final class Lists {
  private final List<Socket> sockets = new ArrayList<>();

  static List<InputStream> openAllOrLeak(List<File> files) throws IOException {
    List<InputStream> opened = new ArrayList<>();
    for (File file : files) {
      opened.add(new FileInputStream(file)); // finds reference-leak
    }
    return opened;
  }

  static List<InputStream> openAll(List<File> files) throws IOException {
    List<InputStream> opened = new ArrayList<>();
    try {
      for (File file : files) {
        opened.add(new FileInputStream(file));
      }
      return opened;
    } catch (IOException e) {
      opened.forEach(Lists::closeQuietly);
      throw e;
    }
  }

  private static void closeQuietly(Closeable closeable) {
    try {
      closeable.close();
    } catch (IOException e) {
      System.err.println(e.getMessage());
    }
  }

  static List<InputStream> openAllLeaking(List<File> files) throws IOException {
    List<InputStream> opened = new ArrayList<>();
    for (File file : files) {
      InputStream in = new FileInputStream(file); // finds reference-leak
      if (in.read() == '#') { // finds reference-leak
        continue; // finds reference-leak
      }
      opened.add(in);
    }
    return opened;
  }

  static List<InputStream> openSomeLeaking(List<File> files) throws IOException {
    List<InputStream> opened = new ArrayList<>();
    for (File file : files) {
      InputStream in = new FileInputStream(file);
      opened.add(in);
      if (in.read() == '#') { // finds reference-leak
        opened.remove(in);
        in.close();
      }
    }
    return opened;
  }

  static List<InputStream> openSome(List<File> files) throws IOException {
    List<InputStream> opened = new ArrayList<>();
    boolean complete = false;
    try {
      for (File file : files) {
        InputStream in = new FileInputStream(file);
        opened.add(in);
        if (in.read() == '#') {
          opened.remove(in);
          in.close();
        }
      }
      complete = true;
      return opened;
    } finally {
      if (!complete) {
        for (InputStream in : opened) {
          closeQuietly(in);
        }
      }
    }
  }

  void connectLeaking(InetSocketAddress address) throws IOException {
    Socket socket = new Socket();
    socket.connect(address); // finds reference-leak
    sockets.add(socket);
  }

  void connect(InetSocketAddress address) throws IOException {
    Socket socket = new Socket();
    try {
      socket.connect(address);
    } catch (IOException e) {
      socket.close();
      throw e;
    }
    sockets.add(socket);
  }

  void register(InetSocketAddress address) throws IOException {
    Socket socket = new Socket();
    sockets.add(socket);
    socket.connect(address);
  }

  Socket first() {
    return sockets.get(0);
  }

  boolean firstIsBound() {
    Socket socket = sockets.get(0);
    return socket.isBound();
  }

  void dropFirst() throws IOException {
    Socket socket = sockets.remove(0);
    socket.close();
  }

  void dropClosed() {
    sockets.removeIf(Socket::isClosed);
  }

  void closeAll() throws IOException {
    for (Socket socket : sockets) {
      socket.close();
    }
    sockets.clear();
  }

  void closeEach() throws IOException {
    Iterator<Socket> iterator = sockets.iterator();
    while (iterator.hasNext()) {
      Socket socket = iterator.next();
      iterator.remove();
      socket.close();
    }
  }

  static int boundOf(List<Socket> borrowed) {
    int bound = 0;
    for (Socket socket : borrowed) {
      if (socket.isBound()) {
        bound++;
      }
    }
    return bound;
  }

  static List<Socket> copyOf(Collection<Socket> borrowed) {
    List<Socket> copy = new ArrayList<>(borrowed);
    Collections.reverse(copy);
    return copy;
  }

  static List<InputStream> pairLeaking(File a, File b) throws IOException {
    InputStream first = new FileInputStream(a);
    InputStream second = new FileInputStream(b); // finds reference-leak
    return List.of(first, second);
  }

  static List<InputStream> pair(File a, File b) throws IOException {
    InputStream first = new FileInputStream(a);
    try {
      return List.of(first, new FileInputStream(b));
    } catch (IOException e) {
      first.close();
      throw e;
    }
  }

  static List<InputStream> asList(File a) throws IOException {
    return Arrays.asList(new FileInputStream(a), InputStream.nullInputStream());
  }

  static Set<ServerSocket> portsLeaking(int from, int to) throws IOException {
    Set<ServerSocket> servers = new LinkedHashSet<>();
    for (int port = from; port < to; port++) {
      ServerSocket server = new ServerSocket(port); // finds reference-leak
      server.setSoTimeout(10); // finds reference-leak
      servers.add(server);
    }
    return servers;
  }

  static Set<ServerSocket> ports(int from, int to) throws IOException {
    Set<ServerSocket> servers = new LinkedHashSet<>();
    try {
      for (int port = from; port < to; port++) {
        servers.add(new ServerSocket(port));
      }
      return servers;
    } catch (IOException e) {
      for (ServerSocket server : servers) {
        server.close();
      }
      throw e;
    }
  }

  static void notAddedLeaking(List<Closeable> closeables, File file) throws IOException {
    InputStream in = new FileInputStream(file);
    if (!closeables.contains(in)) {
      closeables.size();
    }
  } // finds reference-leak

  static void added(List<Closeable> closeables, File file) throws IOException {
    closeables.add(new FileInputStream(file));
  }

  static void looked(List<InputStream> streams) throws IOException {
    InputStream last = streams.get(streams.size() - 1);
    last.read();
  }
}
