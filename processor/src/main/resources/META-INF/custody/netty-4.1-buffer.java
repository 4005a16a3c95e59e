// Buffers. What is derived from a buffer without counting (slice, duplicate) is another name of the
// same obligation; what is copied or counted (copy, retainedSlice, readBytes) is one of its own.
// Methods that give the buffer itself back need no line here.
package io.netty.buffer;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.Charset;

class ByteBuf {
  @Acquires
  ByteBuf copy();

  @Acquires
  ByteBuf copy(int index, int length);

  @Wraps
  ByteBuf slice();

  @Wraps
  ByteBuf slice(int index, int length);

  @Acquires
  ByteBuf retainedSlice();

  @Acquires
  ByteBuf retainedSlice(int index, int length);

  @Wraps
  ByteBuf duplicate();

  @Acquires
  ByteBuf retainedDuplicate();

  @Wraps
  ByteBuf asReadOnly();

  @Wraps
  ByteBuf order(ByteOrder endianness);

  @Wraps
  ByteBuf readSlice(int length);

  @Acquires
  ByteBuf readRetainedSlice(int length);

  @Acquires
  ByteBuf readBytes(int length);

  @Unknown
  ByteBuf unwrap();
}

// A buffer by its interface, or its content.
interface ByteBufConvertible {
  @Wraps
  ByteBuf asByteBuf();
}

class SwappedByteBuf {
  SwappedByteBuf(@Wraps ByteBuf buf);
}

// What it holds and the holder share one count.
interface ByteBufHolder {
  @Wraps
  ByteBuf content();

  @Acquires
  ByteBufHolder copy();

  @Wraps
  ByteBufHolder duplicate();

  @Acquires
  ByteBufHolder retainedDuplicate();

  @Unknown
  ByteBufHolder replace(@Escapes ByteBuf content);
}

class DefaultByteBufHolder {
  DefaultByteBufHolder(@Wraps ByteBuf data);
}

interface ByteBufAllocator {
  @Acquires
  ByteBuf buffer();

  @Acquires
  ByteBuf buffer(int initialCapacity);

  @Acquires
  ByteBuf buffer(int initialCapacity, int maxCapacity);

  @Acquires
  ByteBuf ioBuffer();

  @Acquires
  ByteBuf ioBuffer(int initialCapacity);

  @Acquires
  ByteBuf ioBuffer(int initialCapacity, int maxCapacity);

  @Acquires
  ByteBuf heapBuffer();

  @Acquires
  ByteBuf heapBuffer(int initialCapacity);

  @Acquires
  ByteBuf heapBuffer(int initialCapacity, int maxCapacity);

  @Acquires
  ByteBuf directBuffer();

  @Acquires
  ByteBuf directBuffer(int initialCapacity);

  @Acquires
  ByteBuf directBuffer(int initialCapacity, int maxCapacity);

  @Acquires
  CompositeByteBuf compositeBuffer();

  @Acquires
  CompositeByteBuf compositeBuffer(int maxNumComponents);

  @Acquires
  CompositeByteBuf compositeHeapBuffer();

  @Acquires
  CompositeByteBuf compositeHeapBuffer(int maxNumComponents);

  @Acquires
  CompositeByteBuf compositeDirectBuffer();

  @Acquires
  CompositeByteBuf compositeDirectBuffer(int maxNumComponents);
}

class Unpooled {
  @Acquires
  static ByteBuf buffer();

  @Acquires
  static ByteBuf buffer(int initialCapacity);

  @Acquires
  static ByteBuf buffer(int initialCapacity, int maxCapacity);

  @Acquires
  static ByteBuf directBuffer();

  @Acquires
  static ByteBuf directBuffer(int initialCapacity);

  @Acquires
  static ByteBuf directBuffer(int initialCapacity, int maxCapacity);

  // Over an array of the caller's there is nothing to give back.

  @Unknown
  static ByteBuf wrappedBuffer(byte[] array);

  @Unknown
  static ByteBuf wrappedBuffer(byte[] array, int offset, int length);

  @Unknown
  static ByteBuf wrappedBuffer(ByteBuffer buffer);

  @Unknown
  static ByteBuf wrappedBuffer(byte[]... arrays);

  @Unknown
  static ByteBuf wrappedBuffer(ByteBuffer... buffers);

  static ByteBuf wrappedBuffer(@Wraps ByteBuf buffer);

  @Acquires
  static ByteBuf wrappedBuffer(@Escapes ByteBuf... buffers);

  @Acquires
  static ByteBuf wrappedBuffer(int maxNumComponents, @Escapes ByteBuf... buffers);

  @Acquires
  static CompositeByteBuf compositeBuffer();

  @Acquires
  static CompositeByteBuf compositeBuffer(int maxNumComponents);

  @Acquires
  static ByteBuf copiedBuffer(byte[] array);

  @Acquires
  static ByteBuf copiedBuffer(byte[] array, int offset, int length);

  @Acquires
  static ByteBuf copiedBuffer(ByteBuffer buffer);

  @Acquires
  static ByteBuf copiedBuffer(ByteBuf buffer);

  @Acquires
  static ByteBuf copiedBuffer(byte[]... arrays);

  @Acquires
  static ByteBuf copiedBuffer(ByteBuf... buffers);

  @Acquires
  static ByteBuf copiedBuffer(ByteBuffer... buffers);

  @Acquires
  static ByteBuf copiedBuffer(CharSequence string, Charset charset);

  @Acquires
  static ByteBuf copiedBuffer(CharSequence string, int offset, int length, Charset charset);

  @Acquires
  static ByteBuf copiedBuffer(char[] array, Charset charset);

  @Acquires
  static ByteBuf copiedBuffer(char[] array, int offset, int length, Charset charset);

  static ByteBuf unmodifiableBuffer(@Wraps ByteBuf buffer);

  // Releasing it does nothing.
  @Unknown
  static ByteBuf unreleasableBuffer(@Escapes ByteBuf buf);

  @Acquires
  static ByteBuf wrappedUnmodifiableBuffer(@Escapes ByteBuf... buffers);
}

// Components belong to the composite from the call on, whether it returns or throws.
class CompositeByteBuf {
  CompositeByteBuf addComponent(@Owning(then = Then.BORROWED) ByteBuf buffer);

  CompositeByteBuf addComponent(
      boolean increaseWriterIndex, @Owning(then = Then.BORROWED) ByteBuf buffer);

  CompositeByteBuf addComponent(int cIndex, @Owning(then = Then.BORROWED) ByteBuf buffer);

  CompositeByteBuf addComponent(
      boolean increaseWriterIndex, int cIndex, @Owning(then = Then.BORROWED) ByteBuf buffer);

  CompositeByteBuf addFlattenedComponents(
      boolean increaseWriterIndex, @Owning(then = Then.BORROWED) ByteBuf buffer);

  CompositeByteBuf addComponents(@Escapes ByteBuf... buffers);

  CompositeByteBuf addComponents(boolean increaseWriterIndex, @Escapes ByteBuf... buffers);

  CompositeByteBuf addComponents(int cIndex, @Escapes ByteBuf... buffers);

  @Unknown
  ByteBuf component(int cIndex);

  @Unknown
  ByteBuf componentAtOffset(int offset);

  @Unknown
  ByteBuf internalComponent(int cIndex);

  @Unknown
  ByteBuf internalComponentAtOffset(int offset);
}

class ByteBufUtil {
  @Acquires
  static ByteBuf readBytes(ByteBufAllocator alloc, ByteBuf buffer, int length);

  @Acquires
  static ByteBuf encodeString(ByteBufAllocator alloc, CharBuffer src, Charset charset);

  @Acquires
  static ByteBuf encodeString(
      ByteBufAllocator alloc, CharBuffer src, Charset charset, int extraCapacity);

  @Acquires
  static ByteBuf writeUtf8(ByteBufAllocator alloc, CharSequence seq);

  @Acquires
  static ByteBuf writeAscii(ByteBufAllocator alloc, CharSequence seq);

  @Acquires
  @MayBeNull
  static ByteBuf threadLocalDirectBuffer();
}

// Streams over a buffer; closing them releases it only on request.

@MustRelease({})
class ByteBufInputStream {
  ByteBufInputStream(@Escapes ByteBuf buffer, boolean releaseOnClose);

  ByteBufInputStream(@Escapes ByteBuf buffer, int length, boolean releaseOnClose);
}

@MustRelease({})
class ByteBufOutputStream {
  @Unknown
  ByteBuf buffer();
}
