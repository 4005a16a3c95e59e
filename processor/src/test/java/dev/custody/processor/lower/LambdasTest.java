package dev.custody.processor.lower;

import static dev.custody.processor.lower.LoweringTester.assertLowers;

import org.junit.jupiter.api.Test;

/** Lambda expressions and method references. */
final class LambdasTest {
  @Test
  void aLambdaKeepsWhatItUses() {
    assertLowers(
        "m",
        """
        Runnable m(Page page, int n) {
          final int constant = 4;
          return () -> {
            if (n > constant) page.release();
          };
        }
        """,
        """
        b0:
          constant = 4 @2
          %4 = lambda java.lang.Runnable implements java.lang.Runnable.run() by T.lambda$0() (n, page) @3
          return %4 @3
        T.lambda$0()
        b0:
          branch n > 4 b1 b2 @4
        b1:
          invoke virtual T$Page.release() : void on page () @4
          jump b2 @4
        b2:
          return @5
        """);
  }

  @Test
  void aLambdaMayKnowItsObject() {
    assertLowers(
        "m",
        """
        int count;
        java.util.function.IntSupplier m() {
          return () -> count + 1;
        }
        """,
        """
        b0:
          %1 = lambda java.util.function.IntSupplier implements java.util.function.IntSupplier.getAsInt() by T.lambda$0() () @3
          return %1 @3
        T.lambda$0()
        b0:
          %1 = load this .T.count : int @3
          %2 = compute %1 + 1 : int @3
          return %2 @3
        """);
  }

  @Test
  void parametersAndResultsAreTheFunctions() {
    assertLowers(
        "m",
        """
        java.util.function.Function<Page, Integer> m() {
          return page -> page.size();
        }
        """,
        """
        b0:
          %1 = lambda java.util.function.Function implements java.util.function.Function.apply(java.lang.Object) by T.lambda$0(T$Page) () @2
          return %1 @2
        T.lambda$0(T$Page)
        b0:
          %1 = invoke virtual T$Page.size() : int on page () @2
          return %1 @2
        """);
  }

  @Test
  void aDroppedResultEndsInsideTheLambda() {
    assertLowers(
        "m",
        """
        Runnable m(Pool pool) {
          return () -> pool.take();
        }
        """,
        """
        b0:
          %2 = lambda java.lang.Runnable implements java.lang.Runnable.run() by T.lambda$0() (pool) @2
          return %2 @2
        T.lambda$0()
        b0:
          %1 = invoke virtual T$Pool.take() : T$Page on pool () @2
          endscope (%1) @2
          return @2
        """);
  }

  @Test
  void lambdasNest() {
    assertLowers(
        "m",
        """
        java.util.function.Supplier<Runnable> m(Page page) {
          return () -> () -> page.release();
        }
        """,
        """
        b0:
          %2 = lambda java.util.function.Supplier implements java.util.function.Supplier.get() by T.lambda$0() (page) @2
          return %2 @2
        T.lambda$0()
        b0:
          %1 = lambda java.lang.Runnable implements java.lang.Runnable.run() by T.lambda$1() (page) @2
          return %1 @2
        T.lambda$1()
        b0:
          invoke virtual T$Page.release() : void on page () @2
          return @2
        """);
  }

  @Test
  void aBoundReceiverIsEvaluatedFirst() {
    assertLowers(
        "m",
        """
        Runnable m(Pool pool) {
          return pool.take()::release;
        }
        """,
        """
        b0:
          %2 = invoke virtual T$Pool.take() : T$Page on pool () @2
          %3 = lambda java.lang.Runnable implements java.lang.Runnable.run() by T.lambda$0() (%2) @2
          return %3 @2
        T.lambda$0()
        b0:
          invoke virtual T$Page.release() : void on pool.take() () @2
          return @2
        """);
  }

  @Test
  void anUnboundReceiverIsAParameter() {
    assertLowers(
        "m",
        """
        java.util.function.Consumer<Page> m() {
          return Page::release;
        }
        """,
        """
        b0:
          %1 = lambda java.util.function.Consumer implements java.util.function.Consumer.accept(java.lang.Object) by T.lambda$0(T$Page) () @2
          return %1 @2
        T.lambda$0(T$Page)
        b0:
          invoke virtual T$Page.release() : void on %0 () @2
          return @2
        """);
  }

  @Test
  void referencesToConstructors() {
    assertLowers(
        "m",
        """
        void m() {
          java.util.function.Function<String, Thread> f = Thread::new;
          java.util.function.IntFunction<Page[]> g = Page[]::new;
        }
        """,
        """
        b0:
          f = lambda java.util.function.Function implements java.util.function.Function.apply(java.lang.Object) by T.lambda$0(java.lang.String) () @2
          g = lambda java.util.function.IntFunction implements java.util.function.IntFunction.apply(int) by T.lambda$1(int) () @3
          return @4
        T.lambda$0(java.lang.String)
        b0:
          %1 = invoke construct java.lang.Thread.<init>(java.lang.String) : java.lang.Thread (%0) @2
          return %1 @2
        T.lambda$1(int)
        b0:
          %1 = newarray T$Page[] (%0) @3
          return %1 @3
        """);
  }

  @Test
  void referencesToOnesOwnMethods() {
    assertLowers(
        "m",
        """
        void close() {}
        void m() {
          Runnable own = this::close;
          java.util.function.Supplier<String> above = super::toString;
          java.util.function.ToIntFunction<String> fixed = Integer::parseInt;
        }
        """,
        """
        b0:
          own = lambda java.lang.Runnable implements java.lang.Runnable.run() by T.lambda$0() () @3
          above = lambda java.util.function.Supplier implements java.util.function.Supplier.get() by T.lambda$1() () @4
          fixed = lambda java.util.function.ToIntFunction implements java.util.function.ToIntFunction.applyAsInt(java.lang.Object) by T.lambda$2(java.lang.String) () @5
          return @6
        T.lambda$0()
        b0:
          invoke virtual T.close() : void on this () @3
          return @3
        T.lambda$1()
        b0:
          %1 = invoke special java.lang.Object.toString() : java.lang.String on this () @4
          return %1 @4
        T.lambda$2(java.lang.String)
        b0:
          %1 = invoke static java.lang.Integer.parseInt(java.lang.String) : int (%0) @5
          return %1 @5
        """);
  }

  @Test
  void aReferencePacksTheTail() {
    assertLowers(
        "m",
        """
        static int sum(int... ns) { return 0; }
        java.util.function.IntBinaryOperator m() {
          return T::sum;
        }
        """,
        """
        b0:
          %1 = lambda java.util.function.IntBinaryOperator implements java.util.function.IntBinaryOperator.applyAsInt(int,int) by T.lambda$0(int,int) () @3
          return %1 @3
        T.lambda$0(int,int)
        b0:
          %2 = newarray int[] (2) @3
          store %2[0] = %0 @3
          store %2[1] = %1 @3
          %3 = invoke static T.sum(int[]) : int (%2) @3
          return %3 @3
        """);
  }
}
