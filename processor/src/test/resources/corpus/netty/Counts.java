package corpus.netty;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.socket.DatagramPacket;
import io.netty.handler.codec.MessageToByteEncoder;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpContent;
import io.netty.util.ReferenceCountUtil;
import java.net.InetSocketAddress;

/** Counted by `ReferenceCountUtil`, and what holds a buffer. */
final class Counts {
  static void utilLeaking(ByteBuf given) {
    ReferenceCountUtil.retain(given);
    given.readByte();
  } // finds reference-leak

  static void util(ByteBuf given) {
    ReferenceCountUtil.retain(given);
    try {
      given.readByte();
    } finally {
      ReferenceCountUtil.safeRelease(given);
    }
  }

  static void touched(ByteBufAllocator alloc) {
    ByteBuf b = ReferenceCountUtil.touch(alloc.buffer(), "here");
    b.touch().touch("x").release();
  }

  static void twice(ByteBufAllocator alloc) {
    ByteBuf b = alloc.buffer();
    ReferenceCountUtil.release(b);
    ReferenceCountUtil.release(b); // finds double-release
  }

  static void counted(ByteBufAllocator alloc) {
    ByteBuf b = alloc.buffer();
    b.retain(2);
    b.release(3);
  }

  static void retainedTwiceLeaking(ByteBufAllocator alloc) {
    ByteBuf b = alloc.buffer();
    b.retain();
    b.release();
  } // finds reference-leak

  static void holderLeaking(ByteBuf given) {
    HttpContent content = new DefaultHttpContent(given.retain());
    content.content().readByte();
  } // finds reference-leak

  static void holderByContent(ByteBuf given) {
    HttpContent content = new DefaultHttpContent(given.retain());
    content.content().release();
  }

  static void holderTwice() {
    HttpContent content = new DefaultHttpContent(Unpooled.buffer());
    content.content().release();
    content.release(); // finds double-release
  }

  static void holderCopyLeaking(FullHttpRequest request) {
    FullHttpRequest copy = request.copy();
    copy.uri();
  } // finds reference-leak

  static FullHttpRequest holderReplaced(FullHttpRequest request, ByteBuf other) {
    return request.replace(other.retain());
  }

  static void datagram(Channel channel, ByteBuf given, InetSocketAddress to) {
    channel.writeAndFlush(new DatagramPacket(given.retain(), to));
  }

  static void datagramLeaking(Channel channel, ByteBuf given, InetSocketAddress to) {
    DatagramPacket packet = new DatagramPacket(given.retain(), to);
    if (packet.content().isReadable()) {
      channel.writeAndFlush(packet);
    }
  } // finds reference-leak

  static final class Enc extends MessageToByteEncoder<ByteBuf> {
    @Override
    protected ByteBuf allocateBuffer(ChannelHandlerContext ctx, ByteBuf msg, boolean direct) {
      return ctx.alloc().ioBuffer(msg.readableBytes() + 4);
    }

    @Override
    protected void encode(ChannelHandlerContext ctx, ByteBuf msg, ByteBuf out) {
      ByteBuf header = ctx.alloc().buffer(4);
      try {
        out.writeBytes(header);
      } finally {
        header.release();
      }
    }
  }

  static final class EncReleasing extends MessageToByteEncoder<ByteBuf> {
    @Override
    protected void encode(ChannelHandlerContext ctx, ByteBuf msg, ByteBuf out) {
      out.writeBytes(msg);
      out.release(); // finds not-owned
    }
  }
}
