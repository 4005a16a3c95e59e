package javax.net.ssl;

import java.io.InputStream;
import java.net.Socket;

class SSLSocketFactory {
  Socket createSocket(@Wraps Socket s, String host, int port, boolean autoClose);

  Socket createSocket(@Wraps Socket s, InputStream consumed, boolean autoClose);
}

class SSLSocket {
  @MaySleep
  void startHandshake();
}
