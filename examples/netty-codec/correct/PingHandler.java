package demo;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;

/** Answers pings with what came along, and passes on everything else. */
final class PingHandler extends SimpleChannelInboundHandler<Frame> {
  @Override
  protected void channelRead0(ChannelHandlerContext ctx, Frame frame) {
    if (frame.kind() == Frame.PING) {
      ctx.writeAndFlush(new Frame(Frame.PONG, frame.content().retainedDuplicate()));
    } else {
      ctx.fireChannelRead(frame.retain());
    }
  }
}
