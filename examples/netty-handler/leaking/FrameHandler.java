package demo;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;

/** Takes frames apart: a type byte, then a payload. Pings are answered, data is passed on. */
final class FrameHandler extends ChannelInboundHandlerAdapter {
  private static final int PING = 1;
  private static final int DATA = 2;

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object msg) {
    if (!(msg instanceof ByteBuf)) {
      ctx.fireChannelRead(msg);
      return;
    }
    ByteBuf frame = (ByteBuf) msg;
    if (!frame.isReadable()) {
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
        ctx.close();
    }
  }
}
