package dev.custody.processor.rule.reference;

import dev.custody.processor.verify.Verified;
import org.junit.jupiter.api.Test;

final class DoubleReleaseTest {
  private static final String TWICE =
      """
      body Test.m(Pool) : void static
        %0 parameter "pool" Pool
        %1 variable "page" Page
        %2 variable "same" Page
      b0:
        %1 = invoke virtual Pool.take() : Page on %0 () @2
        %2 = %1 @2
        invoke virtual Page.release() : void on %1 () @3
        invoke virtual Page.release() : void on %2 () @4
        return @5
      end @6
      """;

  @Test
  void releasingACopyAgain() {
    Verified.of(TWICE)
        .finds("double-release@4")
        .headline("reference `page` is released twice on this path")
        .help(
            "remove this release, or the one on line 3",
            "call page.retain() before line 3 if both are meant");
    Verified.silent(TWICE, "  invoke virtual Page.release() : void on %2 () @4\n", "");
  }

  @Test
  void aHelperThatTakesItCountsAsWell() {
    String text =
        TWICE.replace(
            "virtual Page.release() : void on %2 ()", "virtual Pool.needs(Page) : void on %0 (%2)");
    Verified.of(text).finds("double-release@4");
  }

  @Test
  void closingTwiceIsHarmless() {
    Verified.of(
            """
            body Test.m() : void static
              %0 variable "file" File
              %1 variable "reader" Reader
            b0:
              %0 = invoke construct File.<init>() : File () @2
              %1 = invoke construct Reader.<init>(File) : Reader (%0) @2
              invoke virtual Reader.close() : void on %1 () @3
              invoke virtual File.close() : void on %0 () @4
              return @5
            end @6
            """)
        .isSilent();
  }

  @Test
  void afterARetainTwoAreRight() {
    Verified.silent(TWICE, "%2 = %1 @2", "%2 = invoke virtual Page.retain() : Page on %1 () @2");
  }
}
