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
}

class URL {
  @MaySleep
  java.io.InputStream openStream();
}

class URLConnection {
  @MaySleep
  void connect();

  @MaySleep
  java.io.InputStream getInputStream();
}

class HttpURLConnection {
  @MaySleep
  int getResponseCode();
}
