package corpus.netty;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufHolder;
import io.netty.buffer.DefaultByteBufHolder;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import io.netty.handler.codec.MessageToMessageCodec;
import io.netty.handler.codec.MessageToMessageDecoder;
import io.netty.handler.codec.MessageToMessageEncoder;
import io.netty.util.ReferenceCountUtil;
import java.util.ArrayList;
import java.util.List;

/** What a codec adds to the list goes on along the pipeline, which releases it. */
final class OutLists {
  static final class SliceLeaking extends ByteToMessageDecoder {
    @Override
    protected void decode(ChannelHandlerContext ctx, ByteBuf in, List<Object> out) {
      out.add(in.readSlice(4)); // finds borrowed-passed-on
    }
  }

  static final class Slice extends ByteToMessageDecoder {
    @Override
    protected void decode(ChannelHandlerContext ctx, ByteBuf in, List<Object> out) {
      out.add(in.readRetainedSlice(4));
      out.add(in.readSlice(4).retain());
      out.add(in.readBytes(4));
      out.add(in.readInt());
      out.add(in.readSlice(4).getInt(0));
    }
  }

  static final class DuplicateLeaking extends ByteToMessageDecoder {
    @Override
    protected void decode(ChannelHandlerContext ctx, ByteBuf in, List<Object> out) {
      out.add(in.duplicate()); // finds borrowed-passed-on
      in.skipBytes(in.readableBytes());
    }
  }

  static final class Duplicate extends ByteToMessageDecoder {
    @Override
    protected void decode(ChannelHandlerContext ctx, ByteBuf in, List<Object> out) {
      out.add(in.retainedDuplicate());
      in.skipBytes(in.readableBytes());
    }
  }

  static final class InAHelperLeaking extends ByteToMessageDecoder {
    @Override
    protected void decode(ChannelHandlerContext ctx, ByteBuf in, List<Object> out) {
      while (in.isReadable(8)) {
        frame(in, out);
      }
    }

    private void frame(ByteBuf in, List<Object> out) {
      ByteBuf frame = in.readSlice(8);
      out.add(frame); // finds borrowed-passed-on
    }
  }

  static final class InAHelper extends ByteToMessageDecoder {
    @Override
    protected void decode(ChannelHandlerContext ctx, ByteBuf in, List<Object> out) {
      while (in.isReadable(8)) {
        frame(in, out);
      }
    }

    private void frame(ByteBuf in, List<Object> out) {
      ByteBuf frame = in.readSlice(8);
      out.add(frame.retain());
    }
  }

  static final class HeldLeaking extends ByteToMessageDecoder {
    @Override
    protected void decode(ChannelHandlerContext ctx, ByteBuf in, List<Object> out) {
      out.add(new DefaultByteBufHolder(in.readSlice(8))); // finds borrowed-passed-on
    }
  }

  static final class Held extends ByteToMessageDecoder {
    @Override
    protected void decode(ChannelHandlerContext ctx, ByteBuf in, List<Object> out) {
      out.add(new DefaultByteBufHolder(in.readRetainedSlice(8)));
    }
  }

  static final class PassingOnLeaking extends MessageToMessageDecoder<ByteBuf> {
    @Override
    protected void decode(ChannelHandlerContext ctx, ByteBuf msg, List<Object> out) {
      out.add(msg); // finds borrowed-passed-on
    }
  }

  static final class PassingOn extends MessageToMessageDecoder<ByteBuf> {
    @Override
    protected void decode(ChannelHandlerContext ctx, ByteBuf msg, List<Object> out) {
      if (msg.isReadable()) {
        msg.retain();
        out.add(msg);
      }
    }
  }

  /** The holder ends with the content that it lends. */
  static final class ContentLeaking extends MessageToMessageEncoder<ByteBufHolder> {
    @Override
    protected void encode(ChannelHandlerContext ctx, ByteBufHolder msg, List<Object> out) {
      out.add(msg.content()); // finds borrowed-passed-on
    }
  }

  static final class Content extends MessageToMessageEncoder<ByteBufHolder> {
    @Override
    protected void encode(ChannelHandlerContext ctx, ByteBufHolder msg, List<Object> out) {
      out.add(msg.content().retain());
    }
  }

  static final class HeaderLeaking extends MessageToMessageEncoder<ByteBuf> {
    @Override
    protected void encode(ChannelHandlerContext ctx, ByteBuf msg, List<Object> out) {
      ByteBuf header = ctx.alloc().buffer(4);
      if (!msg.isReadable()) {
        return; // finds reference-leak
      }
      out.add(header.writeInt(msg.readableBytes()));
      out.add(msg.retain());
    }
  }

  static final class Header extends MessageToMessageEncoder<ByteBuf> {
    @Override
    protected void encode(ChannelHandlerContext ctx, ByteBuf msg, List<Object> out) {
      if (!msg.isReadable()) {
        out.add(ReferenceCountUtil.retain(msg));
        return;
      }
      out.add(ctx.alloc().buffer(4).writeInt(msg.readableBytes()));
      out.add(msg.retain());
    }
  }

  /** A list of one's own says nothing about who releases what is in it. */
  static final class Both extends MessageToMessageCodec<ByteBufHolder, ByteBuf> {
    private final List<Object> seen = new ArrayList<>();

    @Override
    protected void encode(ChannelHandlerContext ctx, ByteBuf msg, List<Object> out) {
      out.add(Unpooled.wrappedBuffer(Unpooled.buffer(2).writeShort(1), msg.retain()));
    }

    @Override
    protected void decode(ChannelHandlerContext ctx, ByteBufHolder msg, List<Object> out) {
      seen.add(msg);
      out.add(seen.size());
    }
  }

  static final class BothLeaking extends MessageToMessageCodec<ByteBufHolder, ByteBuf> {
    @Override
    protected void encode(ChannelHandlerContext ctx, ByteBuf msg, List<Object> out) {
      out.add(Unpooled.wrappedBuffer(msg)); // finds borrowed-passed-on
    }

    @Override
    protected void decode(ChannelHandlerContext ctx, ByteBufHolder msg, List<Object> out) {
      out.add(msg.duplicate()); // finds borrowed-passed-on
    }
  }
}
