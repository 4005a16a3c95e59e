// Channels. Binding, connecting and setting options give the same channel back.
package java.nio.channels;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.io.Writer;
import java.net.SocketAddress;
import java.net.SocketOption;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;

interface Channel {}

class Channels {
  static InputStream newInputStream(@Wraps ReadableByteChannel ch);

  static OutputStream newOutputStream(@Wraps WritableByteChannel ch);

  static InputStream newInputStream(@Wraps AsynchronousByteChannel ch);

  static OutputStream newOutputStream(@Wraps AsynchronousByteChannel ch);

  static ReadableByteChannel newChannel(@Wraps InputStream in);

  static WritableByteChannel newChannel(@Wraps OutputStream out);

  static Reader newReader(@Wraps ReadableByteChannel ch, CharsetDecoder dec, int minBufferCap);

  static Reader newReader(@Wraps ReadableByteChannel ch, String csName);

  static Reader newReader(@Wraps ReadableByteChannel ch, Charset charset);

  static Writer newWriter(@Wraps WritableByteChannel ch, CharsetEncoder enc, int minBufferCap);

  static Writer newWriter(@Wraps WritableByteChannel ch, String csName);

  static Writer newWriter(@Wraps WritableByteChannel ch, Charset charset);
}

interface NetworkChannel {
  @Returns
  NetworkChannel bind(SocketAddress local);

  @Returns
  <T> NetworkChannel setOption(SocketOption<T> name, T value);
}

interface SeekableByteChannel {
  @Returns
  SeekableByteChannel position(long newPosition);

  @Returns
  SeekableByteChannel truncate(long size);
}

// A registered channel is reached through its key from then on.
class SelectableChannel {
  @Escapes
  SelectionKey register(Selector sel, int ops);

  @Escapes
  SelectionKey register(Selector sel, int ops, @Escapes Object att);

  @Returns
  SelectableChannel configureBlocking(boolean block);
}

class SelectionKey {
  Object attach(@Escapes Object ob);
}

class Selector {
  @Acquires
  static Selector open();

  @MaySleep
  int select();

  @MaySleep
  int select(long timeout);
}

class FileChannel {
  @Returns
  FileChannel position(long newPosition);

  @Returns
  FileChannel truncate(long size);

  @Acquires
  @MaySleep
  FileLock lock();

  @Acquires
  @MaySleep
  FileLock lock(long position, long size, boolean shared);

  @Acquires
  @MayBeNull
  FileLock tryLock();

  @Acquires
  @MayBeNull
  FileLock tryLock(long position, long size, boolean shared);
}

class AsynchronousFileChannel {
  @Returns
  AsynchronousFileChannel truncate(long size);

  @Acquires
  @MayBeNull
  FileLock tryLock();

  @Acquires
  @MayBeNull
  FileLock tryLock(long position, long size, boolean shared);
}

// A lock ends with its channel at the latest.
@Part
@MustRelease(value = {"release", "close"}, idempotent = true)
class FileLock {
  // Not any more, where its channel was closed.
  @Tells(When.FALSE)
  boolean isValid();
}

class SocketChannel {
  @Acquires
  static SocketChannel open();

  @Acquires
  static SocketChannel open(SocketAddress remote);

  @Returns
  SocketChannel bind(SocketAddress local);

  @Returns
  <T> SocketChannel setOption(SocketOption<T> name, T value);

  @Returns
  SocketChannel shutdownInput();

  @Returns
  SocketChannel shutdownOutput();

  // The socket and the channel are two faces of one connection.
  @Wraps
  java.net.Socket socket();

  @MaySleep
  boolean connect(SocketAddress remote);
}

class ServerSocketChannel {
  @Acquires
  static ServerSocketChannel open();

  @Acquires
  @MaySleep
  SocketChannel accept();

  @Returns
  ServerSocketChannel bind(SocketAddress local);

  @Returns
  ServerSocketChannel bind(SocketAddress local, int backlog);

  @Returns
  <T> ServerSocketChannel setOption(SocketOption<T> name, T value);

  @Wraps
  java.net.ServerSocket socket();
}

class DatagramChannel {
  @Acquires
  static DatagramChannel open();

  @Returns
  DatagramChannel bind(SocketAddress local);

  @Returns
  <T> DatagramChannel setOption(SocketOption<T> name, T value);

  @Returns
  DatagramChannel connect(SocketAddress remote);

  @Returns
  DatagramChannel disconnect();

  @Wraps
  java.net.DatagramSocket socket();
}

class AsynchronousSocketChannel {
  @Acquires
  static AsynchronousSocketChannel open();

  @Acquires
  static AsynchronousSocketChannel open(AsynchronousChannelGroup group);

  @Returns
  AsynchronousSocketChannel bind(SocketAddress local);

  @Returns
  <T> AsynchronousSocketChannel setOption(SocketOption<T> name, T value);

  @Returns
  AsynchronousSocketChannel shutdownInput();

  @Returns
  AsynchronousSocketChannel shutdownOutput();
}

class AsynchronousServerSocketChannel {
  @Acquires
  static AsynchronousServerSocketChannel open();

  @Acquires
  static AsynchronousServerSocketChannel open(AsynchronousChannelGroup group);

  @Returns
  AsynchronousServerSocketChannel bind(SocketAddress local);

  @Returns
  AsynchronousServerSocketChannel bind(SocketAddress local, int backlog);

  @Returns
  <T> AsynchronousServerSocketChannel setOption(SocketOption<T> name, T value);
}

class Pipe {
  // Two ends, closed one by one. Whoever closes one of them is taken to see to the other.
  @Empty
  static Pipe open();

  @Fills
  @Wraps
  Pipe.SourceChannel source();

  @Fills
  @Wraps
  Pipe.SinkChannel sink();
}
