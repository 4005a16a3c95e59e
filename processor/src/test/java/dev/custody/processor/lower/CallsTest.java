package dev.custody.processor.lower;

import static dev.custody.processor.lower.LoweringTester.assertLowers;

import org.junit.jupiter.api.Test;

/** Calls and creations. */
final class CallsTest {
  @Test
  void theInstantiatedTypeIsTold() {
    assertLowers(
        "m",
        """
        <T extends Page, X extends Exception> T one(Class<T> type) throws X { throw null; }
        void m(java.util.Map<String, Page> pages) throws java.io.IOException {
          pages.get("x").release();
          this.<Page, java.io.IOException>one(null);
        }
        """,
        """
        b0:
          %2 = invoke virtual java.util.Map.get(java.lang.Object) : T$Page on pages ("x") @3
          invoke virtual T$Page.release() : void on %2 () @3
          endscope (%2) @3
          %3 = invoke virtual T.one(java.lang.Class) : T$Page throws java.io.IOException on this (null) @4
          endscope (%3) @4
          return @5
        """);
  }

  @Test
  void checkedExceptionsAreTold() {
    assertLowers(
        "m",
        """
        void m(Pool pool) throws java.io.IOException {
          pool.open().close();
          Integer.parseInt("1");
        }
        """,
        """
        b0:
          %2 = invoke virtual T$Pool.open() : T$Page throws java.io.IOException on pool () @2
          invoke virtual T$Page.close() : void on %2 () @2
          endscope (%2) @2
          %3 = invoke static java.lang.Integer.parseInt(java.lang.String) : int ("1") @3
          endscope (%3) @3
          return @4
        """);
  }

  @Test
  void theTailOfArgumentsIsPacked() {
    assertLowers(
        "m",
        """
        static void f(String s, Object... rest) {}
        void m(Object[] all) {
          f("a");
          f("a", 1, "b");
          f("a", all);
          f("a", (Object) all);
        }
        """,
        """
        b0:
          %2 = newarray java.lang.Object[] (0) @3
          invoke static T.f(java.lang.String,java.lang.Object[]) : void ("a", %2) @3
          endscope (%2) @3
          %3 = newarray java.lang.Object[] (2) @4
          store %3[0] = 1 @4
          store %3[1] = "b" @4
          invoke static T.f(java.lang.String,java.lang.Object[]) : void ("a", %3) @4
          endscope (%3) @4
          invoke static T.f(java.lang.String,java.lang.Object[]) : void ("a", all) @5
          %4 = convert all : java.lang.Object @6
          %5 = newarray java.lang.Object[] (1) @6
          store %5[0] = %4 @6
          invoke static T.f(java.lang.String,java.lang.Object[]) : void ("a", %5) @6
          endscope (%4, %5) @6
          return @7
        """);
  }

  @Test
  void superCallsAreSpecial() {
    assertLowers(
        "m",
        """
        public String toString() { return "t"; }
        String m() {
          return super.toString() + toString();
        }
        """,
        """
        b0:
          %1 = invoke special java.lang.Object.toString() : java.lang.String on this () @3
          %2 = invoke virtual T.toString() : java.lang.String on this () @3
          %3 = compute %1 concat %2 : java.lang.String @3
          return %3 @3
        """);
  }

  @Test
  void aStaticCallEvaluatesItsQualifier() {
    assertLowers(
        "m",
        """
        static T make() { return null; }
        void m(Pool pool) {
          make().make();
        }
        """,
        """
        b0:
          %2 = invoke static T.make() : T () @3
          %3 = invoke static T.make() : T () @3
          endscope (%2, %3) @3
          return @4
        """);
  }

  @Test
  void creationsAreCallsOfConstructors() {
    assertLowers(
        "m",
        """
        Object m(String name) throws java.io.IOException {
          return new java.io.FileReader(name);
        }
        """,
        """
        b0:
          %2 = invoke construct java.io.FileReader.<init>(java.lang.String) : java.io.FileReader throws java.io.FileNotFoundException (name) @2
          return %2 @2
        """);
  }

  @Test
  void theArraysOwnMethodsAreObjects() {
    assertLowers(
        "m",
        """
        int[] m(int[] xs) {
          return xs.clone();
        }
        """,
        """
        b0:
          %2 = invoke virtual java.lang.Object.clone() : int[] via int[] on xs () @2
          return %2 @2
        """);
  }
}
