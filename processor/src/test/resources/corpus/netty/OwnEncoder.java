package corpus.netty;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.EncoderException;
import io.netty.handler.codec.MessageToMessageEncoder;
import java.util.ArrayList;
import java.util.List;

/** Encoders that do by themselves what the class above does around `encode`. */
final class OwnEncoder {
  /** Its `encode` releases the message: its `write` counts on that. */
  static final class Releasing extends MessageToMessageEncoder<Object> {
    private final List<Object> out = new ArrayList<>();

    @Override
    public boolean acceptOutboundMessage(Object msg) throws Exception {
      return msg instanceof ByteBuf;
    }

    @Override
    public void write(ChannelHandlerContext ctx, Object msg, ChannelPromise promise)
        throws Exception {
      try {
        if (acceptOutboundMessage(msg)) {
          encode(ctx, msg, out);
          if (out.isEmpty()) {
            throw new EncoderException("must produce at least one message");
          }
        } else {
          ctx.write(msg, promise);
        }
      } finally {
        out.clear();
      }
    }

    @Override
    protected void encode(ChannelHandlerContext ctx, Object msg, List<Object> out)
        throws Exception {
      text(msg, out);
    }

    private static void text(Object o, List<Object> out) {
      ByteBuf msg = (ByteBuf) o;
      try {
        out.add(msg.readableBytes());
      } finally {
        msg.release();
      }
    }
  }

  /** Its `encode` only reads the message. */
  static final class ReadingLeaking extends MessageToMessageEncoder<Object> {
    private final List<Object> out = new ArrayList<>();

    @Override
    public void write(ChannelHandlerContext ctx, Object msg, ChannelPromise promise)
        throws Exception {
      encode(ctx, msg, out);
    } // finds reference-leak

    @Override
    protected void encode(ChannelHandlerContext ctx, Object msg, List<Object> out)
        throws Exception {
      out.add(msg.toString());
    }
  }
}
