package dev.custody.processor.verify;

import org.junit.jupiter.api.Test;

final class CallSemanticsTest {
  private static final String HEAD =
      """
      body Test.m(Pool) : void static
        %0 parameter "pool" Pool
        %1 variable "page" Page
        %2 variable "ok" boolean
        %3 variable "file" File
        %4 variable "reader" Reader
        %5 temporary "" java.lang.Throwable
        %6 variable "other" Page
        %7 temporary "pool.peek()" Page
      """;

  private static Verified verify(String blocks) {
    return Verified.of(HEAD + blocks);
  }

  @Test
  void whatIsHandedOverIsNotOwed() {
    verify(
            """
            b0:
              %1 = invoke virtual Pool.take() : Page on %0 ()
              invoke virtual Pool.give(Page) : void on %0 (%1)
              return
            end
            """)
        .isSilent();
  }

  @Test
  void aTakerThatThrowsHasTaken() {
    verify(
            """
            b0:
              %1 = invoke virtual Pool.take() : Page on %0 ()
              invoke virtual Pool.give(Page) : void throws java.io.IOException on %0 (%1)
              return
            end
            """)
        .isSilent();
  }

  @Test
  void aFailedOfferKeepsTheObligation() {
    verify(
            """
            b0:
              %1 = invoke virtual Pool.take() : Page on %0 () @2
              %2 = invoke virtual Pool.offer(Page) : boolean on %0 (%1) @3
              branch %2 == 0 b1 b2 @4
            b1:
              return @5
            b2:
              return @6
            end @7
            """)
        .finds("reference-leak@5");
  }

  @Test
  void theResultOfAConditionalReleaseDecidesLater() {
    verify(
            """
            b0:
              %1 = invoke virtual Pool.take() : Page on %0 () @2
              %2 = invoke virtual Page.releaseIfLast() : boolean on %1 () @3
              branch opaque b1 b2 @3
            b1:
              invoke static Checks.other() : void ()
              jump b2
            b2:
              branch %2 == 0 b3 b4 @4
            b3:
              invoke virtual Page.release() : void on %1 () @5
              return @5
            b4:
              return @6
            end @7
            """)
        .isSilent();
  }

  @Test
  void aWrapperSharesTheObligation() {
    verify(
            """
            b0:
              %3 = invoke construct File.<init>() : File () @2
              %4 = invoke construct Reader.<init>(File) : Reader (%3) @3
              invoke virtual Reader.close() : void on %4 () @4
              return @6
            end @7
            """)
        .isSilent();
  }

  @Test
  void theInnerOfAWrapperReleasesBoth() {
    verify(
            """
            b0:
              %3 = invoke construct File.<init>() : File () @2
              %4 = invoke construct Reader.<init>(File) : Reader (%3) @3
              invoke virtual File.close() : void on %3 () @4
              return @6
            end @7
            """)
        .isSilent();
  }

  @Test
  void aWrapperThatThrowsLeavesTheInnerWithTheCaller() {
    verify(
            """
            b0:
              %3 = invoke construct File.<init>() : File () @2
              %4 = invoke construct Reader.<init>(File) : Reader throws java.io.IOException (%3) @3
              invoke virtual Reader.close() : void on %4 () @4
              return @6
            end @7
            """)
        .finds("reference-leak@3")
        .headline("reference `file` is never released on this path")
        .help("declare `file` in the resources of a try statement");
  }

  @Test
  void aReleaseThatThrowsHasReleased() {
    verify(
            """
            b0:
              %3 = invoke construct File.<init>() : File () @2
              invoke virtual File.close() : void throws java.io.IOException on %3 () @4
              return @6
            end @7
            """)
        .isSilent();
  }

  @Test
  void oneMoreCountNeedsOneMoreRelease() {
    verify(
            """
            b0:
              %1 = invoke virtual Pool.take() : Page on %0 () @2
              %6 = invoke virtual Page.retain() : Page on %1 () @3
              invoke virtual Page.release() : void on %1 () @4
              return @6
            end @7
            """)
        .finds("reference-leak@6")
        .path("Acquired 2", "Retained 3", "Released 4", "MethodLeft 6");
    verify(
            """
            b0:
              %1 = invoke virtual Pool.take() : Page on %0 () @2
              %6 = invoke virtual Page.retain() : Page on %1 () @3
              invoke virtual Page.release() : void on %1 () @4
              invoke virtual Page.release() : void on %6 () @5
              return @6
            end @7
            """)
        .isSilent();
  }

  @Test
  void oneMoreCountOfWhatAGetterLendsIsReachedThroughTheGetter() {
    verify(
            """
            b0:
              %7 = invoke virtual Pool.peek() : Page on %0 () @2
              invoke virtual Page.retain() : Page on %7 () @2
              endscope (%7) @2
              return @3
            end @4
            """)
        .isSilent();
  }

  @Test
  void aClassMayCloseItselfAndGoOn() {
    Verified.of(
            """
            body File.stop() : void
              %0 this "this" File
            b0:
              invoke virtual File.close() : void on %0 () @2
              invoke virtual File.read() : int on %0 () @3
              return @4
            end @4
            """)
        .isSilent();
  }

  @Test
  void anUnknownCalleeMayKeepWhatItIsGiven() {
    verify(
            """
            b0:
              %1 = invoke virtual Pool.take() : Page on %0 () @2
              invoke static Nobody.knows(Page) : void (%1) @3
              return @6
            end @7
            """)
        .isSilent();
  }

  @Test
  void checksRefine() {
    verify(
            """
            b0:
              %1 = invoke virtual Pool.tryTake() : Page on %0 () @2
              %6 = invoke static Checks.nonNull(java.lang.Object) : Page (%1) @3
              invoke virtual Page.release() : void on %6 () @4
              return @6
            end @7
            """)
        .isSilent();
  }

  @Test
  void aFailedCheckIsAnExit() {
    verify(
            """
            b0:
              %1 = invoke virtual Pool.take() : Page on %0 () @2
              %2 = unknown : boolean @3
              invoke static Checks.that(boolean) : void (%2) @4
              invoke virtual Page.release() : void on %1 () @5
              return @6
            end @7
            """)
        .finds("reference-leak@4");
  }

  @Test
  void whatNeverComesBackOwesNothing() {
    verify(
            """
            b0:
              %1 = invoke virtual Pool.take() : Page on %0 () @2
              invoke static Checks.exit() : void () @3
              return @6
            end @7
            """)
        .isSilent();
  }

  @Test
  void aReturnedReferenceGoesToTheCaller() {
    Verified.of(
            """
            body Test.open(Pool) : Page static
              %0 parameter "pool" Pool
              %1 variable "page" Page
            b0:
              %1 = invoke virtual Pool.take() : Page on %0 ()
              return %1
            end
            """)
        .isSilent();
  }

  @Test
  void whoSaysThatItLendsMayNotReturnWhatItOwns() {
    Verified.of(
            """
            body Test.lender() : Page static
              %0 variable "pool" Pool
              %1 variable "page" Page
            b0:
              %0 = unknown nonnull : Pool
              %1 = invoke virtual Pool.take() : Page on %0 () @2
              return %1 @3
            end
            """)
        .finds("reference-leak@3");
  }

  @Test
  void whatIsTakenOverIsOwed() {
    String taker =
        """
        body Test.taker(Page) : void static
          %0 parameter "page" Page
        b0:
          return @3
        end
        """;
    Verified.of(taker).finds("reference-leak@3").path("TakenOver 3", "MethodLeft 3");
    Verified.silent(
        taker, "  return", "  invoke virtual Page.release() : void on %0 () @2\n  return");
  }
}
