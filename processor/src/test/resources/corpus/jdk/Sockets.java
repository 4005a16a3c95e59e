package corpus.jdk;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.MulticastSocket;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.URLConnection;
import java.util.concurrent.Executor;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** Sockets, their streams, and what URLs open. */
final class Sockets {
  static boolean reachableLeaking(String host, int port) {
    try {
      Socket socket = new Socket(host, port);
      return socket.isConnected(); // finds reference-leak
    } catch (IOException e) {
      return false;
    }
  }

  static boolean reachable(String host, int port) {
    try (Socket socket = new Socket(host, port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  static Socket connectLeaking(InetSocketAddress address) throws IOException {
    Socket socket = new Socket();
    socket.setTcpNoDelay(true); // finds reference-leak
    socket.connect(address, 1000);
    return socket;
  }

  static Socket connect(InetSocketAddress address) throws IOException {
    Socket socket = new Socket();
    try {
      socket.setTcpNoDelay(true);
      socket.connect(address, 1000);
    } catch (IOException e) {
      socket.close();
      throw e;
    }
    return socket;
  }

  static String askLeaking(String host, String question) throws IOException {
    Socket socket = new Socket(host, 79);
    PrintWriter out = new PrintWriter(socket.getOutputStream(), true); // finds reference-leak
    out.println(question);
    BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream()));
    return in.readLine(); // finds reference-leak
  }

  static String ask(String host, String question) throws IOException {
    try (Socket socket = new Socket(host, 79)) {
      // Closed with the socket.
      PrintWriter out = new PrintWriter(socket.getOutputStream(), true);
      out.println(question);
      BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream()));
      return in.readLine();
    }
  }

  /** Closing a socket's stream closes the socket. */
  static void closedThroughItsStreamLeaking(String host, byte[] bytes) throws IOException {
    Socket socket = new Socket(host, 9);
    try (OutputStream out = socket.getOutputStream()) { // finds reference-leak
      out.write(bytes);
    }
  }

  static void closedThroughItsStream(String host, byte[] bytes) throws IOException {
    try (Socket socket = new Socket(host, 9);
        OutputStream out = socket.getOutputStream()) {
      out.write(bytes);
    }
  }

  /** A socket that is lent keeps its streams. */
  static void greet(Socket socket) throws IOException {
    OutputStream out = socket.getOutputStream();
    out.write("hello\n".getBytes());
    out.flush();
  }

  static void serveLeaking(int port) throws IOException {
    ServerSocket server = new ServerSocket(port);
    Socket client = server.accept(); // finds reference-leak
    greet(client); // finds reference-leak
    client.close();
    server.close();
  }

  static void serve(int port) throws IOException {
    try (ServerSocket server = new ServerSocket(port);
        Socket client = server.accept()) {
      greet(client);
    }
  }

  static void acceptAllLeaking(ServerSocket server) throws IOException {
    while (!server.isClosed()) {
      Socket client = server.accept();
      greet(client); // finds reference-leak
    } // finds reference-leak
  }

  static void acceptAll(ServerSocket server) throws IOException {
    while (!server.isClosed()) {
      try (Socket client = server.accept()) {
        greet(client);
      }
    }
  }

  static void eachByItself(ServerSocket server, Executor executor) throws IOException {
    for (; ; ) {
      Socket client = server.accept();
      executor.execute(
          () -> {
            try (client) {
              greet(client);
            } catch (IOException e) {
              System.err.println(e.getMessage());
            }
          });
    }
  }

  static void sendLeaking(InetAddress to, byte[] bytes) throws IOException {
    DatagramSocket socket = new DatagramSocket();
    socket.send(new DatagramPacket(bytes, bytes.length, to, 514)); // finds reference-leak
  } // finds reference-leak

  static void send(InetAddress to, byte[] bytes) throws IOException {
    try (DatagramSocket socket = new DatagramSocket()) {
      socket.send(new DatagramPacket(bytes, bytes.length, to, 514));
    }
  }

  static int freePortLeaking() throws IOException {
    return new ServerSocket(0).getLocalPort(); // finds reference-leak
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      socket.setReuseAddress(true);
      return socket.getLocalPort();
    }
  }

  static boolean isFreeLeaking(int port) {
    try {
      DatagramSocket socket = new DatagramSocket(port);
      socket.setReuseAddress(true);
      socket.close();
      return true;
    } catch (SocketException e) { // finds reference-leak
      return false;
    }
  }

  static boolean isFree(int port) {
    DatagramSocket socket = null;
    try {
      socket = new DatagramSocket(port);
      socket.setReuseAddress(true);
      return true;
    } catch (SocketException e) {
      return false;
    } finally {
      if (socket != null) {
        socket.close();
      }
    }
  }

  static MulticastSocket joinLeaking(InetSocketAddress group) throws IOException {
    MulticastSocket socket = new MulticastSocket(group.getPort());
    socket.joinGroup(group, null); // finds reference-leak
    return socket;
  }

  static MulticastSocket join(InetSocketAddress group) throws IOException {
    MulticastSocket socket = new MulticastSocket(group.getPort());
    try {
      socket.joinGroup(group, null);
    } catch (IOException e) {
      socket.close();
      throw e;
    }
    return socket;
  }

  static byte[] downloadLeaking(URL url) throws IOException {
    return url.openStream().readAllBytes(); // finds reference-leak
  }

  static byte[] download(URL url) throws IOException {
    try (InputStream in = url.openStream()) {
      return in.readAllBytes();
    }
  }

  static byte[] withoutCacheLeaking(URL url) throws IOException {
    URLConnection connection = url.openConnection();
    connection.setUseCaches(false);
    InputStream in = connection.getInputStream();
    return in.readAllBytes(); // finds reference-leak
  }

  static byte[] withoutCache(URL url) throws IOException {
    URLConnection connection = url.openConnection();
    connection.setUseCaches(false);
    try (InputStream in = connection.getInputStream()) {
      return in.readAllBytes();
    }
  }

  static int status(URL url) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) url.openConnection();
    try {
      connection.setRequestMethod("HEAD");
      return connection.getResponseCode();
    } finally {
      connection.disconnect();
    }
  }

  static Class<?> loadLeaking(URL jar, String name) throws Exception {
    URLClassLoader loader = new URLClassLoader(new URL[] {jar});
    loader.loadClass(name); // finds reference-leak
    loader.close();
    return null;
  }

  static boolean contains(URL jar, String name) throws IOException {
    try (URLClassLoader loader = new URLClassLoader(new URL[] {jar})) {
      return loader.findResource(name) != null;
    }
  }

  static SSLSocket secureLeaking(SSLSocketFactory factory, String host) throws IOException {
    SSLSocket socket = (SSLSocket) factory.createSocket(host, 443);
    socket.startHandshake(); // finds reference-leak
    return socket;
  }

  static SSLSocket secure(SSLSocketFactory factory, String host) throws IOException {
    SSLSocket socket = (SSLSocket) factory.createSocket(host, 443);
    try {
      socket.startHandshake();
      return socket;
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }
}
