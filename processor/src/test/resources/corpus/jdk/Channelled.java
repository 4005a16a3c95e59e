package corpus.jdk;

import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.Channels;
import java.nio.channels.DatagramChannel;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Channels: files, sockets, selectors. */
final class Channelled {
  static long sizeLeaking(Path path) throws IOException {
    FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
    return channel.size(); // finds reference-leak
  }

  static long size(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      return channel.size();
    }
  }

  static int readLeaking(Path path, ByteBuffer buffer) throws IOException {
    SeekableByteChannel channel = Files.newByteChannel(path);
    channel.position(16); // finds reference-leak
    int read = channel.read(buffer);
    if (read < 0) {
      return 0; // finds reference-leak
    }
    channel.close();
    return read;
  }

  static int read(Path path, ByteBuffer buffer) throws IOException {
    try (SeekableByteChannel channel = Files.newByteChannel(path)) {
      channel.position(16);
      return Math.max(0, channel.read(buffer));
    }
  }

  static int readFluentlyLeaking(Path path, ByteBuffer buffer) throws IOException {
    try (SeekableByteChannel channel = Files.newByteChannel(path).position(16)) { // finds reference-leak
      return Math.max(0, channel.read(buffer));
    }
  }

  static MappedByteBuffer mapLeaking(String name) throws IOException {
    RandomAccessFile file = new RandomAccessFile(name, "r");
    FileChannel channel = file.getChannel();
    return channel.map(FileChannel.MapMode.READ_ONLY, 0, 64); // finds reference-leak
  }

  static MappedByteBuffer map(String name) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(name, "r")) {
      return file.getChannel().map(FileChannel.MapMode.READ_ONLY, 0, 64);
    }
  }

  static MappedByteBuffer mapClosingTheChannel(String name) throws IOException {
    RandomAccessFile file = new RandomAccessFile(name, "r");
    try (FileChannel channel = file.getChannel()) {
      return channel.map(FileChannel.MapMode.READ_ONLY, 0, 64);
    }
  }

  static void transferLeaking(String from, String to) throws IOException {
    FileChannel source = new FileInputStream(from).getChannel();
    FileChannel target = new FileOutputStream(to).getChannel(); // finds reference-leak
    source.transferTo(0, Long.MAX_VALUE, target); // finds reference-leak
    source.close();
    target.close();
  }

  static void transfer(String from, String to) throws IOException {
    try (FileChannel source = new FileInputStream(from).getChannel();
        FileChannel target = new FileOutputStream(to).getChannel()) {
      source.transferTo(0, Long.MAX_VALUE, target);
    }
  }

  static SocketChannel connectLeaking(SocketAddress address) throws IOException {
    SocketChannel channel = SocketChannel.open();
    channel.configureBlocking(false); // finds reference-leak
    channel.connect(address);
    return channel;
  }

  static SocketChannel connect(SocketAddress address) throws IOException {
    SocketChannel channel = SocketChannel.open();
    try {
      channel.configureBlocking(false);
      channel.connect(address);
      return channel;
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  static ServerSocketChannel listenLeaking(int port) throws IOException {
    ServerSocketChannel server = ServerSocketChannel.open();
    server.setOption(StandardSocketOptions.SO_REUSEADDR, true); // finds reference-leak
    return server.bind(new InetSocketAddress(port));
  }

  static ServerSocketChannel listen(int port) throws IOException {
    ServerSocketChannel server = ServerSocketChannel.open();
    boolean bound = false;
    try {
      server.setOption(StandardSocketOptions.SO_REUSEADDR, true);
      server.bind(new InetSocketAddress(port));
      bound = true;
      return server;
    } finally {
      if (!bound) {
        server.close();
      }
    }
  }

  static void acceptLeaking(ServerSocketChannel server, Selector selector) throws IOException {
    SocketChannel client = server.accept();
    client.configureBlocking(false); // finds reference-leak
    client.register(selector, SelectionKey.OP_READ);
  }

  static void accept(ServerSocketChannel server, Selector selector) throws IOException {
    SocketChannel client = server.accept();
    try {
      client.configureBlocking(false);
      client.register(selector, SelectionKey.OP_READ);
    } catch (IOException e) {
      client.close();
    }
  }

  static int selectLeaking(SocketChannel channel) throws IOException {
    Selector selector = Selector.open();
    channel.register(selector, SelectionKey.OP_READ); // finds reference-leak
    return selector.select(100); // finds reference-leak
  }

  static int select(SocketChannel channel) throws IOException {
    try (Selector selector = Selector.open()) {
      channel.register(selector, SelectionKey.OP_READ);
      return selector.select(100);
    }
  }

  static void sendLeaking(SocketAddress to, ByteBuffer packet) throws IOException {
    DatagramChannel channel = DatagramChannel.open();
    channel.send(packet, to); // finds reference-leak
  } // finds reference-leak

  static void send(SocketAddress to, ByteBuffer packet) throws IOException {
    try (DatagramChannel channel = DatagramChannel.open()) {
      channel.send(packet, to);
    }
  }

  static void asyncReadLeaking(Path path, ByteBuffer buffer) throws Exception {
    AsynchronousFileChannel channel =
        AsynchronousFileChannel.open(path, StandardOpenOption.READ);
    channel.read(buffer, 0).get(); // finds reference-leak
  } // finds reference-leak

  static void asyncRead(Path path, ByteBuffer buffer) throws Exception {
    try (AsynchronousFileChannel channel =
        AsynchronousFileChannel.open(path, StandardOpenOption.READ)) {
      channel.read(buffer, 0).get();
    }
  }

  static AsynchronousSocketChannel asyncConnect(SocketAddress address) throws IOException {
    AsynchronousSocketChannel channel = AsynchronousSocketChannel.open();
    channel.connect(address);
    return channel;
  }

  static InputStream asStreamLeaking(Path path, int skip) throws IOException {
    ReadableByteChannel channel = Files.newByteChannel(path);
    InputStream in = Channels.newInputStream(channel);
    in.skipNBytes(skip); // finds reference-leak
    return in;
  }

  static InputStream asStream(Path path, int skip) throws IOException {
    ReadableByteChannel channel = Files.newByteChannel(path);
    try {
      InputStream in = Channels.newInputStream(channel);
      in.skipNBytes(skip);
      return in;
    } catch (Throwable t) {
      channel.close();
      throw t;
    }
  }
}
