package corpus.jdk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;

/** A pipe has two ends to close; an end that is closed, or given away, stands for both. */
final class Pipes {
  static int echoLeaking(ByteBuffer buffer) throws IOException {
    Pipe pipe = Pipe.open();
    pipe.sink().write(buffer); // finds reference-leak
    buffer.flip();
    return pipe.source().read(buffer); // finds reference-leak
  }

  static int echo(ByteBuffer buffer) throws IOException {
    Pipe pipe = Pipe.open();
    try (Pipe.SinkChannel sink = pipe.sink();
        Pipe.SourceChannel source = pipe.source()) {
      sink.write(buffer);
      buffer.flip();
      return source.read(buffer);
    }
  }

  static void finallyBoth(ByteBuffer buffer) throws IOException {
    Pipe pipe = Pipe.open();
    try {
      pipe.sink().write(buffer);
    } finally {
      pipe.source().close();
      pipe.sink().close();
    }
  }

  static Pipe.SourceChannel read(ByteBuffer buffer) throws IOException {
    Pipe pipe = Pipe.open();
    pipe.sink().close();
    return pipe.source();
  }

  static Pipe given() throws IOException {
    return Pipe.open();
  }

  static void registeredLeaking(Selector selector) throws IOException {
    Pipe.SourceChannel source = Pipe.open().source();
    source.configureBlocking(false); // finds reference-leak
    source.register(selector, SelectionKey.OP_READ);
  }

  static void registered(Selector selector) throws IOException {
    Pipe.SourceChannel source = Pipe.open().source();
    try {
      source.configureBlocking(false);
    } catch (IOException e) {
      source.close();
      throw e;
    }
    source.register(selector, SelectionKey.OP_READ);
  }

  static boolean opensAtAll() {
    try {
      Pipe.open();
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
