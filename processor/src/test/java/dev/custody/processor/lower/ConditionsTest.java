package dev.custody.processor.lower;

import static dev.custody.processor.lower.LoweringTester.assertLowers;

import org.junit.jupiter.api.Test;

/** Conditions as control flow. */
final class ConditionsTest {
  @Test
  void shortCircuitIsBranching() {
    assertLowers(
        "m",
        """
        void m(Page page, int n) {
          if (page != null && (n > 1 || page.isStale())) {
            page.release();
          }
        }
        """,
        """
        b0:
          branch page != null b1 b4 @2
        b1:
          branch n > 1 b3 b2 @2
        b2:
          %3 = invoke virtual T$Page.isStale() : boolean on page () @2
          branch %3 != 0 b3 b4 @2
        b3:
          endscope (%3) @2
          invoke virtual T$Page.release() : void on page () @3
          jump b5 @2
        b4:
          endscope (%3) @2
          jump b5 @2
        b5:
          return @5
        """);
  }

  @Test
  void negationKeepsTheStatementsText() {
    assertLowers(
        "m",
        """
        void m(Page page) {
          if (!page.isStale()) {
            page.release();
          }
        }
        """,
        """
        b0:
          %2 = invoke virtual T$Page.isStale() : boolean on page () @2
          branch %2 == 0 b1 b2 @2
        b1:
          endscope (%2) @2
          invoke virtual T$Page.release() : void on page () @3
          jump b3 @2
        b2:
          endscope (%2) @2
          jump b3 @2
        b3:
          return @5
        """);
  }

  @Test
  void aConditionAsValueIsOneOrZero() {
    assertLowers(
        "m",
        """
        boolean m(Page page, int n) {
          boolean b = page == null || n >= 2;
          return !b;
        }
        """,
        """
        b0:
          branch page == null b2 b1 @2
        b1:
          branch n >= 2 b2 b3 @2
        b2:
          b = 1 @2
          jump b4 @2
        b3:
          b = 0 @2
          jump b4 @2
        b4:
          branch b == 0 b5 b6 @3
        b5:
          %4 = 1 @3
          jump b7 @3
        b6:
          %4 = 0 @3
          jump b7 @3
        b7:
          return %4 @3
        """);
  }

  @Test
  void constantsGoRight() {
    assertLowers(
        "m",
        """
        boolean m(Page page, int n) {
          return null != page && 0 < n;
        }
        """,
        """
        b0:
          branch page != null b1 b3 @2
        b1:
          branch n > 0 b2 b3 @2
        b2:
          %3 = 1 @2
          jump b4 @2
        b3:
          %3 = 0 @2
          jump b4 @2
        b4:
          return %3 @2
        """);
  }

  @Test
  void constantConditionsDoNotBranch() {
    assertLowers(
        "m",
        """
        static final boolean DEBUG = false;
        int m() {
          if (DEBUG) {
            return 1;
          }
          while (true) {
            if (1 + 1 == 2) return 2;
          }
        }
        """,
        """
        b0:
          return 2 @7
        """);
  }

  @Test
  void floatsAndBoxesAreNotFollowed() {
    assertLowers(
        "m",
        """
        int m(double d, Integer a, Integer b) {
          if (d > 1) return 1;
          if (a == b) return 2;
          if (a == 3) return 3;
          return a == null ? 4 : 5;
        }
        """,
        """
        b0:
          branch opaque b1 b2 @2
        b1:
          return 1 @2
        b2:
          branch opaque b3 b4 @3
        b3:
          return 2 @3
        b4:
          branch a == 3 b5 b6 @4
        b5:
          return 3 @4
        b6:
          branch a == null b7 b8 @5
        b7:
          %4 = 4 @5
          jump b9 @5
        b8:
          %4 = 5 @5
          jump b9 @5
        b9:
          return %4 @5
        """);
  }

  @Test
  void theConditionalOperatorChooses() {
    assertLowers(
        "m",
        """
        Page m(Pool pool, boolean fresh) {
          Page page = fresh ? pool.take() : null;
          if (fresh ? page == null : page != null) return null;
          return page;
        }
        """,
        """
        b0:
          branch fresh != 0 b1 b2 @2
        b1:
          page = invoke virtual T$Pool.take() : T$Page on pool () @2
          jump b3 @2
        b2:
          page = null @2
          jump b3 @2
        b3:
          branch fresh != 0 b4 b5 @3
        b4:
          branch page == null b6 b7 @3
        b5:
          branch page != null b6 b7 @3
        b6:
          return null @3
        b7:
          return page @4
        """);
  }

  @Test
  void booleansAreComputedWith() {
    assertLowers(
        "m",
        """
        boolean m(boolean a, boolean b) {
          a &= b;
          return a ^ b | true;
        }
        """,
        """
        b0:
          a = compute a & b : boolean @2
          %3 = compute a ^ b : boolean @3
          %4 = compute %3 | 1 : boolean @3
          return %4 @3
        """);
  }
}
