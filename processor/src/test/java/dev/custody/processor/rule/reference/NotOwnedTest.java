package dev.custody.processor.rule.reference;

import dev.custody.processor.verify.Verified;
import org.junit.jupiter.api.Test;

final class NotOwnedTest {
  private static final String LENT =
      """
      body Test.m(Pool) : void static
        %0 parameter "pool" Pool
        %1 variable "page" Page
      b0:
        %1 = invoke virtual Pool.lent() : Page on %0 () @2
        invoke virtual Page.release() : void on %1 () @3
        return @5
      end @6
      """;

  @Test
  void releasingWhatIsLent() {
    Verified.of(LENT)
        .finds("not-owned@3")
        .path("Borrowed 2", "Used 3")
        .headline("`page` is released, but it is only borrowed")
        .help(
            "remove this call: whoever lent the reference releases it",
            "call page.retain() first to own one more count");
    Verified.silent(LENT, "Page.release()", "Page.use()");
  }

  @Test
  void releasingAParameterThatIsDeclaredBorrowed() {
    Verified.of(
            """
            body Test.borrower(Page) : void static
              %0 parameter "page" Page
            b0:
              invoke virtual Page.release() : void on %0 () @3
              return @5
            end @6
            """)
        .finds("not-owned@3");
  }

  @Test
  void afterARetainOneReleaseIsRight() {
    Verified.silent(
        LENT,
        "  invoke virtual Page.release()",
        "  invoke virtual Page.retain() : Page on %1 () @3\n  invoke virtual Page.release()");
  }

  @Test
  void nobodyKnowsOfAnUndeclaredParameter() {
    Verified.of(
            """
            body Test.free(Page) : void static
              %0 parameter "page" Page
            b0:
              invoke virtual Page.release() : void on %0 () @3
              return @5
            end @6
            """)
        .isSilent();
  }
}
