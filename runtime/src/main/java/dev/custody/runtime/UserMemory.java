package dev.custody.runtime;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Copies from the memory of a user, which in Java is a buffer, or null for a bad address. */
final class UserMemory {
  private static final int EFAULT = 14;
  private static final int EINVAL = 22;
  private static final long PAD_ZEROS = 1;

  private UserMemory() {}

  static int copy(ByteBuffer target, @Nullable ByteBuffer source) {
    ByteBuffer to = target.duplicate();
    if (source == null || source.remaining() < to.remaining()) {
      clear(to);
      return -EFAULT;
    }
    to.put(source.duplicate().limit(source.position() + to.remaining()));
    return 0;
  }

  static int copyString(ByteBuffer target, @Nullable ByteBuffer source, long flags) {
    if ((flags & ~PAD_ZEROS) != 0) {
      return -EINVAL;
    }
    ByteBuffer to = target.duplicate();
    if (!to.hasRemaining()) {
      return 0;
    }
    if (source == null) {
      clear(to);
      return -EFAULT;
    }
    ByteBuffer from = source.duplicate();
    int copied = 0;
    byte last = -1;
    while (last != 0 && to.hasRemaining()) {
      if (!from.hasRemaining()) {
        clear(target.duplicate());
        return -EFAULT;
      }
      last = to.remaining() == 1 ? 0 : from.get();
      to.put(last);
      copied++;
    }
    if (flags == PAD_ZEROS) {
      clear(to);
    }
    return copied;
  }

  private static void clear(ByteBuffer buffer) {
    while (buffer.hasRemaining()) {
      buffer.put((byte) 0);
    }
  }
}
