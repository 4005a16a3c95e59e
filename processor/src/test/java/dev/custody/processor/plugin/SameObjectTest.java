package dev.custody.processor.plugin;

import dev.custody.processor.CustodyTester;
import org.junit.jupiter.api.Test;

/** What comparisons, tests of types and fields say of who owes what. */
final class SameObjectTest {
  private final CustodyTester custody = new CustodyTester();

  @Test
  void whatEqualsAFieldIsTheFieldsToo() {
    custody.pair(
        """
        Page current;
        void refresh(Pool pool) {
          Page page = current == null ? pool.take() : current;
          page.size();
          if (page != current) {
            page.size();
          }
        } // finds reference-leak
        """,
        "if (page != current) {\n    page.size();",
        "if (page != current) {\n    page.release();");
  }

  @Test
  void objectOfAPlainTypeOwesNothing() {
    custody.pair(
        """
        void read(@Owning Object message) {
          if (message instanceof Page) {
            ((Page) message).size();
          }
        } // finds reference-leak
        """,
        "message instanceof Page) {\n    ((Page) message).size();",
        "!(message instanceof Number)) {\n    ((Page) message).release();");
  }

  @Test
  void countForAFieldIsTheFields() {
    custody.pair(
        """
        final Page page;
        Subject(Page page) {
          this.page = page;
          System.gc();
          page.retain();
        }
        Subject(Page other, int size) {
          this.page = null;
          other.retain();
        } // finds reference-leak
        """,
        "other.retain();",
        "");
  }
}
