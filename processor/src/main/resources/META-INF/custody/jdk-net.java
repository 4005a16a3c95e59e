package java.net;

import java.io.InputStream;
import java.io.OutputStream;

// Closing a stream of a socket closes the socket: one obligation.
class Socket {
  @Wraps
  InputStream getInputStream();

  @Wraps
  OutputStream getOutputStream();

  @Wraps
  java.nio.channels.SocketChannel getChannel();

  @MaySleep
  void connect(SocketAddress endpoint);

  @MaySleep
  void connect(SocketAddress endpoint, int timeout);
}

class ServerSocket {
  @Acquires
  @MaySleep
  Socket accept();

  @Wraps
  java.nio.channels.ServerSocketChannel getChannel();
}

class DatagramSocket {
  @Wraps
  java.nio.channels.DatagramChannel getChannel();

  @MaySleep
  void receive(DatagramPacket p);
}

class URL {
  @Acquires
  @MaySleep
  InputStream openStream();
}

class URLConnection {
  @Acquires
  @MaySleep
  InputStream getInputStream();

  @Unknown
  OutputStream getOutputStream();
}

// Its streams end with the exchange or with disconnect(); nothing is owed for the connection.
class HttpURLConnection {
  @Unknown
  @MaySleep
  InputStream getInputStream();

  @Unknown
  InputStream getErrorStream();
}

class URLClassLoader {
  @Acquires
  static URLClassLoader newInstance(URL[] urls);

  @Acquires
  static URLClassLoader newInstance(URL[] urls, ClassLoader parent);

  @Acquires
  InputStream getResourceAsStream(String name);
}

class URI {
  static URI create(String str) throws IllegalArgumentException;
}
