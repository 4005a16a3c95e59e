package dev.custody.processor.plugin;

import dev.custody.processor.CustodyTester;
import org.junit.jupiter.api.Test;

/** Objects of which nothing is known but that they can be closed, after they were. */
final class ClosedObjectsTest {
  private final CustodyTester custody = new CustodyTester();

  @Test
  void fieldOfACloseableTypeMayBeUsedOn() {
    custody.check(
        """
        package demo;
        class Index {
          static class Writer implements java.io.Closeable {
            private boolean closed;
            @Override public void close() { closed = true; System.gc(); }
            void abort() { System.gc(); }
          }
          private final Writer writer = new Writer();
          void rollback() {
            writer.close();
            writer.abort();
          }
        }
        """);
  }

  @Test
  void streamInAFieldMayNot() {
    custody.check(
        """
        final InputStream in = null;
        int last() throws IOException {
          in.close();
          return in.read(); // finds use-after-release
        }
        """);
  }

  @Test
  void closedObjectMayBeAsked() {
    custody.pair(
        """
        package demo;
        class Index {
          static class Writer implements java.io.Closeable {
            private long count;
            private final java.io.OutputStream out = java.io.OutputStream.nullOutputStream();
            @Override public void close() { System.gc(); }
            void add() { count++; System.gc(); }
            long count() { return count; }
          }
          long all() {
            Writer writer;
            try (Writer opened = new Writer()) {
              writer = opened;
            }
            writer.add(); // finds use-after-release
            return writer.count();
          }
        }
        """,
        "    writer.add();",
        "");
  }
}
