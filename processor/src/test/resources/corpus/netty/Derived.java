package corpus.netty;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.buffer.Unpooled;
import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import java.nio.charset.StandardCharsets;

/**
 * Slices and duplicates are other names of a buffer; what is retained or copied is one of its own.
 */
final class Derived {
  static int sliceAt(ByteBuf given) {
    return given.slice(0, 4).readInt()
        + given.slice().readInt()
        + given.duplicate().readInt()
        + given.asReadOnly().readInt()
        + given.readSlice(4).readInt();
  }

  static int retainedSliceAtLeaking(ByteBuf given) {
    ByteBuf part = given.retainedSlice(0, 4);
    return part.readInt(); // finds reference-leak
  }

  static int copyAtLeaking(ByteBuf given) {
    ByteBuf part = given.copy(0, 4);
    return part.readInt(); // finds reference-leak
  }

  static void sliceReleasedTwice(ByteBufAllocator alloc) {
    ByteBuf buffer = alloc.buffer(8);
    ByteBuf slice = buffer.slice();
    slice.release();
    buffer.release(); // finds double-release
  }

  static void retainedSliceReleased(ByteBufAllocator alloc) {
    ByteBuf buffer = alloc.buffer(8);
    ByteBuf slice = buffer.retainedSlice();
    slice.release();
    buffer.release();
  }

  static int sliceUsedAfter(ByteBufAllocator alloc) {
    ByteBuf buffer = alloc.buffer(8).writeInt(1);
    ByteBuf slice = buffer.slice();
    buffer.release();
    return slice.readInt(); // finds use-after-release
  }

  static int retainedSliceUsedAfter(ByteBufAllocator alloc) {
    ByteBuf buffer = alloc.buffer(8).writeInt(1);
    ByteBuf slice = buffer.retainedSlice();
    buffer.release();
    int value = slice.readInt();
    slice.release();
    return value;
  }

  static ByteBuf duplicateReturned(ByteBufAllocator alloc) {
    return alloc.buffer(8).duplicate();
  }

  static void allocatorsLeaking(ChannelHandlerContext ctx, Channel channel, int kind) {
    ByteBuf buffer;
    switch (kind) {
      case 0:
        buffer = ctx.alloc().ioBuffer(4);
        break;
      case 1:
        buffer = channel.alloc().directBuffer(4, 8);
        break;
      case 2:
        buffer = PooledByteBufAllocator.DEFAULT.heapBuffer();
        break;
      case 3:
        buffer = UnpooledByteBufAllocator.DEFAULT.buffer(4);
        break;
      case 4:
        buffer = ByteBufAllocator.DEFAULT.compositeDirectBuffer();
        break;
      default:
        buffer = Unpooled.directBuffer();
    }
    buffer.writeByte(1);
  } // finds reference-leak

  static void copiesLeaking() {
    ByteBuf buffer = Unpooled.copyInt(1);
    buffer.readInt();
  } // finds reference-leak

  static void copies2Leaking() {
    ByteBuf buffer = Unpooled.copyLong(1L, 2L);
    buffer.readLong();
  } // finds reference-leak

  static ByteBuf empty(boolean some) {
    ByteBuf buffer =
        some ? Unpooled.copiedBuffer("x", StandardCharsets.UTF_8) : Unpooled.EMPTY_BUFFER;
    return buffer;
  }

  static void constant() {
    ByteBuf crlf =
        Unpooled.unreleasableBuffer(Unpooled.copiedBuffer("\r\n", StandardCharsets.US_ASCII));
    crlf.duplicate();
  }
}
