package demo;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.util.CharsetUtil;

/** Sends a ping and a message in two parts through a pipeline without a network. */
final class Main {
  public static void main(String[] arguments) {
    EmbeddedChannel channel =
        new EmbeddedChannel(
            new FrameDecoder(), new FrameEncoder(), new PingHandler(), new Assembler(1024));
    ByteBuf received = Unpooled.buffer();
    write(received, Frame.PING, "are you there");
    write(received, Frame.PART, "hello, ");
    write(received, Frame.LAST, "world");
    while (received.isReadable()) { // a byte at a time, as a slow network may have it
      channel.writeInbound(received.readRetainedSlice(1));
    }
    received.release();

    ByteBuf answer = channel.readOutbound();
    System.out.println(
        "answer " + answer.readByte() + ": " + answer.skipBytes(2).toString(CharsetUtil.UTF_8));
    answer.release();
    ByteBuf message = channel.readInbound();
    System.out.println("message: " + message.toString(CharsetUtil.UTF_8));
    message.release();
    System.out.println("anything left: " + channel.finish());
  }

  private static void write(ByteBuf out, int kind, String text) {
    out.writeByte(kind).writeShort(text.length()).writeCharSequence(text, CharsetUtil.UTF_8);
  }
}
