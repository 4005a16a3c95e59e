package dev.custody.processor.verify;

import org.junit.jupiter.api.Test;

final class VerifierTest {
  private static final String HEAD =
      """
      body Test.m(Pool,int) : void static
        %0 parameter "pool" Pool
        %1 parameter "n" int
        %2 variable "page" Page
        %3 temporary "n < 3" boolean
        %4 temporary "pool.take()" Page
        %5 temporary "" java.lang.Throwable
      """;

  private static Verified verify(String blocks) {
    return Verified.of(HEAD + blocks);
  }

  @Test
  void earlyReturnLeaks() {
    verify(
            """
            b0:
              %2 = invoke virtual Pool.take() : Page on %0 () @2
              branch %1 == 3 b1 b2 @3
            b1:
              return @4
            b2:
              invoke virtual Page.release() : void on %2 () @5
              return @6
            end @7
            """)
        .finds("reference-leak@4")
        .path("Acquired 2", "BranchTaken 3", "MethodLeft 4")
        .headline("reference `page` is never released on this path")
        .help("call page.release() before the method ends");
  }

  @Test
  void releaseOnEveryPathIsEnough() {
    verify(
            """
            b0:
              %2 = invoke virtual Pool.take() : Page on %0 () @2
              branch %1 == 3 b1 b2 @3
            b1:
              invoke virtual Page.release() : void on %2 () @4
              return @4
            b2:
              invoke virtual Page.release() : void on %2 () @5
              return @6
            end @7
            """)
        .isSilent();
  }

  @Test
  void aCallThatThrowsIsAnExit() {
    verify(
            """
            b0:
              %2 = invoke virtual Pool.take() : Page on %0 () @2
              invoke virtual Page.use() : void throws java.io.IOException on %2 () @3
              invoke virtual Page.release() : void on %2 () @5
              return @6
            end @7
            """)
        .finds("reference-leak@3")
        .path("Acquired 2", "Thrown 3", "MethodLeft 3")
        .help("call page.release() in a finally block");
  }

  @Test
  void finallyReleases() {
    verify(
            """
            b0:
              %2 = invoke virtual Pool.take() : Page on %0 () @2
              jump b1 @2
            b1: handlers java.lang.Throwable -> b2 %5
              invoke virtual Page.use() : void throws java.io.IOException on %2 () @3
              jump b3 @3
            b2:
              invoke virtual Page.release() : void on %2 () @5
              throw %5 : java.lang.Throwable @5
            b3:
              invoke virtual Page.release() : void on %2 () @5
              return @6
            end @7
            """)
        .isSilent();
  }

  @Test
  void handlersOfOtherTypesDoNotCatch() {
    verify(
            """
            b0:
              %2 = invoke virtual Pool.take() : Page on %0 () @2
              jump b1 @2
            b1: handlers java.io.FileNotFoundException -> b2 %5, java.lang.RuntimeException -> b4 %5
              invoke virtual Page.use() : void throws java.io.IOException on %2 () @3
              jump b3 @3
            b2:
              invoke virtual Page.release() : void on %2 () @5
              throw %5 : java.io.FileNotFoundException @5
            b3:
              invoke virtual Page.release() : void on %2 () @6
              return @6
            b4:
              return @7
            end @7
            """)
        .finds("reference-leak@3");
  }

  @Test
  void correlatedConditionsPrune() {
    verify(
            """
            b0:
              %2 = null @2
              branch %1 == 3 b1 b2 @3
            b1:
              %2 = invoke virtual Pool.take() : Page on %0 () @4
              jump b2 @4
            b2:
              branch %1 == 3 b3 b4 @5
            b3:
              invoke virtual Page.release() : void on %2 () @6
              jump b4 @6
            b4:
              return @7
            end @7
            """)
        .isSilent();
  }

  @Test
  void nullTestsDecideWhetherSomethingIsOwed() {
    verify(
            """
            b0:
              %2 = null @2
              branch %1 == 3 b1 b2 @3
            b1:
              %2 = invoke virtual Pool.find() : Page on %0 () @4
              jump b2 @4
            b2:
              branch %2 != null b3 b4 @5
            b3:
              invoke virtual Page.release() : void on %2 () @6
              jump b4 @6
            b4:
              return @7
            end @7
            """)
        .isSilent();
  }

  @Test
  void aLoopThatLosesItsPageEachRoundLeaks() {
    verify(
            """
            b0:
              jump b1 @2
            b1:
              branch opaque b2 b3 @3
            b2:
              %2 = invoke virtual Pool.take() : Page on %0 () @4
              endscope (%2) @5
              jump b1 @5
            b3:
              return @6
            end @7
            """)
        .finds("reference-leak@5")
        .path("Acquired 4", "Lost 5");
  }

  @Test
  void countingLoopsEnd() {
    verify(
            """
            b0:
              %2 = invoke virtual Pool.take() : Page on %0 () @1
              %3 = 0 @2
              jump b1 @2
            b1:
              branch %3 < %1 b2 b3 @3
            b2:
              invoke virtual Page.use() : void on %2 () @4
              %3 = compute %3 + 1 : int @5
              jump b1 @5
            b3:
              invoke virtual Page.release() : void on %2 () @6
              return @6
            end @7
            """)
        .isSilent();
  }

  @Test
  void overwritingTheOnlyNameIsAFault() {
    verify(
            """
            b0:
              %2 = invoke virtual Pool.take() : Page on %0 () @1
              %2 = invoke virtual Pool.take() : Page on %0 () @2
              invoke virtual Page.release() : void on %2 () @6
              return @6
            end @7
            """)
        .finds("overwritten-reference@2")
        .help("call page.release() before `page` gets another value");
  }

  @Test
  void aDroppedResultLeaks() {
    verify(
            """
            b0:
              %4 = invoke virtual Pool.take() : Page on %0 () @1
              endscope (%4) @1
              return @6
            end @7
            """)
        .finds("reference-leak@1")
        .headline("the result of `pool.take()` is never released on this path")
        .help("keep the result in a variable and call release() on it");
  }
}
