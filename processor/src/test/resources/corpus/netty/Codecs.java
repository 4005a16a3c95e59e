package corpus.netty;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufHolder;
import io.netty.buffer.DefaultByteBufHolder;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import io.netty.handler.codec.CorruptedFrameException;
import io.netty.handler.codec.LengthFieldBasedFrameDecoder;
import io.netty.handler.codec.MessageToByteEncoder;
import io.netty.handler.codec.MessageToMessageCodec;
import io.netty.handler.codec.MessageToMessageDecoder;
import io.netty.handler.codec.MessageToMessageEncoder;
import io.netty.util.CharsetUtil;
import java.util.List;

/** Decoders and encoders: they borrow what comes in, and give away what they add to the list. */
final class Codecs {
  static final class FramesLeaking extends ByteToMessageDecoder {
    @Override
    protected void decode(ChannelHandlerContext ctx, ByteBuf in, List<Object> out) {
      int length = in.readUnsignedShort();
      ByteBuf frame = in.readRetainedSlice(length);
      if (frame.getByte(0) != 1) {
        throw new CorruptedFrameException("version"); // finds reference-leak
      }
      out.add(frame);
    }
  }

  static final class Frames extends ByteToMessageDecoder {
    @Override
    protected void decode(ChannelHandlerContext ctx, ByteBuf in, List<Object> out) {
      if (in.readableBytes() < 2) {
        return;
      }
      int length = in.getUnsignedShort(in.readerIndex());
      if (in.readableBytes() < 2 + length) {
        return;
      }
      in.skipBytes(2);
      ByteBuf frame = in.readRetainedSlice(length);
      if (frame.getByte(0) != 1) {
        frame.release();
        throw new CorruptedFrameException("version");
      }
      out.add(frame);
    }
  }

  static final class BorrowedSlice extends ByteToMessageDecoder {
    @Override
    protected void decode(ChannelHandlerContext ctx, ByteBuf in, List<Object> out) {
      out.add(in.readSlice(4).readInt());
    }
  }

  static final class TextLeaking extends ByteToMessageDecoder {
    @Override
    protected void decode(ChannelHandlerContext ctx, ByteBuf in, List<Object> out) {
      ByteBuf line = in.readBytes(in.readableBytes());
      out.add(line.toString(CharsetUtil.UTF_8));
    } // finds reference-leak
  }

  static final class Text extends ByteToMessageDecoder {
    @Override
    protected void decode(ChannelHandlerContext ctx, ByteBuf in, List<Object> out) {
      ByteBuf line = in.readSlice(in.readableBytes());
      out.add(line.toString(CharsetUtil.UTF_8));
    }
  }

  static final class ReleasingItsInput extends ByteToMessageDecoder {
    @Override
    protected void decode(ChannelHandlerContext ctx, ByteBuf in, List<Object> out) {
      out.add(in.readInt());
      in.release(); // finds not-owned
    }
  }

  static final class LengthPrepender extends MessageToByteEncoder<ByteBuf> {
    @Override
    protected void encode(ChannelHandlerContext ctx, ByteBuf msg, ByteBuf out) {
      out.writeInt(msg.readableBytes());
      out.writeBytes(msg);
    }
  }

  static final class LengthPrependerLeaking extends MessageToByteEncoder<ByteBuf> {
    @Override
    protected void encode(ChannelHandlerContext ctx, ByteBuf msg, ByteBuf out) {
      ByteBuf header = ctx.alloc().buffer(4);
      header.writeInt(msg.readableBytes());
      out.writeBytes(header);
      out.writeBytes(msg);
    } // finds reference-leak
  }

  static final class LengthPrependerWithHeader extends MessageToByteEncoder<ByteBuf> {
    @Override
    protected void encode(ChannelHandlerContext ctx, ByteBuf msg, ByteBuf out) {
      ByteBuf header = ctx.alloc().buffer(4);
      try {
        header.writeInt(msg.readableBytes());
        out.writeBytes(header);
      } finally {
        header.release();
      }
      out.writeBytes(msg);
    }
  }

  static final class Passing extends MessageToMessageDecoder<ByteBuf> {
    @Override
    protected void decode(ChannelHandlerContext ctx, ByteBuf msg, List<Object> out) {
      out.add(msg.retain());
    }
  }

  static final class Splitting extends MessageToMessageDecoder<ByteBuf> {
    @Override
    protected void decode(ChannelHandlerContext ctx, ByteBuf msg, List<Object> out) {
      while (msg.readableBytes() >= 4) {
        out.add(msg.readRetainedSlice(4));
      }
    }
  }

  static final class SplittingLeaking extends MessageToMessageDecoder<ByteBuf> {
    @Override
    protected void decode(ChannelHandlerContext ctx, ByteBuf msg, List<Object> out) {
      while (msg.readableBytes() >= 4) {
        ByteBuf part = msg.readRetainedSlice(4);
        if (part.getInt(0) != 0) {
          out.add(part);
        }
      } // finds reference-leak
    }
  }

  static final class StringEncoding extends MessageToMessageEncoder<String> {
    @Override
    protected void encode(ChannelHandlerContext ctx, String msg, List<Object> out) {
      ByteBuf buffer = ctx.alloc().buffer(msg.length());
      buffer.writeCharSequence(msg, CharsetUtil.US_ASCII);
      out.add(buffer);
    }
  }

  static final class StringEncodingLeaking extends MessageToMessageEncoder<String> {
    @Override
    protected void encode(ChannelHandlerContext ctx, String msg, List<Object> out) {
      ByteBuf buffer = ctx.alloc().buffer(msg.length());
      if (msg.isEmpty()) {
        return; // finds reference-leak
      }
      buffer.writeCharSequence(msg, CharsetUtil.US_ASCII);
      out.add(buffer);
    }
  }

  static final class Holding extends MessageToMessageCodec<ByteBuf, ByteBufHolder> {
    @Override
    protected void encode(ChannelHandlerContext ctx, ByteBufHolder msg, List<Object> out) {
      out.add(msg.content().retain());
    }

    @Override
    protected void decode(ChannelHandlerContext ctx, ByteBuf msg, List<Object> out) {
      out.add(new DefaultByteBufHolder(msg.retain()));
    }
  }

  static final class Lengths extends LengthFieldBasedFrameDecoder {
    Lengths() {
      super(1 << 20, 0, 4, 0, 4);
    }

    @Override
    protected Object decode(ChannelHandlerContext ctx, ByteBuf in) throws Exception {
      ByteBuf frame = (ByteBuf) super.decode(ctx, in);
      if (frame == null) {
        return null;
      }
      try {
        return frame.readInt();
      } finally {
        frame.release();
      }
    }
  }

  static int heldLeaking(ByteBuf given) {
    ByteBufHolder holder = new DefaultByteBufHolder(given.copy());
    return holder.content().readInt(); // finds reference-leak
  }

  static int held(ByteBuf given) {
    ByteBufHolder holder = new DefaultByteBufHolder(given.copy());
    try {
      return holder.content().readInt();
    } finally {
      holder.release();
    }
  }

  static int releasedByItsContent(ByteBuf given) {
    ByteBufHolder holder = new DefaultByteBufHolder(given.copy());
    int value = holder.content().readInt();
    holder.content().release();
    return value;
  }

  static ByteBufHolder replaced(ByteBufHolder lent, ByteBuf content) {
    return lent.replace(content.retain());
  }
}
