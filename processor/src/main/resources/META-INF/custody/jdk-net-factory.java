package javax.net;

class SocketFactory {
  @Acquires
  java.net.Socket createSocket();
}
