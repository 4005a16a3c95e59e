// What a codec is given it borrows, and what it adds to the list belongs to the pipeline.
package io.netty.handler.codec;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.channel.ChannelHandlerContext;
import java.util.List;

class ByteToMessageDecoder {
  void decode(ChannelHandlerContext ctx, @Borrowed ByteBuf in, @Collects List<Object> out);

  void decodeLast(ChannelHandlerContext ctx, @Borrowed ByteBuf in, @Collects List<Object> out);

  @Unknown
  ByteBuf internalBuffer();

  interface Cumulator {
    @Acquires
    ByteBuf cumulate(ByteBufAllocator alloc, @Owning ByteBuf cumulation, @Owning ByteBuf in);
  }
}

class ByteToMessageCodec {
  void encode(ChannelHandlerContext ctx, @Borrowed I msg, @Borrowed ByteBuf out);

  void decode(ChannelHandlerContext ctx, @Borrowed ByteBuf in, @Collects List<Object> out);

  void decodeLast(ChannelHandlerContext ctx, @Borrowed ByteBuf in, @Collects List<Object> out);
}

class MessageToByteEncoder {
  void encode(ChannelHandlerContext ctx, @Borrowed I msg, @Borrowed ByteBuf out);

  @Acquires
  ByteBuf allocateBuffer(ChannelHandlerContext ctx, @Borrowed I msg, boolean preferDirect);
}

class MessageToMessageDecoder {
  void decode(ChannelHandlerContext ctx, @Borrowed I msg, @Collects List<Object> out);
}

class MessageToMessageEncoder {
  void encode(ChannelHandlerContext ctx, @Borrowed I msg, @Collects List<Object> out);
}

class MessageToMessageCodec {
  void encode(ChannelHandlerContext ctx, @Borrowed OUTBOUND_IN msg, @Collects List<Object> out);

  void decode(ChannelHandlerContext ctx, @Borrowed INBOUND_IN msg, @Collects List<Object> out);
}

class LengthFieldBasedFrameDecoder {
  @Acquires
  ByteBuf extractFrame(ChannelHandlerContext ctx, ByteBuf buffer, int index, int length);
}
