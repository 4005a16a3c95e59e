package dev.custody.runtime;

import dev.custody.annotations.Borrowed;
import dev.custody.annotations.MayBeNull;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An array of elements that are there from the start to the end, and hold what programs share:
 * numbers, slots, locks and the lists that they guard. Elements may be such arrays themselves.
 *
 * <pre>{@code
 * static final ArrayMap<Slots> SLOTS = ArrayMap.of(4, Slots::new);
 *
 * Slots element = Kfuncs.mapLookupElem(SLOTS, 0);
 * }</pre>
 *
 * <p>The array does not change, so it is safe for any thread; what its elements allow, they say.
 *
 * <p>Mirrors {@code BPF_MAP_TYPE_ARRAY} and {@code BPF_MAP_TYPE_ARRAY_OF_MAPS} (Linux 3.19, 4.12).
 *
 * @param <V> the elements
 */
public final class ArrayMap<V> {
  private final List<V> elements;

  private ArrayMap(List<V> elements) {
    this.elements = elements;
  }

  /**
   * An array.
   *
   * @param <V> the elements
   * @param length how many there are, from 1
   * @param make makes an element; called once for each
   * @return the array
   */
  public static <V> ArrayMap<V> of(int length, Supplier<? extends V> make) {
    if (length < 1) {
      throw new IllegalArgumentException("an array map has at least one element, not " + length);
    }
    return new ArrayMap<>(Stream.<V>generate(make).limit(length).toList());
  }

  /**
   * An element: {@code bpf_map_lookup_elem} (3.18).
   *
   * @param index any number
   * @return the element, which belongs to the array; null if there is none
   */
  @Borrowed
  @MayBeNull
  public @Nullable V lookup(int index) {
    return index >= 0 && index < elements.size() ? elements.get(index) : null;
  }

  /**
   * How many elements there are: {@code max_entries} of the map.
   *
   * @return the number, at least 1
   */
  public int length() {
    return elements.size();
  }
}
