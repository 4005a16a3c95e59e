package corpus.netty;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.util.CharsetUtil;
import io.netty.util.ReferenceCountUtil;
import java.util.ArrayDeque;
import java.util.Queue;

/** Handlers: what they are given they own, and hand on or release. */
final class Handlers {
  static final class EchoLeaking extends ChannelInboundHandlerAdapter {
    @Override
    public void channelRead(ChannelHandlerContext ctx, Object msg) {
      ByteBuf in = (ByteBuf) msg;
      if (in.readableBytes() < 4) {
        return; // finds reference-leak
      }
      ctx.writeAndFlush(in);
    }
  }

  static final class Echo extends ChannelInboundHandlerAdapter {
    @Override
    public void channelRead(ChannelHandlerContext ctx, Object msg) {
      ByteBuf in = (ByteBuf) msg;
      if (in.readableBytes() < 4) {
        in.release();
        return;
      }
      ctx.writeAndFlush(in);
    }
  }

  static final class DiscardLeaking extends ChannelInboundHandlerAdapter {
    private long received;

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object msg) {
      received += ((ByteBuf) msg).readableBytes();
    } // finds reference-leak

    long received() {
      return received;
    }
  }

  static final class Discard extends ChannelInboundHandlerAdapter {
    private long received;

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object msg) {
      try {
        received += ((ByteBuf) msg).readableBytes();
      } finally {
        ReferenceCountUtil.release(msg);
      }
    }

    long received() {
      return received;
    }
  }

  static final class FilterLeaking extends ChannelInboundHandlerAdapter {
    @Override
    public void channelRead(ChannelHandlerContext ctx, Object msg) {
      if (msg instanceof ByteBuf) {
        ByteBuf buffer = (ByteBuf) msg;
        if (buffer.isReadable()) {
          ctx.fireChannelRead(buffer);
        }
      } else {
        ctx.fireChannelRead(msg);
      }
    } // finds reference-leak
  }

  static final class Filter extends ChannelInboundHandlerAdapter {
    @Override
    public void channelRead(ChannelHandlerContext ctx, Object msg) {
      if (msg instanceof ByteBuf && !((ByteBuf) msg).isReadable()) {
        ReferenceCountUtil.release(msg);
        return;
      }
      ctx.fireChannelRead(msg);
    }
  }

  static final class UsedAfterFiring extends ChannelInboundHandlerAdapter {
    private int bytes;

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object msg) {
      ByteBuf buffer = (ByteBuf) msg;
      ctx.fireChannelRead(buffer);
      bytes += buffer.readableBytes(); // finds use-after-release
    }

    int bytes() {
      return bytes;
    }
  }

  static final class CountedBeforeFiring extends ChannelInboundHandlerAdapter {
    private int bytes;

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object msg) {
      ByteBuf buffer = (ByteBuf) msg;
      bytes += buffer.readableBytes();
      ctx.fireChannelRead(buffer);
    }

    int bytes() {
      return bytes;
    }
  }

  /** The message is released for the handler once it is read. */
  static final class Simple extends SimpleChannelInboundHandler<ByteBuf> {
    @Override
    protected void channelRead0(ChannelHandlerContext ctx, ByteBuf msg) {
      System.out.println(msg.toString(CharsetUtil.UTF_8));
    }
  }

  static final class SimpleReleasing extends SimpleChannelInboundHandler<ByteBuf> {
    @Override
    protected void channelRead0(ChannelHandlerContext ctx, ByteBuf msg) {
      System.out.println(msg.toString(CharsetUtil.UTF_8));
      msg.release(); // finds not-owned
    }
  }

  static final class SimpleForwarding extends SimpleChannelInboundHandler<ByteBuf> {
    @Override
    protected void channelRead0(ChannelHandlerContext ctx, ByteBuf msg) {
      ctx.fireChannelRead(msg.retain());
    }
  }

  static final class CopyingLeaking extends SimpleChannelInboundHandler<ByteBuf> {
    @Override
    protected void channelRead0(ChannelHandlerContext ctx, ByteBuf msg) {
      ByteBuf copy = msg.copy();
      if (copy.readByte() == 0) {
        ctx.write(copy);
      }
    } // finds reference-leak
  }

  static final class Copying extends SimpleChannelInboundHandler<ByteBuf> {
    @Override
    protected void channelRead0(ChannelHandlerContext ctx, ByteBuf msg) {
      if (msg.getByte(0) == 0) {
        ctx.write(msg.copy());
      }
    }
  }

  static final class OutboundLeaking extends ChannelOutboundHandlerAdapter {
    @Override
    public void write(ChannelHandlerContext ctx, Object msg, ChannelPromise promise) {
      ByteBuf body = (ByteBuf) msg;
      ByteBuf header = ctx.alloc().buffer(4);
      header.writeInt(body.readableBytes());
      ctx.write(body, promise);
    } // finds reference-leak
  }

  static final class Outbound extends ChannelOutboundHandlerAdapter {
    @Override
    public void write(ChannelHandlerContext ctx, Object msg, ChannelPromise promise) {
      ByteBuf body = (ByteBuf) msg;
      ByteBuf header = ctx.alloc().buffer(4);
      header.writeInt(body.readableBytes());
      ctx.write(header);
      ctx.write(body, promise);
    }
  }

  static final class DroppingLeaking extends ChannelDuplexHandler {
    private boolean closed;

    @Override
    public void write(ChannelHandlerContext ctx, Object msg, ChannelPromise promise) {
      if (closed) {
        promise.setFailure(new IllegalStateException("closed"));
        return; // finds reference-leak
      }
      ctx.write(msg, promise);
    }

    void end() {
      closed = true;
    }
  }

  static final class Dropping extends ChannelDuplexHandler {
    private boolean closed;

    @Override
    public void write(ChannelHandlerContext ctx, Object msg, ChannelPromise promise) {
      if (closed) {
        ReferenceCountUtil.release(msg);
        promise.setFailure(new IllegalStateException("closed"));
        return;
      }
      ctx.write(msg, promise);
    }

    void end() {
      closed = true;
    }
  }

  static final class Queueing extends ChannelInboundHandlerAdapter {
    private final Queue<Object> queue = new ArrayDeque<>();

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object msg) {
      queue.add(msg);
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext ctx) {
      Object next;
      while ((next = queue.poll()) != null) {
        ctx.fireChannelRead(next);
      }
      ctx.fireChannelReadComplete();
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext ctx) {
      queue.forEach(ReferenceCountUtil::release);
      queue.clear();
    }
  }

  static final class GreetingLeaking extends ChannelInboundHandlerAdapter {
    @Override
    public void channelActive(ChannelHandlerContext ctx) {
      ByteBuf hello = ctx.alloc().buffer().writeByte('H');
      if (ctx.channel().isWritable()) {
        ctx.writeAndFlush(hello).addListener(ChannelFutureListener.CLOSE);
      }
    } // finds reference-leak
  }

  static final class Greeting extends ChannelInboundHandlerAdapter {
    @Override
    public void channelActive(ChannelHandlerContext ctx) {
      ByteBuf hello = ctx.alloc().buffer().writeByte('H');
      ctx.writeAndFlush(hello).addListener(ChannelFutureListener.CLOSE);
    }
  }

  static void broadcastLeaking(Iterable<Channel> channels, ByteBuf message) {
    for (Channel channel : channels) {
      channel.write(message.retainedDuplicate());
    }
    ByteBuf end = Unpooled.copiedBuffer("end", CharsetUtil.UTF_8);
    for (Channel channel : channels) {
      channel.writeAndFlush(end.retainedDuplicate());
    }
  } // finds reference-leak

  static void broadcast(Iterable<Channel> channels, ByteBuf message) {
    for (Channel channel : channels) {
      channel.write(message.retainedDuplicate());
    }
    ByteBuf end = Unpooled.copiedBuffer("end", CharsetUtil.UTF_8);
    for (Channel channel : channels) {
      channel.writeAndFlush(end.retainedDuplicate());
    }
    end.release();
  }

  static void writtenAndReleased(Channel channel, ByteBuf lent) {
    ByteBuf copy = lent.copy();
    channel.writeAndFlush(copy);
    copy.release(); // finds use-after-release
  }

  static void listened(Channel channel, ByteBuf lent) {
    ByteBuf copy = lent.copy();
    ByteBuf kept = copy.retainedSlice();
    channel.writeAndFlush(copy).addListener(future -> kept.release());
  }

  static void listenedLeaking(Channel channel, ByteBuf lent) {
    ByteBuf copy = lent.copy();
    ByteBuf kept = copy.retainedSlice();
    channel.writeAndFlush(copy).addListener(future -> System.out.println(kept.refCnt()));
  } // finds reference-leak
}
