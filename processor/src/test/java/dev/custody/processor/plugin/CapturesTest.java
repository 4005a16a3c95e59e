package dev.custody.processor.plugin;

import dev.custody.processor.CustodyTester;
import org.junit.jupiter.api.Test;

/** What objects of anonymous and local classes take along. */
final class CapturesTest {
  private final CustodyTester custody = new CustodyTester();

  @Test
  void anonymousClassThatReleasesTakesOver() {
    custody.pair(
        """
        Runnable later(Pool pool) {
          Page page = pool.take();
          return new Runnable() { // finds reference-leak
            @Override public void run() { page.size(); }
          };
        }
        """,
        "page.size();",
        "page.release();");
  }

  @Test
  void anonymousClassThatClosesThroughAHelperTakesOver() {
    custody.check(
        """
        static void end(Page page) { if (page != null) { page.release(); } }
        void later(Pool pool, List<Runnable> tasks) {
          final Page page = pool.take();
          tasks.add(new Runnable() {
            @Override public void run() {
              try {
                page.size();
              } finally {
                end(page);
              }
            }
          });
        }
        """);
  }

  @Test
  void oneOfSeveralMethodsIsEnough() {
    custody.check(
        """
        InputStream wrapped(Pool pool, byte[] bytes) {
          Page page = pool.take();
          return new ByteArrayInputStream(bytes) {
            @Override public int read() { return page.size(); }
            @Override public void close() throws IOException {
              try {
                super.close();
              } finally {
                page.release();
              }
            }
          };
        }
        """);
  }

  @Test
  void localClassThatReleasesTakesOver() {
    custody.check(
        """
        Runnable later(Pool pool) {
          Page page = pool.take();
          class Task implements Runnable {
            @Override public void run() { page.release(); }
          }
          return new Task();
        }
        """);
  }
}
