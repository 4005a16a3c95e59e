package dev.custody.processor.rule.reference;

import dev.custody.processor.verify.Verified;
import org.junit.jupiter.api.Test;

final class OverwrittenReferenceTest {
  private static final String TWO =
      """
      body Test.m(Pool) : void static
        %0 parameter "pool" Pool
        %1 variable "page" Page
        %2 variable "same" Page
        %3 temporary "pool.take()" Page
      b0:
        %3 = invoke virtual Pool.take() : Page on %0 () @2
        %1 = %3 @2
        endscope (%3) @2
        %1 = null @3
        return @5
      end @6
      """;

  @Test
  void theOnlyName() {
    Verified.of(TWO)
        .finds("overwritten-reference@3")
        .path("Acquired 2", "Lost 3")
        .headline("reference `page` is overwritten before it was released")
        .help("call page.release() before `page` gets another value");
  }

  @Test
  void anotherNameIsEnoughForNow() {
    Verified.of(TWO.replace("  %1 = null @3", "  %2 = %1\n  %1 = null @3"))
        .finds("reference-leak@5");
    Verified.silent(
        TWO,
        "  %1 = null @3",
        "  %2 = %1\n  %1 = null @3\n  invoke virtual Page.release() : void on %2 ()");
  }

  @Test
  void whatWrapsItselfIsNotLost() {
    Verified.of(
            """
            body Test.m() : void static
              %0 variable "stream" java.lang.AutoCloseable
              %1 temporary "new File()" File
            b0:
              %1 = invoke construct File.<init>() : File () @2
              %0 = %1 @2
              endscope (%1) @2
              %0 = invoke construct Reader.<init>(File) : Reader (%0) @3
              invoke virtual Reader.close() : void on %0 () @4
              return @5
            end
            """)
        .isSilent();
  }
}
