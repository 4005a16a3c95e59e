package dev.custody.processor.lower;

import static dev.custody.processor.lower.LoweringTester.assertLowers;

import org.junit.jupiter.api.Test;

/** The four loops, and jumps in them. */
final class LoopsTest {
  @Test
  void aWhileLoopTestsFirst() {
    assertLowers(
        "m",
        """
        void m(Page page) {
          while (page.isStale()) {
            int n = page.size();
          }
        }
        """,
        """
        b0:
          jump b1 @2
        b1:
          %2 = invoke virtual T$Page.isStale() : boolean on page () @2
          branch %2 != 0 b2 b3 @2
        b2:
          endscope (%2) @2
          n = invoke virtual T$Page.size() : int on page () @3
          endscope (n) @4
          jump b1 @2
        b3:
          endscope (%2) @2
          return @5
        """);
  }

  @Test
  void aDoLoopTestsLast() {
    assertLowers(
        "m",
        """
        void m(Page page) {
          do {
            page.release();
          } while (!page.isStale());
        }
        """,
        """
        b0:
          jump b1 @2
        b1:
          invoke virtual T$Page.release() : void on page () @3
          %2 = invoke virtual T$Page.isStale() : boolean on page () @4
          branch %2 == 0 b2 b3 @4
        b2:
          endscope (%2) @4
          jump b1 @4
        b3:
          endscope (%2) @4
          return @5
        """);
  }

  @Test
  void aForLoopUpdatesWhereItContinues() {
    assertLowers(
        "m",
        """
        void m(Page page) {
          for (int i = 0, n = page.size(); i < n; i++) {
            if (i == 3) continue;
            if (i == 7) break;
            page.release();
          }
        }
        """,
        """
        b0:
          i = 0 @2
          n = invoke virtual T$Page.size() : int on page () @2
          jump b1 @2
        b1:
          branch i < n b2 b6 @2
        b2:
          branch i == 3 b5 b3 @3
        b3:
          branch i == 7 b6 b4 @4
        b4:
          invoke virtual T$Page.release() : void on page () @5
          jump b5 @2
        b5:
          i = compute i + 1 : int @2
          jump b1 @2
        b6:
          endscope (i, n) @2
          return @7
        """);
  }

  @Test
  void aLoopWithoutEndHasNone() {
    assertLowers(
        "m",
        """
        void m(Page page) {
          for (;;) {
            page.release();
          }
        }
        """,
        """
        b0:
          jump b1 @2
        b1:
          invoke virtual T$Page.release() : void on page () @3
          jump b1 @2
        """);
  }

  @Test
  void arraysAreCountedThrough() {
    assertLowers(
        "m",
        """
        void m(Page[] pages) {
          for (Page page : pages) {
            page.release();
          }
        }
        """,
        """
        b0:
          %2 = pages @2
          %3 = load %2 .T$Page[].length : int @2
          %4 = 0 @2
          jump b1 @2
        b1:
          branch %4 < %3 b2 b3 @2
        b2:
          page = load %2[%4] : T$Page @2
          invoke virtual T$Page.release() : void on page () @3
          endscope (page) @2
          %4 = compute %4 + 1 : int @2
          jump b1 @2
        b3:
          endscope (%2, %3, %4) @2
          return @5
        """);
  }

  @Test
  void iterablesAreAskedForTheirItems() {
    assertLowers(
        "m",
        """
        void m(Iterable<? extends Page> pages) {
          for (Page page : pages) {
            page.release();
          }
        }
        """,
        """
        b0:
          %2 = invoke virtual java.lang.Iterable.iterator() : java.util.Iterator on pages () @2
          jump b1 @2
        b1:
          %3 = invoke virtual java.util.Iterator.hasNext() : boolean on %2 () @2
          branch %3 != 0 b2 b3 @2
        b2:
          endscope (%3) @2
          page = invoke virtual java.util.Iterator.next() : T$Page on %2 () @2
          invoke virtual T$Page.release() : void on page () @3
          endscope (page) @2
          jump b1 @2
        b3:
          endscope (%3) @2
          endscope (%2) @2
          return @5
        """);
  }

  @Test
  void labelsNameOuterLoops() {
    assertLowers(
        "m",
        """
        void m(int n) {
          outer:
          while (n > 0) {
            while (n > 1) {
              int k = n;
              if (k == 2) continue outer;
              if (k == 3) break outer;
            }
          }
        }
        """,
        """
        b0:
          jump b1 @3
        b1:
          branch n > 0 b2 b8 @3
        b2:
          branch n > 1 b3 b1 @4
        b3:
          k = n @5
          branch k == 2 b4 b5 @6
        b4:
          endscope (k) @6
          jump b1 @6
        b5:
          branch k == 3 b6 b7 @7
        b6:
          endscope (k) @7
          jump b8 @7
        b7:
          endscope (k) @8
          jump b2 @4
        b8:
          return @10
        """);
  }
}
