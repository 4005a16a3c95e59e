// What of javax.net.ssl talks to the other side before it returns.
package javax.net.ssl;

class SSLSocket {
  @MaySleep
  void startHandshake();
}
