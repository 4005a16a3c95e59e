// needs 22
package corpus.jdk;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** Memory outside of the heap. */
final class Arenas {
  static int firstLeaking(int value) {
    Arena arena = Arena.ofConfined();
    MemorySegment segment = arena.allocate(ValueLayout.JAVA_INT);
    segment.set(ValueLayout.JAVA_INT, 0, value);
    return segment.get(ValueLayout.JAVA_INT, 0); // finds reference-leak
  }

  static int first(int value) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment segment = arena.allocate(ValueLayout.JAVA_INT);
      segment.set(ValueLayout.JAVA_INT, 0, value);
      return segment.get(ValueLayout.JAVA_INT, 0);
    }
  }

  static MemorySegment sharedLeaking(long size) {
    Arena arena = Arena.ofShared();
    return arena.allocate(size); // finds reference-leak
  }

  /** Freed by the garbage collector. */
  static MemorySegment automatic(long size) {
    Arena arena = Arena.ofAuto();
    return arena.allocate(size);
  }

  static MemorySegment forEver(long size) {
    return Arena.global().allocate(size);
  }

  static MemorySegment inCallers(Arena arena, String text) {
    return arena.allocateFrom(text);
  }

  static long lengthLeaking(String text) {
    Arena arena = Arena.ofShared();
    if (text.isEmpty()) {
      return 0; // finds reference-leak
    }
    long length = arena.allocateFrom(text).byteSize();
    arena.close();
    return length;
  }

  static long length(String text) {
    Arena arena = Arena.ofShared();
    try {
      return text.isEmpty() ? 0 : arena.allocateFrom(text).byteSize();
    } finally {
      arena.close();
    }
  }
}
