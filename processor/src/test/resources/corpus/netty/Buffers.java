package corpus.netty;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufInputStream;
import io.netty.buffer.ByteBufOutputStream;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.CompositeByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.util.CharsetUtil;
import io.netty.util.ReferenceCountUtil;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Buffers: allocated, derived, copied, put together. */
final class Buffers {
  static int writtenLeaking(ByteBufAllocator alloc, String text) {
    ByteBuf buffer = alloc.buffer();
    return buffer.writeCharSequence(text, CharsetUtil.UTF_8); // finds reference-leak
  }

  static int written(ByteBufAllocator alloc, String text) {
    ByteBuf buffer = alloc.buffer();
    try {
      return buffer.writeCharSequence(text, CharsetUtil.UTF_8);
    } finally {
      buffer.release();
    }
  }

  static ByteBuf handedOver(ByteBufAllocator alloc, int value) {
    ByteBuf buffer = alloc.directBuffer(4);
    buffer.writeInt(value);
    return buffer;
  }

  static ByteBuf fluent(ByteBufAllocator alloc, int value) {
    return alloc.heapBuffer(8).writeInt(value).writeInt(~value);
  }

  static ByteBuf checkedLeaking(ByteBufAllocator alloc, int length) {
    ByteBuf buffer = alloc.buffer(16);
    if (length > buffer.capacity()) {
      throw new IllegalArgumentException("too long: " + length); // finds reference-leak
    }
    return buffer.writeZero(length);
  }

  static ByteBuf checked(ByteBufAllocator alloc, int length) {
    if (length > 16) {
      throw new IllegalArgumentException("too long: " + length);
    }
    return alloc.buffer(16).writeZero(length);
  }

  static int releasedTwice(ByteBufAllocator alloc) {
    ByteBuf buffer = alloc.buffer();
    buffer.release();
    if (buffer.refCnt() > 0) {
      buffer.release(); // finds double-release
    }
    return 0;
  }

  static int usedAfterRelease(ByteBuf given) {
    ByteBuf copy = given.copy();
    copy.release();
    return copy.readInt(); // finds use-after-release
  }

  static int copiedLeaking(ByteBuf given) {
    ByteBuf copy = given.copy();
    return copy.readInt(); // finds reference-leak
  }

  static int copied(ByteBuf given) {
    ByteBuf copy = given.copy();
    try {
      return copy.readInt();
    } finally {
      copy.release();
    }
  }

  /** A slice is another name of the buffer. */
  static int sliced(ByteBuf given) {
    ByteBuf head = given.slice(0, 4);
    ByteBuf all = given.duplicate();
    return head.readInt() + all.readableBytes();
  }

  static ByteBuf slicedLeaking(ByteBufAllocator alloc) {
    ByteBuf buffer = alloc.buffer(64);
    ByteBuf head = buffer.readSlice(8);
    if (head.readInt() == 0) {
      return null; // finds reference-leak
    }
    return buffer;
  }

  static void releasedThroughASlice(ByteBufAllocator alloc) {
    ByteBuf buffer = alloc.buffer(64);
    ByteBuf slice = buffer.slice();
    slice.release();
  }

  static int retainedSliceLeaking(ByteBuf given) {
    ByteBuf frame = given.readRetainedSlice(4);
    return frame.readInt(); // finds reference-leak
  }

  static int retainedSlice(ByteBuf given) {
    ByteBuf frame = given.readRetainedSlice(4);
    int value = frame.readInt();
    frame.release();
    return value;
  }

  static ByteBuf retainedDuplicate(ByteBuf given) {
    return given.retainedDuplicate();
  }

  static int retainedDuplicateLeaking(ByteBuf given) {
    return given.retainedDuplicate().readInt(); // finds reference-leak
  }

  static int readBytesLeaking(ByteBuf in) {
    ByteBuf part = in.readBytes(8);
    int checksum = 0;
    while (part.isReadable()) {
      checksum ^= part.readByte();
    }
    return checksum; // finds reference-leak
  }

  static int readBytes(ByteBuf in) {
    ByteBuf part = in.readBytes(8);
    int checksum = 0;
    while (part.isReadable()) {
      checksum ^= part.readByte();
    }
    part.release();
    return checksum;
  }

  /** Into a buffer of the caller's nothing new comes into being. */
  static void readInto(ByteBuf in, ByteBuf target) {
    in.readBytes(target, 8);
  }

  static void retainedLeaking(ByteBuf given, StringBuilder out) {
    given.retain();
    out.append(given.readInt());
  } // finds reference-leak

  static void retained(ByteBuf given, StringBuilder out) {
    given.retain();
    try {
      out.append(given.readInt());
    } finally {
      given.release();
    }
  }

  static ByteBuf keptAlive(ByteBuf given) {
    return given.retain();
  }

  static CompositeByteBuf composedLeaking(ByteBufAllocator alloc, ByteBuf body) {
    CompositeByteBuf whole = alloc.compositeBuffer();
    ByteBuf header = alloc.buffer(4);
    if (!body.isReadable()) {
      return whole; // finds reference-leak
    }
    whole.addComponent(true, header);
    return whole.addComponent(true, body.retain());
  }

  static CompositeByteBuf composed(ByteBufAllocator alloc, ByteBuf body) {
    CompositeByteBuf whole = alloc.compositeBuffer();
    whole.addComponent(true, alloc.buffer(4).writeInt(body.readableBytes()));
    whole.addComponent(true, body.retain());
    return whole;
  }

  static ByteBuf wrapped(byte[] head, byte[] tail) {
    return Unpooled.wrappedBuffer(head, tail);
  }

  /** Over an array there is nothing to give back. */
  static int wrappedArray(byte[] bytes) {
    ByteBuf buffer = Unpooled.wrappedBuffer(bytes);
    return buffer.readInt();
  }

  static ByteBuf wrappedBuffers(ByteBufAllocator alloc, ByteBuf body) {
    ByteBuf header = alloc.buffer(4);
    return Unpooled.wrappedBuffer(header, body.retain());
  }

  static int textLeaking(String text) {
    ByteBuf buffer = Unpooled.copiedBuffer(text, StandardCharsets.UTF_8);
    return buffer.readableBytes(); // finds reference-leak
  }

  static int text(String text) {
    ByteBuf buffer = Unpooled.copiedBuffer(text, StandardCharsets.UTF_8);
    int length = buffer.readableBytes();
    ReferenceCountUtil.release(buffer);
    return length;
  }

  static String dumpLeaking(ByteBufAllocator alloc, String text) {
    return ByteBufUtil.hexDump(ByteBufUtil.writeAscii(alloc, text)); // finds reference-leak
  }

  static String dump(ByteBufAllocator alloc, String text) {
    ByteBuf buffer = ByteBufUtil.writeAscii(alloc, text);
    try {
      return ByteBufUtil.hexDump(buffer);
    } finally {
      buffer.release();
    }
  }

  /** A stream over a lent buffer owns nothing. */
  static int streamed(ByteBuf given) throws IOException {
    InputStream in = new ByteBufInputStream(given);
    return in.read();
  }

  static ByteBuf outputLeaking(ByteBufAllocator alloc, String text) throws IOException {
    ByteBuf buffer = alloc.buffer();
    ByteBufOutputStream out = new ByteBufOutputStream(buffer);
    out.writeUTF(text); // finds reference-leak
    return buffer;
  }

  static ByteBuf output(ByteBufAllocator alloc, String text) throws IOException {
    ByteBuf buffer = alloc.buffer();
    boolean written = false;
    try {
      new ByteBufOutputStream(buffer).writeUTF(text);
      written = true;
      return buffer;
    } finally {
      if (!written) {
        buffer.release();
      }
    }
  }

  static ByteBuf chosenLeaking(ByteBufAllocator alloc, boolean direct, int value) {
    ByteBuf buffer = direct ? alloc.directBuffer() : alloc.heapBuffer();
    if (value < 0) {
      return Unpooled.EMPTY_BUFFER; // finds reference-leak
    }
    return buffer.writeInt(value);
  }

  static ByteBuf chosen(ByteBufAllocator alloc, boolean direct, int value) {
    if (value < 0) {
      return Unpooled.EMPTY_BUFFER;
    }
    ByteBuf buffer = direct ? alloc.directBuffer() : alloc.heapBuffer();
    return buffer.writeInt(value);
  }

  static ByteBuf grown(ByteBufAllocator alloc, ByteBuf old, int size) {
    ByteBuf grown = alloc.buffer(size);
    grown.writeBytes(old);
    return grown;
  }
}
