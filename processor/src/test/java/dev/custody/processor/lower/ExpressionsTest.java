package dev.custody.processor.lower;

import static dev.custody.processor.lower.LoweringTester.assertLowers;

import org.junit.jupiter.api.Test;

/** Names, operators, assignments, arrays. */
final class ExpressionsTest {
  @Test
  void chainsOfOperatorsGoFromTheLeft() {
    assertLowers(
        "m",
        """
        int m(int a, long b) {
          return (int) (a * 2 + b - -a % 3 + ~a);
        }
        """,
        """
        b0:
          %3 = compute a * 2 : int @2
          %4 = compute %3 + b : long @2
          %5 = compute 0 - a : int @2
          %6 = compute %5 % 3 : int @2
          %7 = compute %4 - %6 : long @2
          %8 = compute -1 ^ a : int @2
          %9 = compute %7 + %8 : long @2
          %10 = convert %9 : int @2
          return %10 @2
        """);
  }

  @Test
  void constantsAreFolded() {
    assertLowers(
        "m",
        """
        static final int K = 3;
        static final String NAME = "a" + "b";
        Object m() {
          final int local = 4;
          int x = K * local + (1 << 3) - 'a';
          return NAME + "c";
        }
        """,
        """
        b0:
          local = 4 @4
          x = -77 @5
          return "abc" @6
        """);
  }

  @Test
  void concatenationIsOneStepAnOperand() {
    assertLowers(
        "m",
        """
        String m(String a, int n) {
          a += n;
          return "x" + a + n;
        }
        """,
        """
        b0:
          a = compute a concat n : java.lang.String @2
          %3 = compute "x" concat a : java.lang.String @3
          %4 = compute %3 concat n : java.lang.String @3
          return %4 @3
        """);
  }

  @Test
  void narrowTypesAreConvertedBack() {
    assertLowers(
        "m",
        """
        byte m(byte b, char[] cs, int i) {
          b += 2;
          cs[i]++;
          return b++;
        }
        """,
        """
        b0:
          %4 = compute b + 2 : int @2
          b = convert %4 : byte @2
          endscope (%4) @2
          %5 = load cs[i] : char @3
          %6 = compute %5 + 1 : int @3
          %7 = convert %6 : char @3
          store cs[i] = %7 @3
          endscope (%5, %6, %7) @3
          %8 = b @4
          %9 = compute b + 1 : int @4
          b = convert %9 : byte @4
          return %8 @4
        """);
  }

  @Test
  void theOldValueOfAStepIsKept() {
    assertLowers(
        "m",
        """
        int m(int i) {
          int j = i++ + ++i;
          i--;
          return j;
        }
        """,
        """
        b0:
          %3 = i @2
          i = compute i + 1 : int @2
          i = compute i + 1 : int @2
          j = compute %3 + i : int @2
          endscope (%3) @2
          i = compute i - 1 : int @3
          return j @4
        """);
  }

  @Test
  void aVariableThatChangesLaterIsCopied() {
    assertLowers(
        "m",
        """
        int m(int i) {
          return i + (i = 2) + i;
        }
        """,
        """
        b0:
          %2 = i @2
          i = 2 @2
          %3 = compute %2 + i : int @2
          %4 = compute %3 + i : int @2
          return %4 @2
        """);
  }

  @Test
  void aReceiverIsWhatItWasBeforeTheArguments() {
    assertLowers(
        "m",
        """
        String m(String s) {
          return s.concat(s = "b");
        }
        """,
        """
        b0:
          %2 = s @2
          s = "b" @2
          %3 = invoke virtual java.lang.String.concat(java.lang.String) : java.lang.String on %2 (s) @2
          return %3 @2
        """);
  }

  @Test
  void assignmentsHaveTheirValue() {
    assertLowers(
        "m",
        """
        int m(java.io.Reader in) throws java.io.IOException {
          int c;
          while ((c = in.read()) != -1) {
            if (c == 'x') return c;
          }
          return 0;
        }
        """,
        """
        b0:
          jump b1 @3
        b1:
          c = invoke virtual java.io.Reader.read() : int throws java.io.IOException on in () @3
          branch c != -1 b2 b4 @3
        b2:
          branch c == 120 b3 b1 @4
        b3:
          return c @4
        b4:
          return 0 @6
        """);
  }

  @Test
  void fieldsAreLoadedAndStored() {
    assertLowers(
        "m",
        """
        int count;
        static T last;
        T next;
        void m(T other) {
          other.next = last;
          count = other.next.count + 1;
          T.last = this;
          this.count += 2;
        }
        """,
        """
        b0:
          %2 = load static T.last : T @5
          store other .T.next = %2 @5
          endscope (%2) @5
          %3 = load other .T.next : T @6
          %4 = load %3 .T.count : int @6
          %5 = compute %4 + 1 : int @6
          store this .T.count = %5 @6
          endscope (%3, %4, %5) @6
          store static T.last = this @7
          %6 = load this .T.count : int @8
          %7 = compute %6 + 2 : int @8
          store this .T.count = %7 @8
          endscope (%6, %7) @8
          return @9
        """);
  }

  @Test
  void arraysAreMadeAndFilled() {
    assertLowers(
        "m",
        """
        int m(Page page, int n) {
          Page[] pages = {page, null};
          int[][] grid = new int[n][2];
          grid[n][0] = pages.length;
          return grid[0].length;
        }
        """,
        """
        b0:
          pages = newarray T$Page[] (2) @2
          store pages[0] = page @2
          store pages[1] = null @2
          grid = newarray int[][] (n, 2) @3
          %5 = load grid[n] : int[] @4
          %6 = load pages .T$Page[].length : int @4
          store %5[0] = %6 @4
          endscope (%5, %6) @4
          %7 = load grid[0] : int[] @5
          %8 = load %7 .int[].length : int @5
          return %8 @5
        """);
  }

  @Test
  void literalsAreConstants() {
    assertLowers(
        "m",
        """
        Object[] m() {
          return new Object[] {1L, 'c', true, 1.5, "s", null, String.class, Thread.State.NEW};
        }
        """,
        """
        b0:
          %1 = newarray java.lang.Object[] (8) @2
          store %1[0] = 1 @2
          store %1[1] = 99 @2
          store %1[2] = 1 @2
          store %1[3] = floating @2
          store %1[4] = "s" @2
          store %1[5] = null @2
          store %1[6] = class java.lang.String @2
          store %1[7] = enum java.lang.Thread$State.NEW @2
          return %1 @2
        """);
  }

  @Test
  void castsAreConversions() {
    assertLowers(
        "m",
        """
        int m(Object o, long n) {
          Page page = (Page) o;
          return (short) n + page.size();
        }
        """,
        """
        b0:
          page = convert o : T$Page @2
          %4 = convert n : short @3
          %5 = invoke virtual T$Page.size() : int on page () @3
          %6 = compute %4 + %5 : int @3
          return %6 @3
        """);
  }

  @Test
  void wholeNumbersBecomeFloats() {
    assertLowers(
        "m",
        """
        double m(int n) {
          double d = n;
          d = Math.max(n, d);
          return 3;
        }
        """,
        """
        b0:
          d = convert n : double @2
          %3 = convert n : double @3
          d = invoke static java.lang.Math.max(double,double) : double (%3, d) @3
          endscope (%3) @3
          return floating @4
        """);
  }

  @Test
  void boxingLeavesNoTrace() {
    assertLowers(
        "m",
        """
        int m(Integer n) {
          Integer next = n + 1;
          return next;
        }
        """,
        """
        b0:
          next = compute n + 1 : int @2
          return next @3
        """);
  }
}
