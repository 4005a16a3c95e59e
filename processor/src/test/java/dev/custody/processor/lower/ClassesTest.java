package dev.custody.processor.lower;

import static dev.custody.processor.lower.LoweringTester.assertLowers;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;

/** Constructors, initialisers, records, enums, inner and local classes. */
final class ClassesTest {
  @Test
  void initialisersFollowTheSuperclassConstructor() {
    assertLowers(
        "T.<init>",
        """
        int a = 1;
        Page page;
        { a = 2; }
        T(Page page) {
          this.page = page;
        }
        """,
        """
        b0:
          invoke special java.lang.Object.<init>() : void on this () @4
          store this .T.a = 1 @1
          store this .T.a = 2 @3
          store this .T.page = page @5
          return @6
        """);
  }

  @Test
  void aConstructorThatCallsAnotherLeavesThemToIt() {
    assertLowers(
        "T.<init>",
        """
        int a = 1;
        T() {
          this(2);
        }
        T(int n) {}
        """,
        """
        b0:
          invoke special T.<init>(int) : void on this (2) @3
          return @4
        """);
  }

  @Test
  void staticInitialisersRunInOrder() {
    assertLowers(
        "T.<clinit>",
        """
        static final int CONSTANT = 3;
        static int a = f();
        static int f() { return 1; }
        static {
          a = 2;
        }
        """,
        """
        b0:
          %0 = invoke static T.f() : int () @2
          store static T.a = %0 @2
          endscope (%0) @2
          store static T.a = 2 @5
          return @7
        """);
  }

  @Test
  void enumConstantsAreMadeByTheirClass() {
    assertLowers(
        "T$Color.<clinit>",
        """
        enum Color {
          RED(1), GREEN(2) { };
          Color(int n) {}
        }
        """,
        """
        b0:
          %0 = invoke construct T$Color.<init>(int) : T$Color (1) @2
          store static T$Color.RED = %0 @2
          endscope (%0) @2
          %1 = invoke construct T$Color$1.<init>(int) : T$Color$1 (2) @2
          store static T$Color.GREEN = %1 @2
          endscope (%1) @2
          return @4
        T$Color$1.<init>(int)
        b0:
          invoke special T$Color.<init>(int) : void on this (n) @2
          return @2
        """);
  }

  @Test
  void enumConstructorsCallEnum() {
    assertLowers(
        "T$Color.<init>",
        """
        enum Color {
          RED;
        }
        """,
        """
        b0:
          %1 = unknown nonnull : java.lang.String @1
          %2 = unknown : int @1
          invoke special java.lang.Enum.<init>(java.lang.String,int) : void on this (%1, %2) @1
          endscope (%1, %2) @1
          return @1
        """);
  }

  @Test
  void aRecordStoresItsComponents() {
    assertLowers(
        "T$Pair.<init>",
        """
        record Pair(Page left, int n) {}
        """,
        """
        b0:
          invoke special java.lang.Record.<init>() : void on this () @1
          store this .T$Pair.left = left @1
          store this .T$Pair.n = n @1
          return @1
        """);
  }

  @Test
  void aCompactConstructorStoresAtItsEnd() {
    assertLowers(
        "T$Pair.<init>",
        """
        record Pair(Page left, int n) {
          Pair {
            if (n < 0) n = 0;
          }
        }
        """,
        """
        b0:
          invoke special java.lang.Record.<init>() : void on this () @2
          branch n < 0 b1 b2 @3
        b1:
          n = 0 @3
          jump b2 @3
        b2:
          store this .T$Pair.left = left @4
          store this .T$Pair.n = n @4
          return @4
        """);
  }

  @Test
  void aCanonicalConstructorStoresItself() {
    assertLowers(
        "T$Pair.<init>",
        """
        record Pair(Page left, int n) {
          Pair(Page left, int n) {
            this.left = left;
            this.n = n + 1;
          }
        }
        """,
        """
        b0:
          invoke special java.lang.Record.<init>() : void on this () @2
          store this .T$Pair.left = left @3
          %3 = compute n + 1 : int @4
          store this .T$Pair.n = %3 @4
          endscope (%3) @4
          return @5
        """);
  }

  @Test
  void innerObjectsKnowTheirOuter() {
    assertLowers(
        "T$Inner.sum",
        """
        int base;
        int all() { return base; }
        class Inner {
          int own;
          int sum() {
            return own + base + all() + T.this.base;
          }
        }
        """,
        """
        b0:
          %1 = load this .T$Inner.own : int @6
          %2 = load this .T$Inner.this$0 : T @6
          %3 = load %2 .T.base : int @6
          %4 = compute %1 + %3 : int @6
          %5 = load this .T$Inner.this$0 : T @6
          %6 = invoke virtual T.all() : int on %5 () @6
          %7 = compute %4 + %6 : int @6
          %8 = load this .T$Inner.this$0 : T @6
          %9 = load %8 .T.base : int @6
          %10 = compute %7 + %9 : int @6
          return %10 @6
        """);
  }

  @Test
  void creatingAnInnerObjectGivesItItsOuter() {
    assertLowers(
        "m",
        """
        class Inner {}
        void m(T other) {
          new Inner();
          other.new Inner();
        }
        """,
        """
        b0:
          %2 = invoke construct T$Inner.<init>() : T$Inner () @3
          store %2 .T$Inner.this$0 = this @3
          endscope (%2) @3
          %3 = other @4
          %4 = invoke construct T$Inner.<init>() : T$Inner () @4
          store %4 .T$Inner.this$0 = %3 @4
          endscope (%3, %4) @4
          return @5
        """);
  }

  @Test
  void anInnerObjectMayReplaceItsOuter() {
    assertLowers(
        "m",
        """
        class Inner extends T {}
        void m(T t) {
          t = t.new Inner();
        }
        """,
        """
        b0:
          %2 = t @3
          t = invoke construct T$Inner.<init>() : T$Inner () @3
          store t .T$Inner.this$0 = %2 @3
          endscope (%2) @3
          return @4
        """);
  }

  @Test
  void anAnonymousClassKeepsWhatItUses() {
    assertLowers(
        "m",
        """
        int base;
        Runnable m(Page page) {
          return new Runnable() {
            public void run() {
              page.release();
              base++;
            }
          };
        }
        """,
        """
        b0:
          %2 = invoke construct T$1.<init>() : T$1 () @3
          store %2 .T$1.this$0 = this @3
          capture %2 : T$1 (page) @3
          return %2 @3
        T$1.<init>()
        b0:
          invoke special java.lang.Object.<init>() : void on this () @3
          return @3
        T$1.run()
        b0:
          invoke virtual T$Page.release() : void on page () @5
          %2 = load this .T$1.this$0 : T @6
          %3 = load %2 .T.base : int @6
          %4 = compute %3 + 1 : int @6
          store %2 .T.base = %4 @6
          endscope (%2, %3, %4) @6
          return @7
        """);
  }

  @Test
  void aLocalClassKeepsWhatItUses() {
    assertLowers(
        "m",
        """
        Object m(int n) {
          class Local {
            int twice() { return n * 2; }
          }
          Runnable later = () -> new Local().twice();
          return new Local();
        }
        """,
        """
        b0:
          later = lambda java.lang.Runnable implements java.lang.Runnable.run() by T.lambda$0() (n) @5
          %3 = invoke construct T$1Local.<init>() : T$1Local () @6
          store %3 .T$1Local.this$0 = this @6
          capture %3 : T$1Local (n) @6
          return %3 @6
        T$1Local.<init>()
        b0:
          invoke special java.lang.Object.<init>() : void on this () @2
          return @2
        T$1Local.twice()
        b0:
          %2 = compute n * 2 : int @3
          return %2 @3
        T.lambda$0()
        b0:
          %2 = invoke construct T$1Local.<init>() : T$1Local () @5
          store %2 .T$1Local.this$0 = this @5
          capture %2 : T$1Local (n) @5
          %3 = invoke virtual T$1Local.twice() : int on %2 () @5
          endscope (%2, %3) @5
          return @5
        """);
  }

  @Test
  void localClassesInheritWhatIsKept() {
    assertLowers(
        "m",
        """
        void m(Page page) {
          class One { void end() { page.release(); } }
          class Two extends One { }
          new Two().end();
        }
        """,
        """
        b0:
          %2 = invoke construct T$1Two.<init>() : T$1Two () @4
          store %2 .T$1Two.this$0 = this @4
          capture %2 : T$1Two (page) @4
          invoke virtual T$1One.end() : void via T$1Two on %2 () @4
          endscope (%2) @4
          return @5
        T$1One.<init>()
        b0:
          invoke special java.lang.Object.<init>() : void on this () @2
          return @2
        T$1One.end()
        b0:
          invoke virtual T$Page.release() : void on page () @2
          return @2
        T$1Two.<init>()
        b0:
          %2 = load this .T$1Two.this$0 : T @3
          invoke special T$1One.<init>() : void on this () @3
          store this .T$1One.this$0 = %2 @3
          endscope (%2) @3
          return @3
        """);
  }

  @Test
  void localRecordsKeepNothing() {
    assertLowers(
        "m",
        """
        int m(int n) {
          record Point(int x) { int y() { return x; } }
          return new Point(n).x();
        }
        """,
        """
        b0:
          %2 = invoke construct T$1Point.<init>(int) : T$1Point (n) @3
          %3 = invoke virtual T$1Point.x() : int on %2 () @3
          return %3 @3
        T$1Point.<init>(int)
        b0:
          invoke special java.lang.Record.<init>() : void on this () @2
          store this .T$1Point.x = x @2
          return @2
        T$1Point.y()
        b0:
          %1 = load this .T$1Point.x : int @2
          return %1 @2
        """);
  }

  @Test
  void anArgumentOfTheAnonymousClassGoesToTheSuperclass() {
    assertLowers(
        "m",
        """
        Thread m(String name) {
          return new Thread(name) {};
        }
        """,
        """
        b0:
          %2 = invoke construct T$1.<init>(java.lang.String) : T$1 (name) @2
          store %2 .T$1.this$0 = this @2
          capture %2 : T$1 () @2
          return %2 @2
        T$1.<init>(java.lang.String)
        b0:
          invoke special java.lang.Thread.<init>(java.lang.String) : void on this (arg0) @2
          return @2
        """);
  }

  @Test
  @EnabledForJreRange(minVersion = 25)
  void aConstructorMayWorkFirst() {
    assertLowers(
        "T.<init>",
        """
        int a = 1;
        T(Page page) {
          if (page == null) throw new IllegalArgumentException();
          super();
          page.release();
        }
        """,
        """
        b0:
          branch page == null b1 b2 @3
        b1:
          %2 = invoke construct java.lang.IllegalArgumentException.<init>() : java.lang.IllegalArgumentException () @3
          throw %2 : java.lang.IllegalArgumentException @3
        b2:
          invoke special java.lang.Object.<init>() : void on this () @4
          store this .T.a = 1 @1
          invoke virtual T$Page.release() : void on page () @5
          return @6
        """);
  }
}
