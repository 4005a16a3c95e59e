package dev.custody.processor.ir;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class BodyParserTest {
  private static Body parse(String text) {
    return BodyParser.parse(text, new LineSource("Test.java"));
  }

  @Test
  void everyInstructionSurvivesTheRoundTrip() {
    String text =
        """
        body demo.Cache.<init>(demo.Pool,byte[]) : void private
          %0 this "this" demo.Cache
          %1 parameter "pool" demo.Pool
          %2 parameter "bytes" byte[]
          %3 variable "odd \\"name\\"" demo.Page
          %4 temporary "" int
          %5 temporary "new Page(a, b)" java.lang.Object
        b0: handlers java.io.IOException -> b2 %5, java.lang.Throwable -> b3 %5
          invoke special java.lang.Object.<init>() : void on %0 () @1
          %4 = compute %4 >>> 3 : int @2
          %5 = compute " a, b)\\\\ (" concat %4 : java.lang.String @2
          %4 = convert %4 : int @2
          %3 = unknown : demo.Page @3
          %5 = unknown nonnull : java.lang.Throwable @3
          %3 = load %0 .demo.Cache.page : demo.Page @4
          %4 = load %2 .byte[].length : int @4
          %3 = load static demo.Cache.SHARED : demo.Page @4
          %4 = load %2[%4] : byte @5
          store %2[0] = -1 @5
          store %0 .demo.Cache.page = null @5
          %5 = newarray byte[][] (%4, 2) @6
          %3 = invoke construct demo.Page.<init>(int) : demo.Page throws java.io.IOException, demo.E (7) @7
          %4 = invoke virtual demo.Page.size() : int via demo.SubPage on %3 () @7
          invoke static demo.Page.check(demo.Page,java.lang.Object,float) : void (%3, enum demo.Kind.BIG, floating) @7
          %5 = lambda java.lang.Runnable implements java.lang.Runnable.run() by demo.Cache.lambda$0() (%3, %4) @8
          capture %5 : demo.Cache$1 (%3) @9
          monitorenter %0 @10
          monitorexit %0 @10
          endscope (%3, %4) @11
          branch %3 == null b1 b2 @12
        b1:
          %5 = class demo.Page @13
          branch %5 instanceof demo.Page b2 b3 @13
        b2:
          branch opaque b1 b3 @14
        b3:
          throw %5 : java.lang.Throwable @15
        b4:
          halt @16
        b5:
          jump b6 @17
        b6:
          return @18
        end @19
        body demo.Cache.lambda$0() : void static lambda
          %0 captured "page" demo.Page
        b0:
          return @8
        end @8
        """;
    assertThat(BodyText.of(parse(text))).isEqualTo(text);
  }

  @Test
  void closuresBelongToTheBodyThatCreatesThem() {
    Body body =
        parse(
            """
            body A.m() : void static
              %0 temporary "" java.lang.Runnable
            b0:
              %0 = lambda java.lang.Runnable implements java.lang.Runnable.run() by A.lambda$0() () @1
              return @1
            end @1
            body A.lambda$0() : void static lambda
              %0 temporary "" java.lang.Runnable
            b0:
              %0 = lambda java.lang.Runnable implements java.lang.Runnable.run() by A.lambda$1() () @1
              return @1
            end @1
            body A.lambda$1() : void static lambda
            b0:
              return @1
            end @1
            """);
    assertThat(body.closures()).hasSize(1);
    assertThat(body.closures().get(0).closures()).hasSize(1);
  }

  @Test
  void aLineWithoutPositionStandsWhereItIs() {
    Body body = parse("body A.m() : void static\nb0:\n  jump b1\nb1:\n\n  return\nend");
    assertThat(body.blocks().get(1).terminator().position().line()).isEqualTo(6);
    assertThat(body.end().line()).isEqualTo(7);
  }

  @Test
  void aMistakeIsNamedWithItsPlace() {
    String text = "body A.m() : void static\nb0:\n  jumps b1\nend";
    Exception e = assertThrows(IllegalArgumentException.class, () -> parse(text));
    assertThat(e)
        .hasMessageThat()
        .isEqualTo("line 3, column 9: unknown instruction jumps in:   jumps b1");
  }
}
