package dev.custody.processor.contract.read;

import static com.google.common.truth.Truth.assertThat;

import org.junit.jupiter.api.Test;

/** What the Netty pack says, asked through the real library. */
final class NettyPackTest {
  private static final Asked NETTY =
      Asked.of(
          """
          import io.netty.buffer.*;
          import io.netty.channel.*;
          class Mine extends ChannelInboundHandlerAdapter {
            @Override public void channelRead(ChannelHandlerContext ctx, Object msg) {}
          }
          class Simple extends SimpleChannelInboundHandler<ByteBuf> {
            @Override protected void channelRead0(ChannelHandlerContext ctx, ByteBuf msg) {}
          }
          class Holder extends DefaultByteBufHolder {
            Holder(ByteBuf data) { super(data); }
          }
          """);

  private static String buffer(String name, String... parameters) {
    return NETTY.method("io.netty.buffer.ByteBuf", name, parameters);
  }

  @Test
  void buffersAreCounted() {
    assertThat(NETTY.type("io.netty.buffer.ByteBuf")).isEqualTo("REFCOUNTED release");
    assertThat(NETTY.type("io.netty.buffer.CompositeByteBuf")).isEqualTo("REFCOUNTED release");
    assertThat(NETTY.type("io.netty.buffer.ByteBufHolder")).isEqualTo("REFCOUNTED release");
    assertThat(
            NETTY.methodOn(
                "io.netty.buffer.ByteBuf", "io.netty.util.ReferenceCounted", "release", "()"))
        .isEqualTo("releases this");
    assertThat(buffer("retain", "()")).isEqualTo("acquires this; borrows this; returns this");
  }

  @Test
  void derivedBufferIsTheSameObligation() {
    assertThat(buffer("slice", "int", "int")).isEqualTo("wraps this");
    assertThat(buffer("readSlice")).isEqualTo("wraps this");
    assertThat(buffer("duplicate")).isEqualTo("wraps this");
  }

  @Test
  void copiedOrCountedBufferIsOneOfItsOwn() {
    assertThat(buffer("readRetainedSlice")).isEqualTo("borrows this; acquires result");
    assertThat(buffer("readBytes", "int")).isEqualTo("borrows this; acquires result");
    assertThat(buffer("retainedDuplicate")).isEqualTo("borrows this; acquires result");
  }

  @Test
  void writingGivesTheBufferItselfBack() {
    assertThat(buffer("writeInt")).isEqualTo("borrows this; returns this");
    assertThat(buffer("writeBytes", "io.netty.buffer.ByteBuf"))
        .isEqualTo("borrows this; borrows #0; returns this");
  }

  @Test
  void allocatorsAcquire() {
    assertThat(NETTY.method("io.netty.buffer.ByteBufAllocator", "directBuffer", "int"))
        .endsWith("acquires result");
    assertThat(NETTY.method("io.netty.buffer.AbstractByteBufAllocator", "ioBuffer", "int"))
        .endsWith("acquires result");
    assertThat(NETTY.method("io.netty.buffer.Unpooled", "buffer", "int"))
        .isEqualTo("acquires result");
    assertThat(NETTY.method("io.netty.buffer.Unpooled", "copyInt", "int"))
        .isEqualTo("acquires result");
  }

  @Test
  void compositeTakesItsComponents() {
    assertThat(
            NETTY.method(
                "io.netty.buffer.CompositeByteBuf",
                "addComponent",
                "boolean",
                "io.netty.buffer.ByteBuf"))
        .isEqualTo("borrows this; takes #1 (stays usable) for this; returns this");
  }

  @Test
  void helpersReleaseAndRetain() {
    assertThat(NETTY.method("io.netty.util.ReferenceCountUtil", "release", "java.lang.Object"))
        .isEqualTo("releases #0");
    assertThat(NETTY.method("io.netty.util.ReferenceCountUtil", "retain", "java.lang.Object"))
        .isEqualTo("acquires #0; borrows #0; returns #0");
  }

  @Test
  void pipelineTakesMessages() {
    assertThat(
            NETTY.method(
                "io.netty.channel.ChannelOutboundInvoker", "writeAndFlush", "java.lang.Object"))
        .isEqualTo("borrows this; takes #0 for this");
    assertThat(NETTY.method("io.netty.channel.ChannelHandlerContext", "fireChannelRead"))
        .isEqualTo("borrows this; takes #0 for this");
    assertThat(NETTY.method("io.netty.channel.AbstractChannel", "write", "java.lang.Object"))
        .startsWith("borrows this; takes #0");
  }

  @Test
  void handlerOwnsWhatItReads() {
    assertThat(NETTY.method("Mine", "channelRead"))
        .isEqualTo("borrows this; borrows #0; takes #1 for this");
  }

  @Test
  void simpleHandlerBorrowsWhatItReads() {
    assertThat(
            NETTY.method(
                "Simple",
                "channelRead0",
                "io.netty.channel.ChannelHandlerContext",
                "io.netty.buffer.ByteBuf"))
        .isEqualTo("borrows this; borrows #0; borrows #1");
  }

  @Test
  void holderSharesItsContentsCount() {
    assertThat(NETTY.method("io.netty.buffer.DefaultByteBufHolder", "new")).isEqualTo("wraps #0");
    assertThat(NETTY.method("Holder", "new")).isEqualTo("wraps #0");
    assertThat(NETTY.method("io.netty.buffer.ByteBufHolder", "content")).isEqualTo("wraps this");
  }
}
