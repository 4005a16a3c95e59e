package java.net;

class Socket {
  @MaySleep
  Socket(String host, int port);

  @MaySleep
  Socket(InetAddress address, int port);

  @MaySleep
  void connect(SocketAddress endpoint);

  @MaySleep
  void connect(SocketAddress endpoint, int timeout);

  @MaySleep
  Socket(String host, int port, InetAddress localAddr, int localPort);

  @MaySleep
  Socket(InetAddress address, int port, InetAddress localAddr, int localPort);
}

class ServerSocket {
  @MaySleep
  Socket accept();
}

class DatagramSocket {
  @MaySleep
  void receive(DatagramPacket p);

  @MaySleep
  void send(DatagramPacket p);
}

class InetAddress {
  @MaySleep
  InetAddress getByName(String host);

  @MaySleep
  InetAddress[] getAllByName(String host);

  @MaySleep
  InetAddress getLocalHost();

  @MaySleep
  boolean isReachable(int timeout);

  @MaySleep
  boolean isReachable(NetworkInterface netif, int ttl, int timeout);

  @MaySleep
  String getHostName();

  @MaySleep
  String getCanonicalHostName();
}

class URL {
  @MaySleep
  java.io.InputStream openStream();

  @MaySleep
  Object getContent();
}

class URLConnection {
  @MaySleep
  void connect();

  @MaySleep
  java.io.InputStream getInputStream();

  @MaySleep
  java.io.OutputStream getOutputStream();

  @MaySleep
  Object getContent();

  @MaySleep
  String getContentType();

  @MaySleep
  int getContentLength();

  @MaySleep
  long getContentLengthLong();

  @MaySleep
  String getHeaderField(String name);
}

class HttpURLConnection {
  @MaySleep
  int getResponseCode();

  @MaySleep
  String getResponseMessage();
}

class InetSocketAddress {
  @MaySleep
  InetSocketAddress(String hostname, int port);
}
