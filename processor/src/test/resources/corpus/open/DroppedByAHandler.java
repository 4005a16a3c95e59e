package corpus.open;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.CompositeByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.MessageToMessageDecoder;
import java.util.List;

/** A handler is released by being removed: what its field owns must not be dropped before. */
final class DroppedByAHandler {
  static final class AssemblerLeaking extends MessageToMessageDecoder<ByteBuf> {
    private CompositeByteBuf parts;

    @Override
    protected void decode(ChannelHandlerContext ctx, ByteBuf msg, List<Object> out) {
      if (parts == null) {
        parts = ctx.alloc().compositeBuffer();
      }
      parts.addComponent(true, msg.retain());
      if (parts.readableBytes() > 1024) {
        parts = null; // finds overwritten-reference
        throw new IllegalStateException("too long");
      }
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext ctx) {
      if (parts != null) {
        parts.release();
        parts = null;
      }
    }
  }
}
