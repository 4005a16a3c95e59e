package dev.custody.processor.lower;

import static dev.custody.processor.lower.LoweringTester.assertLowers;

import org.junit.jupiter.api.Test;

/** Exceptions, finally, resources, locks. */
final class TryBlocksTest {
  @Test
  void aCatchTakesWhatItNames() {
    assertLowers(
        "m",
        """
        int m(Pool pool) {
          try {
            Page page = pool.open();
            page.release();
          } catch (java.io.EOFException | IllegalStateException e) {
            return 1;
          } catch (java.io.IOException e) {
            return 2;
          }
          return 3;
        }
        """,
        """
        b0: handlers java.io.EOFException -> b1 e, java.lang.IllegalStateException -> b1 e, java.io.IOException -> b2 e
          page = invoke virtual T$Pool.open() : T$Page throws java.io.IOException on pool () @3
          invoke virtual T$Page.release() : void on page () @4
          endscope (page) @5
          return 3 @10
        b1:
          endscope (page) @5
          return 1 @6
        b2:
          endscope (page) @7
          return 2 @8
        """);
  }

  @Test
  void finallyRunsOnEveryWayOut() {
    assertLowers(
        "m",
        """
        int m(Page page, int n) {
          try {
            n = page.size();
            if (n == 1) return n;
          } finally {
            page.release();
          }
          return 0;
        }
        """,
        """
        b0: handlers java.lang.Throwable -> b3 %3
          n = invoke virtual T$Page.size() : int on page () @3
          branch n == 1 b1 b2 @4
        b1:
          %4 = n @4
          invoke virtual T$Page.release() : void on page () @6
          return %4 @4
        b2:
          invoke virtual T$Page.release() : void on page () @6
          return 0 @8
        b3:
          invoke virtual T$Page.release() : void on page () @6
          throw %3 : java.lang.Throwable @7
        """);
  }

  @Test
  void anAbruptFinallyWins() {
    assertLowers(
        "m",
        """
        int m(Page page) {
          while (true) {
            try {
              return page.size();
            } finally {
              break;
            }
          }
          return 2;
        }
        """,
        """
        b0: handlers java.lang.Throwable -> b1 %2
          %3 = invoke virtual T$Page.size() : int on page () @4
          endscope (%3) @6
          jump b2 @6
        b1:
          endscope (%2) @6
          jump b2 @6
        b2:
          return 2 @9
        """);
  }

  @Test
  void jumpsRunFinallyToo() {
    assertLowers(
        "m",
        """
        void m(Page page, int n) {
          while (n > 0) {
            try {
              int k = n;
              if (k == 1) continue;
              if (k == 2) break;
            } finally {
              page.release();
            }
          }
        }
        """,
        """
        b0:
          jump b1 @2
        b1:
          branch n > 0 b2 b7 @2
        b2:
          k = n @4
          branch k == 1 b3 b4 @5
        b3:
          endscope (k) @5
          invoke virtual T$Page.release() : void on page () @8
          jump b1 @5
        b4:
          branch k == 2 b5 b6 @6
        b5:
          endscope (k) @6
          invoke virtual T$Page.release() : void on page () @8
          jump b7 @6
        b6:
          endscope (k) @7
          invoke virtual T$Page.release() : void on page () @8
          jump b1 @9
        b7:
          return @11
        """);
  }

  @Test
  void catchAndFinallyNest() {
    assertLowers(
        "m",
        """
        void m(Page page) {
          try {
            page.size();
          } catch (RuntimeException e) {
            page.isStale();
          } finally {
            page.release();
          }
        }
        """,
        """
        b0: handlers java.lang.RuntimeException -> b1 e, java.lang.Throwable -> b3 %2
          %4 = invoke virtual T$Page.size() : int on page () @3
          endscope (%4) @3
          jump b2 @4
        b1: handlers java.lang.Throwable -> b3 %2
          %5 = invoke virtual T$Page.isStale() : boolean on page () @5
          endscope (%5) @5
          endscope (e) @6
          jump b2 @4
        b2:
          invoke virtual T$Page.release() : void on page () @7
          return @9
        b3:
          endscope (e) @8
          invoke virtual T$Page.release() : void on page () @7
          throw %2 : java.lang.Throwable @8
        """);
  }

  @Test
  void aResourceIsClosedIfNotNull() {
    assertLowers(
        "m",
        """
        void m(Pool pool) throws java.io.IOException {
          try (Page page = pool.open()) {
            page.size();
          }
        }
        """,
        """
        b0:
          page = invoke virtual T$Pool.open() : T$Page throws java.io.IOException on pool () @2
          jump b1 @2
        b1: handlers java.lang.Throwable -> b3 %3
          %4 = invoke virtual T$Page.size() : int on page () @3
          endscope (%4) @3
          branch page == null b7 b2 @2
        b2:
          invoke virtual T$Page.close() : void on page () @2
          jump b7 @2
        b3:
          branch page == null b6 b4 @2
        b4: handlers java.lang.Throwable -> b5 %5
          invoke virtual T$Page.close() : void on page () @2
          jump b6 @2
        b5:
          invoke virtual java.lang.Throwable.addSuppressed(java.lang.Throwable) : void on %3 (%5) @2
          endscope (%5) @2
          jump b6 @2
        b6:
          throw %3 : java.lang.Throwable @2
        b7:
          endscope (page) @4
          return @5
        """);
  }

  @Test
  void newResourcesAreNotTested() {
    assertLowers(
        "m",
        """
        void m() throws java.io.IOException {
          try (var in = new java.io.StringReader("x")) {
            if (in.read() == 1) return;
          }
        }
        """,
        """
        b0:
          in = invoke construct java.io.StringReader.<init>(java.lang.String) : java.io.StringReader ("x") @2
          jump b1 @2
        b1: handlers java.lang.Throwable -> b4 %2
          %3 = invoke virtual java.io.StringReader.read() : int throws java.io.IOException on in () @3
          branch %3 == 1 b2 b3 @3
        b2:
          endscope (%3) @3
          invoke virtual java.io.StringReader.close() : void on in () @2
          return @3
        b3:
          endscope (%3) @3
          invoke virtual java.io.StringReader.close() : void on in () @2
          endscope (in) @4
          return @5
        b4: handlers java.lang.Throwable -> b5 %4
          invoke virtual java.io.StringReader.close() : void on in () @2
          jump b6 @2
        b5:
          invoke virtual java.lang.Throwable.addSuppressed(java.lang.Throwable) : void on %2 (%4) @2
          endscope (%4) @2
          jump b6 @2
        b6:
          throw %2 : java.lang.Throwable @2
        """);
  }

  @Test
  void resourcesAreClosedInReverse() {
    assertLowers(
        "m",
        """
        void m(Page one, Pool pool) {
          try (one; Page two = pool.take()) {
            two.size();
          }
        }
        """,
        """
        b0: handlers java.lang.Throwable -> b9 %3
          two = invoke virtual T$Pool.take() : T$Page on pool () @2
          jump b1 @2
        b1: handlers java.lang.Throwable -> b3 %5
          %6 = invoke virtual T$Page.size() : int on two () @3
          endscope (%6) @3
          branch two == null b7 b2 @2
        b2: handlers java.lang.Throwable -> b9 %3
          invoke virtual T$Page.close() : void on two () @2
          jump b7 @2
        b3:
          branch two == null b6 b4 @2
        b4: handlers java.lang.Throwable -> b5 %7
          invoke virtual T$Page.close() : void on two () @2
          jump b6 @2
        b5: handlers java.lang.Throwable -> b9 %3
          invoke virtual java.lang.Throwable.addSuppressed(java.lang.Throwable) : void on %5 (%7) @2
          endscope (%7) @2
          jump b6 @2
        b6: handlers java.lang.Throwable -> b9 %3
          throw %5 : java.lang.Throwable @2
        b7:
          endscope (two) @2
          branch one == null b13 b8 @2
        b8:
          invoke virtual T$Page.close() : void on one () @2
          jump b13 @2
        b9:
          endscope (two, %5, %7) @2
          branch one == null b12 b10 @2
        b10: handlers java.lang.Throwable -> b11 %8
          invoke virtual T$Page.close() : void on one () @2
          jump b12 @2
        b11:
          invoke virtual java.lang.Throwable.addSuppressed(java.lang.Throwable) : void on %3 (%8) @2
          endscope (%8) @2
          jump b12 @2
        b12:
          throw %3 : java.lang.Throwable @2
        b13:
          return @5
        """);
  }

  @Test
  void locksAreGivenBackOnEveryWayOut() {
    assertLowers(
        "m",
        """
        int m(Page page) {
          synchronized (page) {
            return page.size();
          }
        }
        """,
        """
        b0: handlers java.lang.Throwable -> b1 %3
          %2 = page @2
          monitorenter %2 @2
          %4 = invoke virtual T$Page.size() : int on page () @3
          monitorexit %2 @4
          return %4 @3
        b1:
          monitorexit %2 @4
          throw %3 : java.lang.Throwable @4
        """);
  }

  @Test
  void synchronizedMethodsLock() {
    assertLowers(
        "m",
        """
        synchronized void m(Page page) {
          page.release();
        }
        """,
        """
        b0: handlers java.lang.Throwable -> b1 %2
          monitorenter this @1
          invoke virtual T$Page.release() : void on page () @2
          monitorexit this @3
          return @3
        b1:
          monitorexit this @3
          throw %2 : java.lang.Throwable @3
        """);
  }

  @Test
  void synchronizedStaticMethodsLockTheClass() {
    assertLowers(
        "m",
        """
        static synchronized void m(Page page) {
          page.release();
        }
        """,
        """
        b0: handlers java.lang.Throwable -> b1 %1
          monitorenter class T @1
          invoke virtual T$Page.release() : void on page () @2
          monitorexit class T @3
          return @3
        b1:
          monitorexit class T @3
          throw %1 : java.lang.Throwable @3
        """);
  }
}
