package dev.custody.processor.rule.reference;

import dev.custody.processor.verify.Verified;
import org.junit.jupiter.api.Test;

final class MaybeNullTest {
  private static final String UNTESTED =
      """
      body Test.m(Pool) : void static
        %0 parameter "pool" Pool
        %1 variable "page" Page
      b0:
        %1 = invoke virtual Pool.tryTake() : Page on %0 () @2
        branch opaque b1 b2 @3
      b1:
        invoke virtual Page.release() : void on %1 () @4
        return @5
      b2:
        branch %1 == null b3 b1 @6
      b3:
        return @7
      end @8
      """;

  @Test
  void untestedUse() {
    Verified.of(UNTESTED)
        .finds("maybe-null@4")
        .headline("`page` may be null here")
        .help("test page for null before this use");
    Verified.silent(UNTESTED, "branch opaque b1 b2 @3", "jump b2");
  }

  @Test
  void theNullSideOwesNothing() {
    Verified.silent(UNTESTED, "branch opaque b1 b2 @3", "branch %1 != null b1 b3");
  }
}
