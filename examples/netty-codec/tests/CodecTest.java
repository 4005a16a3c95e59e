package demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.DecoderException;
import io.netty.util.CharsetUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The codec does its work, and Netty's leak detector has nothing to say. */
final class CodecTest {
  private final Leaks leaks = new Leaks();
  private EmbeddedChannel channel;

  @BeforeEach
  void open() {
    leaks.watch();
    channel =
        new EmbeddedChannel(
            new FrameDecoder(), new FrameEncoder(), new PingHandler(), new Assembler(16));
    channel.config().setAllocator(new PooledByteBufAllocator(false));
  }

  @AfterEach
  void nothingLeaks() throws InterruptedException {
    channel.finishAndReleaseAll();
    channel = null;
    assertEquals("", leaks.found());
  }

  private ByteBuf frame(int kind, String text) {
    ByteBuf frame = channel.alloc().buffer();
    frame.writeByte(kind).writeShort(text.length()).writeCharSequence(text, CharsetUtil.UTF_8);
    return frame;
  }

  @Test
  void pingIsAnswered() {
    ByteBuf ping = frame(Frame.PING, "hi");
    assertFalse(channel.writeInbound(ping));

    ByteBuf answer = channel.readOutbound();
    assertEquals(Frame.PONG, answer.readByte());
    assertEquals(2, answer.readShort());
    assertEquals("hi", answer.toString(CharsetUtil.UTF_8));
    answer.release();
    assertEquals(0, ping.refCnt());
  }

  @Test
  void partsAreAssembled() {
    assertFalse(channel.writeInbound(frame(Frame.PART, "hello, ")));
    assertTrue(channel.writeInbound(frame(Frame.LAST, "world")));

    ByteBuf message = channel.readInbound();
    assertEquals("hello, world", message.toString(CharsetUtil.UTF_8));
    message.release();
  }

  @Test
  void frameMayComeInPieces() {
    ByteBuf frame = frame(Frame.LAST, "hello");
    assertFalse(channel.writeInbound(frame.readRetainedSlice(2)));
    assertTrue(channel.writeInbound(frame));

    ByteBuf message = channel.readInbound();
    assertEquals("hello", message.toString(CharsetUtil.UTF_8));
    message.release();
  }

  @Test
  void unknownKindIsRefused() {
    ByteBuf wrong = frame(9, "hello");
    assertThrows(DecoderException.class, () -> channel.writeInbound(wrong));
  }

  @Test
  void tooLongMessageIsDropped() {
    assertFalse(channel.writeInbound(frame(Frame.PART, "0123456789")));
    assertThrows(
        DecoderException.class, () -> channel.writeInbound(frame(Frame.LAST, "0123456789")));
    assertNull(channel.readInbound());
  }

  @Test
  void messageThatIsNotWholeIsDroppedInTheEnd() {
    assertFalse(channel.writeInbound(frame(Frame.PART, "hello")));
  }

  @Test
  void leakIsFoundByTheDetectorToo() throws InterruptedException {
    forget();
    assertTrue(leaks.found().startsWith("LEAK"));
    leaks.forget();
  }

  @SuppressWarnings("custody:reference-leak")
  private void forget() {
    channel.alloc().directBuffer().writeByte(1);
  }
}
