package dev.custody.processor.verify;

import dev.custody.processor.verify.state.Profile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A page is taken under one condition and released under another: silent if the two correlate. */
final class ConditionsTest {
  private static String program(String first, String second) {
    return """
        body Test.m(Pool,int,int,Shape) : void static
          %%0 parameter "pool" Pool
          %%1 parameter "n" int
          %%2 parameter "k" int
          %%3 parameter "shape" Shape
          %%4 variable "page" Page
          %%5 variable "copy" int
        b0:
          %%5 = %%1
          %%4 = null
          branch %s b1 b2
        b1:
          %%4 = invoke virtual Pool.take() : Page on %%0 ()
          jump b2
        b2:
          branch %s b3 b4
        b3:
          invoke virtual Page.release() : void on %%4 ()
          jump b4
        b4:
          return @99
        end
        """
        .formatted(first, second);
  }

  @ParameterizedTest
  @CsvSource({
    "%1 == 0, %1 == 0",
    "%1 == 3, %1 == 3",
    "%1 < 5, %1 < 5",
    "%1 < 5, %1 <= 4",
    "%1 == 0, %5 == 0",
    "%1 < %2, %1 < %2",
    "%1 < %2, %2 > %1",
    "%3 == null, %3 == null",
    "%3 == enum Kind.BIG, %3 == enum Kind.BIG",
    "%3 == \"text\", %3 == \"text\"",
    "%3 instanceof Big, %3 instanceof Big"
  })
  void sameConditionCorrelates(String first, String second) {
    Verified.of(program(first, second)).isSilent();
  }

  @ParameterizedTest
  @CsvSource({
    "%1 == 0, %1 != 0",
    "%1 == 3, %1 == 4",
    "%1 < 5, %1 < 4",
    "%3 == null, %3 != null",
    "%3 == enum Kind.BIG, %3 == enum Kind.SMALL",
    "%3 instanceof Big, %3 instanceof Small",
    "opaque, opaque"
  })
  void otherConditionsDoNot(String first, String second) {
    Verified.of(program(first, second)).finds("reference-leak@99");
  }

  @Test
  void theKernelKnowsLess() {
    Verified.of(Profile.KERNEL, program("%1 == 3", "%1 == 3")).finds("null-constant@18");
    Verified.of(Profile.KERNEL, program("%1 < %2", "%1 < %2"))
        .finds("null-constant@18", "reference-leak@99");
  }

  @Test
  void theKernelCutsOffEnds() {
    Verified.of(Profile.KERNEL, program("%1 == 0", "%1 == 0")).isSilent();
    Verified.of(Profile.KERNEL, program("%1 < 5", "%1 < 5")).isSilent();
  }

  @Test
  void successFlags() {
    String text =
        """
        body Test.m(Pool) : void static
          %0 parameter "pool" Pool
          %1 variable "page" Page
          %2 variable "success" boolean
          %3 temporary "" java.lang.Throwable
        b0:
          %1 = invoke virtual Pool.take() : Page on %0 ()
          %2 = 0
          jump b1
        b1: handlers java.lang.Throwable -> b3 %3
          invoke virtual Page.use() : void throws java.io.IOException on %1 ()
          invoke virtual Pool.give(Page) : void on %0 (%1)
          %2 = 1
          jump b2
        b2:
          branch %2 == 0 b4 b5
        b3:
          branch %2 == 0 b6 b7
        b4:
          invoke virtual Page.release() : void on %1 ()
          jump b5
        b5:
          return
        b6:
          invoke virtual Page.release() : void on %1 ()
          jump b7
        b7:
          throw %3 : java.lang.Throwable
        end
        """;
    Verified.of(text).isSilent();
  }

  @Test
  void whatANumberIsNotInTheMiddleAddsUp() {
    String text =
        """
        body Test.m(Pool,int) : void static
          %0 parameter "pool" Pool
          %1 parameter "n" int
          %2 variable "page" Page
        b0:
          branch %1 >= 0 b1 b9
        b1:
          branch %1 <= 2 b2 b9
        b2:
          %2 = invoke virtual Pool.take() : Page on %0 ()
          branch %1 == 1 b5 b3
        b3:
          branch %1 == 0 b5 b4
        b4:
          branch %1 == 2 b5 b6
        b5:
          invoke virtual Page.release() : void on %2 ()
          jump b6
        b6:
          branch %1 == 1 b9 b7
        b7:
          return @77
        b9:
          return @99
        end
        """
            .replace("b9", "b8");
    Verified.of(text).isSilent();
  }
}
