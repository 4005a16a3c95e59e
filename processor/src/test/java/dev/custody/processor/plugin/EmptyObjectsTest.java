package dev.custody.processor.plugin;

import dev.custody.processor.CustodyTester;
import org.junit.jupiter.api.Test;

/** Closeable objects that have nothing to release when they are new, and those that have ended. */
final class EmptyObjectsTest {
  private static final String LOG =
      """
      package demo;
      import java.io.*;
      class Log implements Closeable {
        private final File file;
        private OutputStream out;
        Log(File file) { this.file = file; }
        long size() { return file.length(); }
        void open() throws IOException { out = new FileOutputStream(file); }
        @Override public void close() throws IOException { if (out != null) { out.close(); } }
      }
      """;

  private final CustodyTester custody = new CustodyTester();

  @Test
  void newObjectMayBeDroppedUntilItIsFilled() {
    custody.pair(
        LOG
            + """
            class User {
              long size(File file) throws IOException {
                Log log = new Log(file);
                log.open();
                return log.size(); // finds reference-leak
              }
            }
            """,
        "    log.open();\n",
        "");
  }

  @Test
  void filledObjectIsReleasedAsAnyOther() {
    custody.check(
        LOG
            + """
            class User {
              long size(File file) throws IOException {
                try (Log log = new Log(file)) {
                  log.open();
                  return log.size();
                }
              }
            }
            """);
  }

  @Test
  void whatSaysThatItIsClosedOwesNothing() {
    custody.pair(
        """
        void use(String host) throws IOException {
          java.net.Socket socket = new java.net.Socket(host, 80);
          try {
            socket.getInputStream().read();
          } finally {
            if (!socket.isConnected()) {
              socket.close();
            }
          }
        } // finds reference-leak
        """
            .replace("    socket.getInputStream().read();", "    System.gc();"),
        "isConnected",
        "isClosed");
  }

  @Test
  void channelThatIsNotOpenOwesNothing() {
    custody.check(
        """
        void use(Path path) throws IOException {
          java.nio.channels.FileChannel channel = java.nio.channels.FileChannel.open(path);
          if (channel.isOpen()) {
            channel.close();
          }
        }
        """);
  }

  @Test
  void streamOverAnArrayIsUsedAfterItsClose() {
    custody.pair(
        """
        private static void end(OutputStream out) throws IOException {
          try {
            out.write(1);
          } finally {
            out.close();
          }
        }
        int size() throws IOException {
          ByteArrayOutputStream bytes = new ByteArrayOutputStream();
          end(bytes);
          OutputStream file = new FileOutputStream("x");
          end(file);
          file.write(1); // finds use-after-release
          return bytes.toByteArray().length;
        }
        """,
        "  file.write(1);",
        "");
  }

  /** What only functions release has no method whose body could do nothing. */
  @Test
  void objectThatFunctionsReleaseIsOneInItsSubclassesToo() {
    custody.pair(
        """
        package demo;
        import dev.custody.annotations.*;
        @MustRelease(value = {}, functions = "drop")
        abstract class Allocated {}
        class Item extends Allocated {
          static native @Owning Item make();
          static native void drop(@Releases Allocated object);
          native int size();
        }
        class User {
          int size() {
            Item item = Item.make();
            int size = item.size();
            return size; // finds reference-leak
          }
        }
        """,
        "    return size; // finds reference-leak\n",
        "    Item.drop(item);\n    return size;\n");
  }
}
