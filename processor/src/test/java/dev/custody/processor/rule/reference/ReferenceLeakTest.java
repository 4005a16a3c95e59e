package dev.custody.processor.rule.reference;

import dev.custody.processor.CustodyTester;
import org.junit.jupiter.api.Test;

final class ReferenceLeakTest {
  private final CustodyTester custody = new CustodyTester();

  @Test
  void earlyReturnLeaks() {
    custody
        .pair(
            """
            Page first(Pool pool) {
              Page page = pool.take();
              if (page.isStale()) {
                return null;            // finds reference-leak
              }
              return page;
            }
            """,
            "return null;",
            "page.release(); return null;")
        .path(
            "2 acquired here (owning, id 1)",
            "3 branch taken (true)",
            "4 leaves the method still holding id 1");
  }

  @Test
  void declaredExceptionLeaks() {
    custody
        .pair(
            """
            void look(Pool pool) throws IOException {
              Page page = pool.take();
              pool.look(page);          // finds reference-leak
              page.release();
            }
            """,
            "pool.look(page);",
            "try { pool.look(page); } catch (IOException e) { page.release(); throw e; }")
        .path(
            "2 acquired here",
            "3 throws (IOException)",
            "3 leaves the method by an exception still holding id 1");
  }

  @Test
  void droppedResultLeaks() {
    custody.pair(
        """
        void warm(Pool pool) {
          pool.take();                  // finds reference-leak
        }
        """,
        "pool.take();",
        "pool.take().release();");
  }

  @Test
  void everyRoundOfALoopOwes() {
    custody.pair(
        """
        void warm(Pool pool, int count) {
          for (int i = 0; i < count; i++) {
            Page page = pool.take();
            if (page.isStale()) {
              continue;                 // finds reference-leak
            }
            page.release();
          }
        }
        """,
        "continue;",
        "page.release(); continue;");
  }

  @Test
  void releaseInFinallyIsEnough() {
    custody.check(
        """
        int sum(Pool pool) throws IOException {
          Page page = null;
          try {
            page = pool.take();
            pool.look(page);
            return page.size();
          } finally {
            if (page != null) {
              page.release();
            }
          }
        }
        """);
  }

  @Test
  void conditionsCorrelate() {
    custody.pair(
        """
        void maybe(Pool pool, boolean wanted, boolean other) {
          Page page = null;
          if (wanted) {
            page = pool.take();
          }
          if (other && wanted) {
            page.release();
          }
        }                               // finds reference-leak
        """,
        "other && wanted",
        "wanted");
  }

  @Test
  void conditionalReleaseIsDecidedByItsResult() {
    custody.pair(
        """
        void offer(Pool pool) {
          Page page = pool.take();
          if (!pool.offer(page)) {
            return;                     // finds reference-leak
          }
        }
        """,
        "return;",
        "page.release();");
  }

  @Test
  void nothingIsOwedForNull() {
    custody.check(
        """
        void poll(Pool pool) {
          Page page = pool.poll();
          if (page != null) {
            page.release();
          }
        }
        """);
  }

  @Test
  void outerStreamIsTheSameObligation() {
    custody.pair(
        """
            int first(Path file) throws IOException {
              InputStream in = new BufferedInputStream(Files.newInputStream(file));
              int first = in.read();    // finds reference-leak
              in.close();
              return first;
            }
            """,
        "int first = in.read();",
        "int first; try (in) { first = in.read(); }");
  }
}
