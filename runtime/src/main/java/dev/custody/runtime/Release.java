package dev.custody.runtime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How what a field owns is released: one reference, or each element of an array or collection.
 *
 * <p>Elements are released in the order in which they are found, each once, also if releasing some
 * of them throws; the first exception goes on with the others suppressed. Elements that are null
 * own nothing. The array or collection itself is not changed.
 *
 * @param <V> what is released
 */
@FunctionalInterface
public interface Release<V> {
  /**
   * Releases it.
   *
   * @param value what is released, not null
   * @throws Exception as the releasing method does
   */
  void release(V value) throws Exception;

  /**
   * Releases each element of a collection.
   *
   * @param <E> the elements
   * @param element releases one
   * @return the release of the collection
   */
  static <E> Release<Iterable<? extends @Nullable E>> each(Release<? super E> element) {
    return elements -> releaseAll(elements, element);
  }

  /**
   * Releases each element of an array.
   *
   * @param <E> the elements
   * @param element releases one
   * @return the release of the array
   */
  static <E> Release<@Nullable E[]> eachOf(Release<? super E> element) {
    return elements -> releaseAll(Arrays.asList(elements), element);
  }

  /**
   * Releases each key of a map.
   *
   * @param <K> the keys
   * @param key releases one
   * @return the release of the keys
   */
  static <K> Release<Map<? extends K, ?>> eachKey(Release<? super K> key) {
    return map -> Release.<K>each(key).release(map.keySet());
  }

  /**
   * Releases each value of a map.
   *
   * @param <E> the values
   * @param value releases one
   * @return the release of the values
   */
  static <E> Release<Map<?, ? extends @Nullable E>> eachValue(Release<? super E> value) {
    return map -> Release.<E>each(value).release(map.values());
  }

  /**
   * Releases each key of a map, then each value.
   *
   * @param <K> the keys
   * @param <E> the values
   * @param key releases a key
   * @param value releases a value
   * @return the release of the map
   */
  static <K, E> Release<Map<? extends K, ? extends @Nullable E>> eachEntry(
      Release<? super K> key, Release<? super E> value) {
    List<Release<Map<? extends K, ? extends @Nullable E>>> parts =
        List.of(
            map -> Release.<K>each(key).release(map.keySet()),
            map -> Release.<E>each(value).release(map.values()));
    return map -> Drops.all(parts, part -> Drops.now("entry", map, part));
  }

  private static <E> void releaseAll(
      Iterable<? extends @Nullable E> elements, Release<? super E> release) {
    List<E> owned = new ArrayList<>();
    for (E element : elements) {
      if (element != null) {
        owned.add(element);
      }
    }
    Drops.all(owned, element -> Drops.now("element", element, release));
  }
}
