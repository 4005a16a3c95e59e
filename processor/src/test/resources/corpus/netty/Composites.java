package corpus.netty;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.CompositeByteBuf;
import io.netty.buffer.Unpooled;

/** What a composite is given it releases. */
final class Composites {
  static void compositeLeaking(ByteBufAllocator alloc, ByteBuf given) {
    CompositeByteBuf whole = alloc.compositeBuffer(4);
    whole.addComponents(true, given.retain(), alloc.buffer(1));
    if (whole.readableBytes() > 4) {
      whole.release();
    }
  } // finds reference-leak

  static void componentReleased(ByteBufAllocator alloc) {
    CompositeByteBuf whole = Unpooled.compositeBuffer();
    ByteBuf part = alloc.buffer(4);
    whole.addComponent(true, part);
    part.release(); // finds not-owned
    whole.release();
  }

  static void componentRead(ByteBufAllocator alloc) {
    CompositeByteBuf whole = Unpooled.compositeBuffer();
    ByteBuf part = alloc.buffer(4).writeInt(1);
    whole.addFlattenedComponents(true, part);
    part.readableBytes();
    whole.release();
  }

  static void compositeOfBorrowed(ByteBufAllocator alloc) {
    CompositeByteBuf whole = alloc.compositeBuffer();
    try {
      whole.addComponent(true, 0, Unpooled.copyInt(1));
      whole.readInt();
    } finally {
      whole.release();
    }
  }

  static ByteBuf wrappedTwo(ByteBufAllocator alloc) {
    ByteBuf a = alloc.buffer(1);
    ByteBuf b = alloc.buffer(1);
    return Unpooled.wrappedBuffer(a, b);
  }
}
