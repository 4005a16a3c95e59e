package demo;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.embedded.EmbeddedChannel;

/** Takes frames apart: a type byte, then a payload. Pings are answered, data is passed on. */
final class FrameHandler extends ChannelInboundHandlerAdapter {
  private static final int PING = 1;
  private static final int DATA = 2;

  /** Sends an empty frame, a ping and an unknown frame, and counts what is left of each. */
  public static void main(String[] arguments) {
    EmbeddedChannel channel = new EmbeddedChannel(new FrameHandler());
    for (byte[] bytes : new byte[][] {{}, {PING, 7}, {9}}) {
      ByteBuf frame = Unpooled.buffer().writeBytes(bytes); // copiedBuffer shares one empty buffer
      channel.writeInbound(frame);
      System.out.println(bytes.length + " bytes in, references left: " + frame.refCnt());
    }
    channel.finishAndReleaseAll();
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object msg) {
    if (!(msg instanceof ByteBuf)) {
      ctx.fireChannelRead(msg);
      return;
    }
    ByteBuf frame = (ByteBuf) msg;
    if (!frame.isReadable()) {
      frame.release();
      return;
    }
    int type = frame.readUnsignedByte();
    switch (type) {
      case PING:
        ByteBuf pong = ctx.alloc().buffer(2).writeByte(PING);
        if (frame.isReadable()) {
          pong.writeByte(frame.readByte());
        }
        frame.release();
        ctx.writeAndFlush(pong);
        break;
      case DATA:
        ctx.fireChannelRead(frame.readRetainedSlice(frame.readableBytes()));
        frame.release();
        break;
      default:
        frame.release();
        ctx.close();
    }
  }
}
