package dev.custody.processor.lower;

import static dev.custody.processor.lower.LoweringTester.assertLowers;

import org.junit.jupiter.api.Test;

/** Blocks, declarations, branches, labels, assertions. */
final class StatementsTest {
  @Test
  void aResultIsPutStraightIntoItsVariable() {
    assertLowers(
        "m",
        """
        Page m(Pool pool) {
          Page page = pool.take();
          if (page.isStale()) {
            return null;
          }
          return page;
        }
        """,
        """
        b0:
          page = invoke virtual T$Pool.take() : T$Page on pool () @2
          %3 = invoke virtual T$Page.isStale() : boolean on page () @3
          branch %3 != 0 b1 b2 @3
        b1:
          endscope (%3) @3
          return null @4
        b2:
          endscope (%3) @3
          return page @6
        """);
  }

  @Test
  void aDroppedResultEndsWithItsStatement() {
    assertLowers(
        "m",
        """
        void m(Pool pool) {
          pool.take();
          int x = 1;
        }
        """,
        """
        b0:
          %2 = invoke virtual T$Pool.take() : T$Page on pool () @2
          endscope (%2) @2
          x = 1 @3
          return @4
        """);
  }

  @Test
  void variablesEndWithTheirBlock() {
    assertLowers(
        "m",
        """
        void m(Pool pool) {
          {
            Page page = pool.take();
          }
          pool.take().release();
        }
        """,
        """
        b0:
          page = invoke virtual T$Pool.take() : T$Page on pool () @3
          endscope (page) @4
          %3 = invoke virtual T$Pool.take() : T$Page on pool () @5
          invoke virtual T$Page.release() : void on %3 () @5
          endscope (%3) @5
          return @6
        """);
  }

  @Test
  void elseIfsAreTestedInOrder() {
    assertLowers(
        "m",
        """
        int m(int x) {
          if (x == 1) {
            return 10;
          } else if (x > 5) {
            return 20;
          } else {
            return 30;
          }
        }
        """,
        """
        b0:
          branch x == 1 b1 b2 @2
        b1:
          return 10 @3
        b2:
          branch x > 5 b3 b4 @4
        b3:
          return 20 @5
        b4:
          return 30 @7
        """);
  }

  @Test
  void aLabelledBlockCanBeLeft() {
    assertLowers(
        "m",
        """
        void m(Page page) {
          out:
          {
            if (page == null) break out;
            page.release();
          }
          m(null);
        }
        """,
        """
        b0:
          branch page == null b2 b1 @4
        b1:
          invoke virtual T$Page.release() : void on page () @5
          jump b2 @2
        b2:
          invoke virtual T.m(T$Page) : void on this (null) @7
          return @8
        """);
  }

  @Test
  void aFailedAssertionEndsThePath() {
    assertLowers(
        "m",
        """
        void m(Page page) {
          assert page != null : page.size();
          page.release();
        }
        """,
        """
        b0:
          branch page != null b2 b1 @2
        b1:
          %2 = invoke virtual T$Page.size() : int on page () @2
          halt @2
        b2:
          endscope (%2) @2
          invoke virtual T$Page.release() : void on page () @3
          return @4
        """);
  }

  @Test
  void whatThrowsEndsThePath() {
    assertLowers(
        "m",
        """
        void m(RuntimeException e, boolean b) {
          if (b) throw e;
          throw new IllegalStateException("closed");
        }
        """,
        """
        b0:
          branch b != 0 b1 b2 @2
        b1:
          throw e : java.lang.RuntimeException @2
        b2:
          %3 = invoke construct java.lang.IllegalStateException.<init>(java.lang.String) : java.lang.IllegalStateException ("closed") @3
          throw %3 : java.lang.IllegalStateException @3
        """);
  }
}
