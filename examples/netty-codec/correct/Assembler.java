package demo;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.CompositeByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.MessageToMessageDecoder;
import io.netty.handler.codec.TooLongFrameException;
import java.util.List;

/** Puts the parts of a long message together, without copying them. */
final class Assembler extends MessageToMessageDecoder<Frame> {
  private final int limit;
  private CompositeByteBuf parts;

  Assembler(int limit) {
    this.limit = limit;
  }

  @Override
  protected void decode(ChannelHandlerContext ctx, Frame frame, List<Object> out) {
    ByteBuf content = frame.content();
    if (parts == null) {
      parts = ctx.alloc().compositeBuffer();
    }
    if (parts.readableBytes() + content.readableBytes() > limit) {
      drop();
      throw new TooLongFrameException("more than " + limit + " bytes");
    }
    parts.addComponent(true, content.retain());
    if (frame.kind() == Frame.LAST) {
      out.add(parts);
      parts = null;
    }
  }

  /** The rest of a message that never became whole. */
  @Override
  public void handlerRemoved(ChannelHandlerContext ctx) {
    drop();
  }

  private void drop() {
    if (parts != null) {
      parts.release();
      parts = null;
    }
  }
}
