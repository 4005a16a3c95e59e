package dev.custody.processor.lower;

import static dev.custody.processor.lower.LoweringTester.assertLowers;

import org.junit.jupiter.api.Test;

/** Switches on constants. */
final class SwitchesTest {
  @Test
  void casesFallThrough() {
    assertLowers(
        "m",
        """
        int m(int n) {
          switch (n) {
            case 1:
              n = 5;
            case 2:
            case 3:
              n++;
              break;
            default:
              n = 0;
          }
          return n;
        }
        """,
        """
        b0:
          branch n == 1 b3 b1 @3
        b1:
          branch n == 2 b4 b2 @5
        b2:
          branch n == 3 b4 b5 @6
        b3:
          n = 5 @4
          jump b4 @5
        b4:
          n = compute n + 1 : int @7
          jump b6 @8
        b5:
          n = 0 @10
          jump b6 @11
        b6:
          return n @12
        """);
  }

  @Test
  void aSwitchMayMiss() {
    assertLowers(
        "m",
        """
        void m(String s, Page page) {
          switch (s) {
            case "a", "b" -> page.release();
            case "c" -> {
              int n = page.size();
            }
          }
        }
        """,
        """
        b0:
          branch s == "a" b3 b1 @3
        b1:
          branch s == "b" b3 b2 @3
        b2:
          branch s == "c" b4 b5 @4
        b3:
          invoke virtual T$Page.release() : void on page () @3
          jump b5 @3
        b4:
          n = invoke virtual T$Page.size() : int on page () @5
          endscope (n) @6
          jump b5 @4
        b5:
          return @8
        """);
  }

  @Test
  void expressionsYieldValues() {
    assertLowers(
        "m",
        """
        int m(int n, Page page) {
          int size = switch (n) {
            case 0 -> 10;
            case 1 -> {
              int k = page.size();
              yield k + 1;
            }
            default -> throw new IllegalArgumentException();
          };
          return size;
        }
        """,
        """
        b0:
          branch n == 0 b2 b1 @3
        b1:
          branch n == 1 b3 b4 @4
        b2:
          size = 10 @3
          jump b5 @3
        b3:
          k = invoke virtual T$Page.size() : int on page () @5
          size = compute k + 1 : int @6
          endscope (k) @6
          jump b5 @6
        b4:
          %5 = invoke construct java.lang.IllegalArgumentException.<init>() : java.lang.IllegalArgumentException () @8
          throw %5 : java.lang.IllegalArgumentException @8
        b5:
          return size @10
        """);
  }

  @Test
  void oldCasesCanYield() {
    assertLowers(
        "m",
        """
        int m(int n) {
          return switch (n) {
            case 1:
            case 2:
              yield 20;
            default:
              yield n;
          };
        }
        """,
        """
        b0:
          branch n == 1 b2 b1 @3
        b1:
          branch n == 2 b2 b3 @4
        b2:
          %2 = 20 @5
          jump b4 @5
        b3:
          %2 = n @7
          jump b4 @7
        b4:
          return %2 @2
        """);
  }

  @Test
  void anExpressionOverAnEnumMustMatch() {
    assertLowers(
        "m",
        """
        int m(java.util.concurrent.TimeUnit unit) {
          return switch (unit) {
            case NANOSECONDS, MICROSECONDS, MILLISECONDS -> 1;
            case SECONDS -> 2;
            case MINUTES, HOURS, DAYS -> 3;
          };
        }
        """,
        """
        b0:
          branch unit == enum java.util.concurrent.TimeUnit.NANOSECONDS b8 b1 @3
        b1:
          branch unit == enum java.util.concurrent.TimeUnit.MICROSECONDS b8 b2 @3
        b2:
          branch unit == enum java.util.concurrent.TimeUnit.MILLISECONDS b8 b3 @3
        b3:
          branch unit == enum java.util.concurrent.TimeUnit.SECONDS b9 b4 @4
        b4:
          branch unit == enum java.util.concurrent.TimeUnit.MINUTES b10 b5 @5
        b5:
          branch unit == enum java.util.concurrent.TimeUnit.HOURS b10 b6 @5
        b6:
          branch unit == enum java.util.concurrent.TimeUnit.DAYS b10 b7 @5
        b7:
          halt @6
        b8:
          %2 = 1 @3
          jump b11 @3
        b9:
          %2 = 2 @4
          jump b11 @4
        b10:
          %2 = 3 @5
          jump b11 @5
        b11:
          return %2 @2
        """);
  }

  @Test
  void defaultIsLastWhereverItStands() {
    assertLowers(
        "m",
        """
        int m(char c) {
          switch (c) {
            default:
              return 0;
            case 'a':
              return 1;
          }
        }
        """,
        """
        b0:
          branch c == 97 b2 b1 @5
        b1:
          return 0 @4
        b2:
          return 1 @6
        """);
  }

  @Test
  void breaksLeaveTheSwitchAndContinuesTheLoop() {
    assertLowers(
        "m",
        """
        void m(Page page, int n) {
          while (page.isStale()) {
            switch (n) {
              case 1:
                continue;
              case 2:
                break;
              default:
                page.release();
            }
            n--;
          }
        }
        """,
        """
        b0:
          jump b1 @2
        b1:
          %3 = invoke virtual T$Page.isStale() : boolean on page () @2
          branch %3 != 0 b2 b6 @2
        b2:
          endscope (%3) @2
          branch n == 1 b1 b3 @4
        b3:
          branch n == 2 b5 b4 @6
        b4:
          invoke virtual T$Page.release() : void on page () @9
          jump b5 @10
        b5:
          n = compute n - 1 : int @11
          jump b1 @2
        b6:
          endscope (%3) @2
          return @13
        """);
  }
}
