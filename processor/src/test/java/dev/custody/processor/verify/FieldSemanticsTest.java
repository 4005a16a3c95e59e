package dev.custody.processor.verify;

import org.junit.jupiter.api.Test;

final class FieldSemanticsTest {
  private static Verified verify(String blocks) {
    return Verified.of(
        """
        body Test.m(Pool) : void
          %0 this "this" Test
          %1 parameter "pool" Pool
          %2 variable "page" Page
          %3 temporary "this.seen" Page
          %4 temporary "" Page
        """
            + blocks);
  }

  @Test
  void anOwningFieldTakesOver() {
    verify(
            """
            b0:
              %2 = invoke virtual Pool.take() : Page on %1 () @2
              store %0 .Test.owned = %2 @3
              invoke virtual Page.use() : void on %2 () @3
              return @4
            end
            """)
        .isSilent();
  }

  @Test
  void aBorrowingFieldDoesNot() {
    verify(
            """
            b0:
              %2 = invoke virtual Pool.take() : Page on %1 () @2
              store %0 .Test.seen = %2 @3
              return @4
            end
            """)
        .finds("reference-leak@4");
  }

  @Test
  void whatIsStoredWhereNobodySaysIsOutOfSight() {
    verify(
            """
            b0:
              %2 = invoke virtual Pool.take() : Page on %1 () @2
              store %0 .Test.any = %2 @3
              return @4
            end
            """)
        .isSilent();
  }

  private static final String TWO_TESTS =
      """
      b0:
        %3 = load %0 .Test.any : Page @1
        branch %3 == null b1 b2 @2
      b1:
        %2 = invoke virtual Pool.take() : Page on %1 () @3
        jump b2
      b2:
        %4 = load %0 .Test.any : Page @4
        branch %4 == null b3 b4 @4
      b3:
        invoke virtual Page.release() : void on %2 () @5
        jump b4
      b4:
        return @6
      end
      """;

  @Test
  void aCallMayChangeAField() {
    verify(TWO_TESTS).finds("reference-leak@6");
  }

  @Test
  void aFinalFieldStays() {
    verify(TWO_TESTS.replace("Test.any", "Test.finalAny")).isSilent();
  }

  @Test
  void betweenCallsAFieldIsRemembered() {
    verify(
            """
            b0:
              %2 = invoke virtual Pool.take() : Page on %1 () @1
              %3 = load %0 .Test.any : Page @1
              branch %3 == null b1 b3 @2
            b1:
              %4 = load %0 .Test.any : Page @4
              branch %4 == null b3 b2 @4
            b2:
              return @5
            b3:
              invoke virtual Page.release() : void on %2 () @6
              return @6
            end
            """)
        .isSilent();
  }

  @Test
  void anElementIsOutOfSight() {
    verify(
            """
            b0:
              %2 = invoke virtual Pool.take() : Page on %1 () @2
              %4 = newarray Page[] (3) @3
              store %4[0] = %2 @3
              return @4
            end
            """)
        .isSilent();
  }
}
