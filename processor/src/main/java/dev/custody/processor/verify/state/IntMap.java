package dev.custody.processor.verify.state;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A persistent map from small non-negative numbers, iterated in their order. A radix tree of width
 * 16: a change copies one node a level.
 */
final class IntMap<V> {
  private static final int BITS = 4;
  private static final int WIDTH = 1 << BITS;
  private static final IntMap<?> EMPTY = new IntMap<>(new Object[WIDTH], 0);

  private final @Nullable Object[] root;
  private final int shift;

  private IntMap(@Nullable Object[] root, int shift) {
    this.root = root;
    this.shift = shift;
  }

  @SuppressWarnings("unchecked") // holds nothing
  static <V> IntMap<V> empty() {
    return (IntMap<V>) EMPTY;
  }

  /** What an entry is shown to. */
  interface Entry<V> {
    void accept(int key, V value);
  }

  @SuppressWarnings("unchecked") // nodes at depth 0 hold values, all others hold nodes
  @Nullable V get(int key) {
    if (key >>> shift >= WIDTH) {
      return null;
    }
    @Nullable Object[] node = root;
    for (int s = shift; s > 0; s -= BITS) {
      Object child = node[(key >>> s) & (WIDTH - 1)];
      if (child == null) {
        return null;
      }
      node = (@Nullable Object[]) child;
    }
    return (V) node[key & (WIDTH - 1)];
  }

  /** The map with an entry replaced; null takes it out. */
  IntMap<V> with(int key, @Nullable V value) {
    @Nullable Object[] top = root;
    int s = shift;
    while (key >>> s >= WIDTH) {
      @Nullable Object[] higher = new Object[WIDTH];
      higher[0] = top;
      top = higher;
      s += BITS;
    }
    return new IntMap<>(put(top, s, key, value), s);
  }

  private static @Nullable Object[] put(
      @Nullable Object[] node, int shift, int key, @Nullable Object value) {
    @Nullable Object[] copy = Arrays.copyOf(node, WIDTH);
    int slot = (key >>> shift) & (WIDTH - 1);
    if (shift == 0) {
      copy[slot] = value;
    } else {
      Object child = copy[slot];
      @Nullable Object[] below = child == null ? new Object[WIDTH] : (@Nullable Object[]) child;
      copy[slot] = put(below, shift - BITS, key, value);
    }
    return copy;
  }

  void forEach(Entry<? super V> entry) {
    visit(root, shift, 0, entry);
  }

  @SuppressWarnings("unchecked") // see get
  private static <V> void visit(
      @Nullable Object[] node, int shift, int base, Entry<? super V> entry) {
    for (int i = 0; i < WIDTH; i++) {
      Object child = node[i];
      if (child != null && shift == 0) {
        entry.accept(base | i, (V) child);
      } else if (child != null) {
        visit((@Nullable Object[]) child, shift - BITS, base | (i << shift), entry);
      }
    }
  }
}
