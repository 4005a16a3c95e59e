package dev.custody.processor.verify;

import static com.google.common.truth.Truth.assertThat;

import org.junit.jupiter.api.Test;

final class SubprogramTest {
  private static final String CALLER =
      """
      body Test.m(Pool) : void static
        %0 parameter "pool" Pool
        %1 variable "page" Page
        %2 temporary "" java.lang.Throwable
      b0:
        %1 = invoke virtual Pool.take() : Page on %0 () @2
        invoke static Test.end(Page) : void (%1) @3
        return @4
      end @5
      """;

  @Test
  void aHelperReleasesForItsCaller() {
    Verified.of(
            CALLER,
            """
            body Test.end(Page) : void static private
              %0 parameter "p" Page
            b0:
              invoke virtual Page.release() : void on %0 () @12
              return @13
            end @13
            """)
        .isSilent();
  }

  @Test
  void aHelperThatForgetsLeavesTheFaultWithItsCaller() {
    Verified.of(
            CALLER,
            """
            body Test.end(Page) : void static private
              %0 parameter "p" Page
            b0:
              branch opaque b1 b2 @11
            b1:
              invoke virtual Page.release() : void on %0 () @12
              return @13
            b2:
              return @14
            end @15
            """)
        .finds("reference-leak@4")
        .headline("reference `page` is never released on this path");
  }

  @Test
  void whatAHelperLosesIsReportedThereOnce() {
    String helper =
        """
        body Test.look(Pool) : void static private
          %0 parameter "pool" Pool
          %1 variable "page" Page
        b0:
          %1 = invoke virtual Pool.take() : Page on %0 () @21
          return @22
        end @23
        """;
    String caller =
        """
        body Test.a(Pool) : void static
          %0 parameter "pool" Pool
        b0:
          invoke static Test.look(Pool) : void (%0) @1
          invoke static Test.look(Pool) : void (%0) @2
          return @3
        end @4
        """;
    Verified verified =
        Verified.of(caller, caller.replace("Test.a(", "Test.b("), helper)
            .finds("reference-leak@22");
    assertThat(verified.findings().get(0).method().name()).isEqualTo("look");
  }

  @Test
  void aFactoryHandsItsReferenceToTheCaller() {
    Verified.of(
            """
            body Test.m(Pool) : void static
              %0 parameter "pool" Pool
              %1 variable "page" Page
            b0:
              %1 = invoke static Test.make(Pool) : Page (%0) @2
              invoke static Test.other(Page) : void (%1) @3
              return @4
            end @5
            """,
            """
            body Test.make(Pool) : Page static private
              %0 parameter "pool" Pool
              %1 variable "made" Page
            b0:
              %1 = invoke virtual Pool.take() : Page on %0 () @21
              return %1 @22
            end @23
            """,
            """
            body Test.other(Page) : void static private
              %0 parameter "p" Page
            b0:
              invoke virtual Page.use() : void on %0 () @31
              return @32
            end @33
            """)
        .finds("reference-leak@4")
        .path("Called 2", "Acquired 21", "Returned 22", "MethodLeft 4");
  }

  @Test
  void anExceptionOfAHelperReachesTheCallersHandler() {
    Verified.of(
            """
            body Test.m(Pool) : void static
              %0 parameter "pool" Pool
              %1 variable "page" Page
              %2 temporary "" java.lang.Throwable
            b0:
              %1 = invoke virtual Pool.take() : Page on %0 () @2
              jump b1 @2
            b1: handlers java.lang.IllegalStateException -> b2 %2
              invoke static Test.fail(Page) : void (%1) @3
              invoke virtual Page.release() : void on %1 () @4
              return @4
            b2:
              return @5
            end @6
            """,
            """
            body Test.fail(Page) : void static private
              %0 parameter "p" Page
              %1 temporary "" java.lang.Throwable
            b0:
              branch opaque b1 b2 @11
            b1:
              %1 = unknown nonnull : java.lang.Throwable @12
              throw %1 : java.lang.IllegalStateException @12
            b2:
              return @13
            end @14
            """)
        .finds("reference-leak@5");
  }

  @Test
  void aFlagFromAHelperCorrelates() {
    Verified.of(
            """
            body Test.m(Pool) : void static
              %0 parameter "pool" Pool
              %1 variable "page" Page
              %2 variable "ok" boolean
            b0:
              %1 = invoke virtual Pool.take() : Page on %0 () @2
              %2 = invoke static Test.end(Page) : boolean (%1) @3
              branch %2 == 0 b1 b2 @4
            b1:
              invoke virtual Page.release() : void on %1 () @5
              return @5
            b2:
              return @6
            end @7
            """,
            """
            body Test.end(Page) : boolean static private
              %0 parameter "p" Page
            b0:
              branch opaque b1 b2 @11
            b1:
              invoke virtual Page.release() : void on %0 () @12
              return 1 @13
            b2:
              return 0 @14
            end @15
            """)
        .isSilent();
  }

  @Test
  void recursionEndsAndIsSilent() {
    Verified.of(
            CALLER,
            """
            body Test.end(Page) : void static private
              %0 parameter "p" Page
            b0:
              branch opaque b1 b2 @11
            b1:
              invoke static Test.end(Page) : void (%0) @12
              return @13
            b2:
              invoke virtual Page.release() : void on %0 () @14
              return @15
            end @15
            """)
        .isSilent();
  }

  @Test
  void aPrivateMethodThatNobodyCallsIsVerifiedByItself() {
    Verified.of(
            """
            body Test.idle(Pool) : void static private
              %0 parameter "pool" Pool
              %1 variable "page" Page
            b0:
              %1 = invoke virtual Pool.take() : Page on %0 () @2
              return @3
            end @4
            """)
        .finds("reference-leak@3");
  }

  @Test
  void aLambdaThatIsCalledHereIsFollowed() {
    Verified.of(
            """
            body Test.m(Pool) : void static
              %0 parameter "pool" Pool
              %1 variable "page" Page
              %2 variable "task" java.lang.Runnable
            b0:
              %1 = invoke virtual Pool.take() : Page on %0 () @2
              %2 = lambda java.lang.Runnable implements java.lang.Runnable.run() by Test.lambda$0() (%1) @3
              invoke virtual java.lang.Runnable.run() : void on %2 () @4
              return @5
            end @6
            body Test.lambda$0() : void static lambda
              %0 captured "page" Page
            b0:
              invoke virtual Page.release() : void on %0 () @3
              return @3
            end @3
            """)
        .isSilent();
  }

  @Test
  void aLambdaThatIsPassedOnTakesWhatItEnds() {
    String text =
        """
        body Test.m(Pool) : void static
          %0 parameter "pool" Pool
          %1 variable "page" Page
          %2 temporary "" java.lang.Runnable
        b0:
          %1 = invoke virtual Pool.take() : Page on %0 () @2
          %2 = lambda java.lang.Runnable implements java.lang.Runnable.run() by Test.lambda$0() (%1) @3
          invoke static Nobody.later(java.lang.Runnable) : void (%2) @4
          endscope (%2) @4
          return @5
        end @6
        body Test.lambda$0() : void static lambda
          %0 captured "page" Page
        b0:
          invoke virtual Page.use() : void on %0 () @3
          return @3
        end @3
        """;
    Verified.of(text).finds("reference-leak@5");
    Verified.silent(text, "Page.use()", "Page.release()");
  }

  private static final String LOOKS =
      """
      body Test.looks(Pool,boolean) : void static private
        %0 parameter "pool" Pool
        %1 parameter "deep" boolean
        %2 variable "mine" Page
      b0:
        %2 = invoke virtual Pool.take() : Page on %0 () @21
        branch %1 == 0 b1 b2 @22
      b1:
      """
          + "  invoke virtual Page.use() : void on %2 () @23\n".repeat(30)
          + """
        invoke virtual Page.release() : void on %2 () @24
        return @25
      b2:
        return @26
      end @27
      """;

  @Test
  void aHelperWithReferencesOfItsOwnAloneIsVerifiedByItself() {
    String caller =
        """
        body Test.m(Pool) : void static
          %0 parameter "pool" Pool
          %1 variable "page" Page
        b0:
          %1 = invoke virtual Pool.take() : Page on %0 () @2
          invoke static Test.looks(Pool,boolean) : void (%0, 0) @3
          return @4
        end @5
        """;
    Verified verified = Verified.of(caller, LOOKS).finds("reference-leak@4", "reference-leak@26");
    assertThat(verified.results()).hasSize(2);
    assertThat(verified.results().get(0).instructions()).isEqualTo(3);
  }

  @Test
  void aHelperThatIsFollowedInOnePlaceOnlyIsVerifiedByItselfToo() {
    String caller =
        """
        body Test.m(Pool,Lock) : void static
          %0 parameter "pool" Pool
          %1 parameter "lock" Lock
        b0:
          invoke virtual Lock.lock() : void on %1 () @1
          invoke static Test.looks(Pool,boolean) : void (%0, 0) @2
          invoke virtual Lock.unlock() : void on %1 () @3
          invoke static Test.looks(Pool,boolean) : void (%0, 1) @4
          return @5
        end @6
        """;
    Verified.of(caller, LOOKS).finds("reference-leak@26");
    Verified.of(caller.replace("(%0, 1) @4", "(%0, 0) @4"), LOOKS).finds("reference-leak@26");
  }
}
