package demo;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import io.netty.handler.codec.CorruptedFrameException;
import java.util.List;

/** Reads frames: a byte for the kind, two for the length, then the content. */
final class FrameDecoder extends ByteToMessageDecoder {
  private static final int HEADER = 3;

  @Override
  protected void decode(ChannelHandlerContext ctx, ByteBuf in, List<Object> out) {
    if (in.readableBytes() < HEADER) {
      return;
    }
    int length = in.getUnsignedShort(in.readerIndex() + 1);
    if (in.readableBytes() < HEADER + length) {
      return;
    }
    int kind = in.readUnsignedByte();
    if (kind < Frame.PING || kind > Frame.LAST) {
      throw new CorruptedFrameException("no such kind: " + kind);
    }
    in.skipBytes(2);
    out.add(new Frame(kind, in.readRetainedSlice(length)));
  }
}
