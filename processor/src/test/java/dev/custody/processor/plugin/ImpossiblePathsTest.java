package dev.custody.processor.plugin;

import dev.custody.processor.CustodyTester;
import org.junit.jupiter.api.Test;

/** Paths that the program itself says cannot be. */
final class ImpossiblePathsTest {
  private final CustodyTester custody = new CustodyTester();

  @Test
  void nothingIsLeftForTheDefaultOfAnEnumThatIsNamedInFull() {
    custody.pair(
        """
        enum Kind { SMALL, LARGE }
        int size(Pool pool, Kind kind) {
          Page page = pool.take();
          int size;
          switch (kind) {
            case SMALL:
              size = 1;
              break;
            default:
              throw new IllegalStateException(); // finds reference-leak
          }
          page.release();
          return size;
        }
        """,
        "break;",
        "break; case LARGE: size = 2; break;");
  }

  @Test
  void nothingRunsPastAnEnumThatIsNamedInFull() {
    custody.pair(
        """
        enum Kind { SMALL, LARGE }
        void end(Pool pool, Kind kind) {
          Page page = pool.take();
          switch (kind) {
            case SMALL:
              page.release();
              break;
          }
        } // finds reference-leak
        """,
        "break;",
        "break; case LARGE: pool.put(page); break;");
  }

  @Test
  void assertionErrorSaysThatThePathCannotBe() {
    custody.pair(
        """
        Page copy(Pool pool) {
          Page page = pool.take();
          try {
            pool.look(page);
          } catch (IOException e) {
            throw new IllegalStateException(e); // finds reference-leak
          }
          return page;
        }
        """,
        "IllegalStateException(e)",
        "AssertionError(e)");
  }
}
