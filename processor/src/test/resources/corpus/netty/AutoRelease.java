package corpus.netty;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;

/** A simple handler borrows its message, unless it has opted out of the automatic release. */
final class AutoRelease {
  static final class NoAutoRelease extends SimpleChannelInboundHandler<ByteBuf> {
    NoAutoRelease() {
      super(false);
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, ByteBuf msg) {
      ctx.fireChannelRead(msg);
    }
  }

  static final class NoAutoReleaseOfType extends SimpleChannelInboundHandler<ByteBuf> {
    NoAutoReleaseOfType() {
      super(ByteBuf.class, false);
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, ByteBuf msg) {
      if (msg.isReadable()) {
        ctx.fireChannelRead(msg);
      } else {
        msg.release();
      }
    }
  }

  static final class NoAutoReleaseLeaking extends SimpleChannelInboundHandler<ByteBuf> {
    NoAutoReleaseLeaking() {
      super(false);
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, ByteBuf msg) {
      if (msg.isReadable()) {
        ctx.fireChannelRead(msg);
      }
    } // finds reference-leak
  }
}
