// A message that is written or fired belongs to the pipeline from the call on.
package io.netty.channel;

interface ChannelOutboundInvoker {
  ChannelFuture write(@Owning Object msg);

  ChannelFuture write(@Owning Object msg, ChannelPromise promise);

  ChannelFuture writeAndFlush(@Owning Object msg);

  ChannelFuture writeAndFlush(@Owning Object msg, ChannelPromise promise);
}

interface ChannelInboundInvoker {
  ChannelInboundInvoker fireChannelRead(@Owning Object msg);

  ChannelInboundInvoker fireUserEventTriggered(@Owning Object event);
}

interface ChannelInboundHandler {
  void channelRead(ChannelHandlerContext ctx, @Owning Object msg);
}

interface ChannelOutboundHandler {
  void write(ChannelHandlerContext ctx, @Owning Object msg, ChannelPromise promise);
}

// Releases the message after channelRead0, unless it is made with autoRelease false.
class SimpleChannelInboundHandler {
  void channelRead0(ChannelHandlerContext ctx, @Borrowed(unless = When.FALSE) I msg);
}

interface Channel {
  interface Unsafe {
    void write(@Owning Object msg, ChannelPromise promise);
  }
}

interface RecvByteBufAllocator {
  interface Handle {
    @Acquires
    io.netty.buffer.ByteBuf allocate(io.netty.buffer.ByteBufAllocator alloc);
  }
}

class PendingWriteQueue {
  void add(@Owning Object msg, ChannelPromise promise);
}

class ChannelOutboundBuffer {
  void addMessage(@Owning Object msg, int size, ChannelPromise promise);
}

class AbstractCoalescingBufferQueue {
  void addFirst(@Owning io.netty.buffer.ByteBuf buf, ChannelPromise promise);

  void add(@Owning io.netty.buffer.ByteBuf buf);

  void add(@Owning io.netty.buffer.ByteBuf buf, ChannelPromise promise);

  void add(@Owning io.netty.buffer.ByteBuf buf, ChannelFutureListener listener);

  @Acquires
  io.netty.buffer.ByteBuf removeFirst(ChannelPromise aggregatePromise);

  @Acquires
  io.netty.buffer.ByteBuf remove(
      io.netty.buffer.ByteBufAllocator alloc, int bytes, ChannelPromise aggregatePromise);
}
