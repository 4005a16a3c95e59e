package demo;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.MessageToByteEncoder;

/** Writes frames. The frame is released by the class above, whether this succeeds or not. */
final class FrameEncoder extends MessageToByteEncoder<Frame> {
  @Override
  protected void encode(ChannelHandlerContext ctx, Frame frame, ByteBuf out) {
    ByteBuf content = frame.content();
    out.writeByte(frame.kind());
    out.writeShort(content.readableBytes());
    out.writeBytes(content);
  }
}
