package java.nio.channels.spi;

class SelectorProvider {
  @Acquires
  AbstractSelector openSelector();

  @Acquires
  java.nio.channels.SocketChannel openSocketChannel();

  @Acquires
  java.nio.channels.ServerSocketChannel openServerSocketChannel();

  @Acquires
  java.nio.channels.DatagramChannel openDatagramChannel();
}
