package corpus.netty;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.util.concurrent.Promise;

/**
 * What is written or fired belongs to the pipeline, what a promise is given belongs to whoever
 * waits for it.
 */
final class Writes {
  static void writes(ChannelHandlerContext ctx, ByteBuf given, ChannelPromise promise) {
    ctx.write(given.retain(), promise);
    ctx.channel().write(given.copy());
    ctx.pipeline().writeAndFlush(given.retainedDuplicate(), ctx.newPromise());
    ctx.fireUserEventTriggered(given.retainedSlice());
    ctx.pipeline().fireChannelRead(given.retain());
  }

  static void writtenTwice(Channel channel, ByteBufAllocator alloc) {
    ByteBuf buffer = alloc.buffer();
    channel.write(buffer);
    channel.write(buffer); // finds use-after-release
  }

  static void writtenIfActiveLeaking(Channel channel, ByteBufAllocator alloc) {
    ByteBuf buffer = alloc.buffer();
    if (channel.isActive()) {
      channel.writeAndFlush(buffer, channel.voidPromise());
    }
  } // finds reference-leak

  static void writtenIfActive(Channel channel, ByteBufAllocator alloc) {
    ByteBuf buffer = alloc.buffer();
    if (channel.isActive()) {
      channel.writeAndFlush(buffer, channel.voidPromise());
    } else {
      buffer.release();
    }
  }

  static void writtenAndWaited(Channel channel, ByteBufAllocator alloc)
      throws InterruptedException {
    channel.writeAndFlush(alloc.buffer().writeByte(1)).sync().channel().close();
  }

  static void promised(Promise<ByteBuf> promise, ByteBuf given) {
    ByteBuf copy = given.copy();
    if (!promise.trySuccess(copy)) {
      copy.release();
    }
  }

  static void promisedSurely(Promise<ByteBuf> promise, ByteBuf given) {
    promise.setSuccess(given.copy());
  }

  static void promisedLeaking(Promise<ByteBuf> promise, ByteBuf given) {
    ByteBuf copy = given.copy();
    if (!promise.isDone()) {
      promise.setSuccess(copy);
    }
  } // finds reference-leak

  static final class ToSuper extends ChannelInboundHandlerAdapter {
    @Override
    public void channelRead(ChannelHandlerContext ctx, Object msg) throws Exception {
      super.channelRead(ctx, msg);
    }
  }

  static final class ToSuperIfLeaking extends ChannelInboundHandlerAdapter {
    @Override
    public void channelRead(ChannelHandlerContext ctx, Object msg) throws Exception {
      if (ctx.channel().isActive()) {
        super.channelRead(ctx, msg);
      }
    } // finds reference-leak
  }

  static final class Later extends ChannelInboundHandlerAdapter {
    @Override
    public void channelRead(ChannelHandlerContext ctx, Object msg) {
      ctx.executor().execute(() -> ctx.fireChannelRead(msg));
    }
  }

  static final class Out extends ChannelOutboundHandlerAdapter {
    @Override
    public void write(ChannelHandlerContext ctx, Object msg, ChannelPromise promise)
        throws Exception {
      if (msg instanceof ByteBuf) {
        ByteBuf in = (ByteBuf) msg;
        ByteBuf out = ctx.alloc().buffer(in.readableBytes());
        try {
          out.writeBytes(in);
        } finally {
          in.release();
        }
        ctx.write(out, promise);
      } else {
        super.write(ctx, msg, promise);
      }
    }
  }

  static final class OutLeaking extends ChannelOutboundHandlerAdapter {
    @Override
    public void write(ChannelHandlerContext ctx, Object msg, ChannelPromise promise)
        throws Exception {
      ByteBuf in = (ByteBuf) msg;
      ByteBuf out = ctx.alloc().buffer(in.readableBytes());
      out.writeBytes(in);
      ctx.write(out, promise);
    } // finds reference-leak
  }

  static void embedded(EmbeddedChannel channel, ByteBuf given) {
    channel.writeInbound(given.retain(), given.copy());
    ByteBuf out = channel.readInbound();
    out.release();
  }

  static String embeddedText(EmbeddedChannel channel) {
    String text = channel.readInbound();
    return text;
  }

  static void embeddedKept(EmbeddedChannel channel, ByteBufAllocator alloc) {
    ByteBuf in = alloc.buffer(4).writeInt(1);
    channel.writeInbound(in);
    System.out.println(in.refCnt());
  }
}
