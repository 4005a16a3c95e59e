package corpus.jdk;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.DatagramSocket;
import java.net.MulticastSocket;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.channels.Selector;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.WatchService;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Formatter;
import java.util.Timer;
import java.util.logging.FileHandler;
import java.util.prefs.Preferences;
import java.util.zip.Inflater;

/** Kinds of the JDK by their nouns. */
final class Kinds {
  static void selectorLeaking() throws IOException {
    Selector selector = Selector.open();
    selector.selectNow(); // finds reference-leak
  } // finds reference-leak

  static void selector() throws IOException {
    try (Selector selector = Selector.open()) {
      selector.selectNow();
    }
  }

  static Path fileSystemLeaking(Path zip) throws IOException {
    FileSystem system = FileSystems.newFileSystem(zip, (ClassLoader) null);
    return system.getPath("a"); // finds reference-leak
  }

  static String fileSystem(Path zip) throws IOException {
    try (FileSystem system = FileSystems.newFileSystem(zip, (ClassLoader) null)) {
      return system.getPath("a").toString();
    }
  }

  static boolean defaultFileSystem() {
    return FileSystems.getDefault().isOpen();
  }

  static void watchLeaking(Path folder) throws IOException {
    WatchService watcher = folder.getFileSystem().newWatchService();
    watcher.poll();
  } // finds reference-leak

  static void watch(Path folder) throws IOException {
    try (WatchService watcher = folder.getFileSystem().newWatchService()) {
      watcher.poll();
    }
  }

  /** Its thread ends by itself, with the last task and the last reference. */
  static void timerLetGo() {
    Timer timer = new Timer();
    timer.purge();
  }

  static void timer() {
    Timer timer = new Timer();
    timer.purge();
    timer.cancel();
  }

  static int inflaterLeaking(byte[] bytes) {
    Inflater inflater = new Inflater();
    inflater.setInput(bytes);
    return inflater.getRemaining(); // finds reference-leak
  }

  static int inflater(byte[] bytes) {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(bytes);
      return inflater.getRemaining();
    } finally {
      inflater.end();
    }
  }

  static void handlerLeaking(String pattern) throws IOException {
    FileHandler handler = new FileHandler(pattern);
    handler.flush();
  } // finds reference-leak

  static void handler(String pattern) throws IOException {
    FileHandler handler = new FileHandler(pattern);
    handler.flush();
    handler.close();
  }

  static String preference(String name) {
    return Preferences.userRoot().get(name, "");
  }

  static Class<?> loaderLeaking(URL url) throws ClassNotFoundException {
    URLClassLoader loader = new URLClassLoader(new URL[] {url});
    return loader.loadClass("A"); // finds reference-leak
  }

  static boolean loader(URL url) throws IOException {
    try (URLClassLoader loader = new URLClassLoader(new URL[] {url})) {
      return loader.getURLs().length == 1;
    }
  }

  static void datagramLeaking(int port) throws IOException {
    DatagramSocket socket = new DatagramSocket(port);
    socket.setSoTimeout(1); // finds reference-leak
  } // finds reference-leak

  static void multicast(int port) throws IOException {
    try (MulticastSocket socket = new MulticastSocket(port)) {
      socket.setTimeToLive(1);
    }
  }

  static int urlLeaking(URL url) throws IOException {
    InputStream in = url.openStream();
    return in.read(); // finds reference-leak
  }

  static int resourceLeaking(Class<?> type) throws IOException {
    InputStream in = type.getResourceAsStream("a");
    return in.read(); // finds reference-leak
  }

  static int resource(Class<?> type) throws IOException {
    try (InputStream in = type.getResourceAsStream("a")) {
      return in == null ? -1 : in.read();
    }
  }

  static String formatterLeaking(File file) throws IOException {
    Formatter formatter = new Formatter(file);
    formatter.format("%d", 1);
    return formatter.toString(); // finds reference-leak
  }

  static String formatterOfText() {
    Formatter formatter = new Formatter();
    return formatter.format("%d", 1).toString();
  }

  static long sizeLeaking(Path path) throws IOException {
    AsynchronousFileChannel channel = AsynchronousFileChannel.open(path);
    return channel.size(); // finds reference-leak
  }

  static int piped() throws IOException {
    try (PipedOutputStream out = new PipedOutputStream();
        PipedInputStream in = new PipedInputStream(out)) {
      out.write(1);
      return in.read();
    }
  }

  static int rowsLeaking(Connection connection) throws SQLException {
    PreparedStatement statement = connection.prepareStatement("select 1");
    ResultSet rows = statement.executeQuery(); // finds reference-leak
    return rows.getInt(1); // finds reference-leak
  }

  static int rows(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement("select 1");
        ResultSet rows = statement.executeQuery()) {
      return rows.getInt(1);
    }
  }

  static String nameOf(Statement statement) throws SQLException {
    return statement.getConnection().getCatalog();
  }

  static void calledLeaking(Connection connection) throws SQLException {
    CallableStatement call = connection.prepareCall("{call a}");
    call.execute(); // finds reference-leak
  } // finds reference-leak
}
