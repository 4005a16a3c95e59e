package dev.custody.runtime;

import org.jspecify.annotations.Nullable;

/**
 * What ties an element into an {@link OwnedList}: a field of the element, one for each list that
 * the element can be in at a time.
 *
 * <pre>{@code
 * final class Page {
 *   final ListHook<Page> byAge = ListHook.of(this);
 *   final TreeHook<Page> byNumber = TreeHook.of(this);
 * }
 * }</pre>
 *
 * <p>Mirrors {@code struct bpf_list_node} of Linux 6.2.
 *
 * @param <E> the element's type
 */
public final class ListHook<E> extends Hook<E> {
  @Nullable ListHook<E> previous;
  @Nullable ListHook<E> next;

  private ListHook(E element, boolean shared) {
    super(element, shared);
  }

  /**
   * A hook of an element that may have several owners, who may offer it to several lists at once:
   * one list gets it.
   *
   * @param <E> the element's type
   * @param element the object that keeps the hook
   * @return the hook, tied to nothing
   */
  public static <E> ListHook<E> of(E element) {
    return new ListHook<>(element, true);
  }

  /**
   * A hook of an element that never has more than one owner, so that nobody else can offer it at
   * the same time. Saves the locked instruction that the other kind takes to be added.
   *
   * @param <E> the element's type
   * @param element the object that keeps the hook
   * @return the hook, tied to nothing
   */
  public static <E> ListHook<E> unshared(E element) {
    return new ListHook<>(element, false);
  }
}
