package corpus.containers;

import java.io.Closeable;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Maps from keys to what is open. */
final class Maps {
  private final Map<String, Socket> sockets = new HashMap<>();
  private final ConcurrentMap<File, OutputStream> outputs = new ConcurrentHashMap<>();

  void open(String host) throws IOException {
    sockets.put(host, new Socket(host, 80));
  }

  void openLeaking(String host) throws IOException {
    Socket socket = new Socket(host, 80);
    socket.setKeepAlive(true); // finds reference-leak
    sockets.put(host, socket);
  }

  Socket socket(String host) throws IOException {
    Socket socket = sockets.get(host);
    if (socket == null) {
      socket = new Socket(host, 80);
      sockets.put(host, socket);
    }
    return socket;
  }

  boolean pingLeaking(String host) throws IOException {
    Socket socket = sockets.get(host);
    if (socket == null) {
      socket = new Socket(host, 80);
    }
    return socket.isConnected(); // finds reference-leak
  }

  boolean ping(String host) throws IOException {
    Socket socket = sockets.get(host);
    return socket != null && socket.isConnected();
  }

  void close(String host) throws IOException {
    Socket socket = sockets.remove(host);
    if (socket != null) {
      socket.close();
    }
  }

  void replace(String host) throws IOException {
    Socket old = sockets.put(host, new Socket(host, 80));
    if (old != null) {
      old.close();
    }
  }

  void closeAll() throws IOException {
    for (Map.Entry<String, Socket> entry : sockets.entrySet()) {
      entry.getValue().close();
    }
    sockets.clear();
  }

  void closeValues() throws IOException {
    for (Socket socket : sockets.values()) {
      socket.close();
    }
  }

  OutputStream output(File file) {
    return outputs.computeIfAbsent(
        file,
        key -> {
          try {
            return new FileOutputStream(key);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  /** Whoever loses the race closes what he opened. */
  OutputStream raced(File file) throws IOException {
    OutputStream own = new FileOutputStream(file);
    OutputStream first = outputs.putIfAbsent(file, own);
    if (first != null) {
      own.close();
      return first;
    }
    return own;
  }

  void write(File file, byte[] bytes) throws IOException {
    output(file).write(bytes);
  }

  static Map<String, InputStream> openAllLeaking(Map<String, File> files) throws IOException {
    Map<String, InputStream> opened = new TreeMap<>();
    for (Map.Entry<String, File> entry : files.entrySet()) {
      InputStream in = new FileInputStream(entry.getValue()); // finds reference-leak
      if (in.available() == 0) { // finds reference-leak
        return opened; // finds reference-leak
      }
      opened.put(entry.getKey(), in);
    }
    return opened;
  }

  static Map<String, InputStream> openAll(Map<String, File> files) throws IOException {
    Map<String, InputStream> opened = new TreeMap<>();
    try {
      for (Map.Entry<String, File> entry : files.entrySet()) {
        opened.put(entry.getKey(), new FileInputStream(entry.getValue()));
      }
    } catch (IOException e) {
      for (InputStream in : opened.values()) {
        in.close();
      }
      throw e;
    }
    return opened;
  }

  static Map<String, Closeable> single(String name, File file) throws IOException {
    return Map.of(name, new FileInputStream(file));
  }

  static int keyOnlyLeaking(Map<String, Socket> sockets, String host) throws IOException {
    Socket socket = new Socket(host, 80);
    if (sockets.containsValue(socket)) {
      return 0; // finds reference-leak
    }
    sockets.put(host, socket);
    return 1;
  }
}
