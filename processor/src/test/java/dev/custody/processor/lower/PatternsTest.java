package dev.custody.processor.lower;

import static dev.custody.processor.lower.LoweringTester.assertLowers;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

/** Type tests and patterns. */
final class PatternsTest {
  @Test
  void aTypeTestIsABranch() {
    assertLowers(
        "m",
        """
        boolean m(Object o) {
          return o instanceof Page;
        }
        """,
        """
        b0:
          branch o instanceof T$Page b1 b2 @2
        b1:
          %2 = 1 @2
          jump b3 @2
        b2:
          %2 = 0 @2
          jump b3 @2
        b3:
          return %2 @2
        """);
  }

  @Test
  void aPatternBindsWhereItMatches() {
    assertLowers(
        "m",
        """
        void m(Object o) {
          if (o instanceof Page page && page.isStale()) {
            page.release();
          }
        }
        """,
        """
        b0:
          branch o instanceof T$Page b1 b3 @2
        b1:
          page = o @2
          %3 = invoke virtual T$Page.isStale() : boolean on page () @2
          branch %3 != 0 b2 b3 @2
        b2:
          endscope (%3) @2
          invoke virtual T$Page.release() : void on page () @3
          jump b4 @2
        b3:
          endscope (%3) @2
          jump b4 @2
        b4:
          return @5
        """);
  }

  @Test
  void aBindingMayOutliveItsStatement() {
    assertLowers(
        "m",
        """
        void m(Object o) {
          if (!(o instanceof Page page)) {
            return;
          }
          page.release();
        }
        """,
        """
        b0:
          branch o instanceof T$Page b1 b2 @2
        b1:
          page = o @2
          invoke virtual T$Page.release() : void on page () @5
          return @6
        b2:
          return @3
        """);
  }

  @Test
  void aPatternInALoopIsBoundAnew() {
    assertLowers(
        "m",
        """
        void m(Object o, Pool pool) {
          while (o instanceof Page page) {
            o = pool.take();
          }
        }
        """,
        """
        b0:
          jump b1 @2
        b1:
          branch o instanceof T$Page b2 b3 @2
        b2:
          page = o @2
          o = invoke virtual T$Pool.take() : T$Page on pool () @3
          endscope (page) @2
          jump b1 @2
        b3:
          return @5
        """);
  }

  @Test
  @EnabledForJreRange(min = JRE.JAVA_21)
  void aSwitchMatchesPatterns() {
    assertLowers(
        "m",
        """
        int m(Object o) {
          return switch (o) {
            case null -> 0;
            case Page page when page.isStale() -> 1;
            case Page page -> page.size();
            case String s -> 2;
            default -> 3;
          };
        }
        """,
        """
        b0:
          branch o == null b7 b1 @3
        b1:
          branch o instanceof T$Page b2 b3 @4
        b2:
          page = o @4
          %4 = invoke virtual T$Page.isStale() : boolean on page () @4
          branch %4 != 0 b8 b3 @4
        b3:
          branch o instanceof T$Page b4 b5 @5
        b4:
          page = o @5
          %2 = invoke virtual T$Page.size() : int on page () @5
          endscope (page, %4, page, s) @5
          jump b10 @5
        b5:
          branch o instanceof java.lang.String b6 b9 @6
        b6:
          s = o @6
          %2 = 2 @6
          endscope (page, %4, page, s) @6
          jump b10 @6
        b7:
          %2 = 0 @3
          endscope (page, %4, page, s) @3
          jump b10 @3
        b8:
          %2 = 1 @4
          endscope (page, %4, page, s) @4
          jump b10 @4
        b9:
          %2 = 3 @7
          endscope (page, %4, page, s) @7
          jump b10 @7
        b10:
          return %2 @2
        """);
  }

  @Test
  @EnabledForJreRange(min = JRE.JAVA_21)
  void recordsAreTakenApart() {
    assertLowers(
        "m",
        """
        record Pair(Page left, Object right) {}
        void m(Object o) {
          if (o instanceof Pair(Page left, String right)) {
            left.release();
          }
        }
        """,
        """
        b0:
          branch o instanceof T$Pair b1 b3 @3
        b1:
          %2 = invoke virtual T$Pair.left() : T$Page on o () @3
          left = %2 @3
          %4 = invoke virtual T$Pair.right() : java.lang.Object on o () @3
          branch %4 instanceof java.lang.String b2 b3 @3
        b2:
          right = %4 @3
          endscope (%2, %4) @3
          invoke virtual T$Page.release() : void on left () @4
          jump b4 @3
        b3:
          endscope (%2, %4) @3
          jump b4 @3
        b4:
          return @6
        """);
  }

  @Test
  @EnabledForJreRange(min = JRE.JAVA_21)
  void sealedTypesMustMatch() {
    assertLowers(
        "m",
        """
        sealed interface Shape permits Circle, Square {}
        record Circle(int radius) implements Shape {}
        record Square(Circle inner) implements Shape {}
        int m(Shape shape) {
          return switch (shape) {
            case Circle(int r) -> r;
            case Square(Circle(var r)) -> r * 2;
          };
        }
        """,
        """
        b0:
          branch shape instanceof T$Circle b1 b2 @6
        b1:
          %3 = invoke virtual T$Circle.radius() : int on shape () @6
          r = %3 @6
          %2 = r @6
          endscope (%3, r, %5, %6, r) @6
          jump b6 @6
        b2:
          branch shape instanceof T$Square b3 b5 @7
        b3:
          %5 = invoke virtual T$Square.inner() : T$Circle on shape () @7
          branch %5 instanceof T$Circle b4 b5 @7
        b4:
          %6 = invoke virtual T$Circle.radius() : int on %5 () @7
          r = %6 @7
          %2 = compute r * 2 : int @7
          endscope (%3, r, %5, %6, r) @7
          jump b6 @7
        b5:
          halt @8
        b6:
          return %2 @5
        """);
  }

  @Test
  @EnabledForJreRange(min = JRE.JAVA_21)
  void constantsAndPatternsMix() {
    assertLowers(
        "m",
        """
        int m(String s) {
          switch (s) {
            case "a":
              return 1;
            case String t when t.length() > 3:
              return 2;
            case null, default:
              return 3;
          }
        }
        """,
        """
        b0:
          branch s == null b6 b1 @7
        b1:
          branch s == "a" b4 b2 @3
        b2:
          branch s instanceof java.lang.String b3 b6 @5
        b3:
          t = s @5
          %3 = invoke virtual java.lang.String.length() : int on t () @5
          branch %3 > 3 b5 b6 @5
        b4:
          return 1 @4
        b5:
          return 2 @6
        b6:
          return 3 @8
        """);
  }

  @Test
  @EnabledForJreRange(min = JRE.JAVA_22)
  void unnamedPatternsBindNothing() {
    assertLowers(
        "m",
        """
        record Pair(Page left, Object right) {}
        int m(Object o) {
          if (o instanceof Pair(_, String _)) {
            return 1;
          }
          try {
            return Integer.parseInt("1");
          } catch (NumberFormatException _) {
            return 2;
          }
        }
        """,
        """
        b0:
          branch o instanceof T$Pair b1 b3 @3
        b1:
          %2 = invoke virtual T$Pair.left() : T$Page on o () @3
          %3 = invoke virtual T$Pair.right() : java.lang.Object on o () @3
          branch %3 instanceof java.lang.String b2 b3 @3
        b2:
          %4 = %3 @3
          endscope (%2, %3) @3
          return 1 @4
        b3: handlers java.lang.NumberFormatException -> b4 %5
          endscope (%2, %3) @3
          %6 = invoke static java.lang.Integer.parseInt(java.lang.String) : int ("1") @7
          return %6 @7
        b4:
          return 2 @9
        """);
  }
}
