package dev.custody.runtime;

import org.jspecify.annotations.Nullable;

/**
 * What ties an element into an {@link OwnedTree}: a field of the element, one for each tree that
 * the element can be in at a time. See {@link ListHook} for an example.
 *
 * <p>Mirrors {@code struct bpf_rb_node} of Linux 6.3.
 *
 * @param <E> the element's type
 */
public final class TreeHook<E> extends Hook<E> {
  @Nullable TreeHook<E> parent;
  @Nullable TreeHook<E> left;
  @Nullable TreeHook<E> right;
  boolean red;

  private TreeHook(E element, boolean shared) {
    super(element, shared);
  }

  /**
   * A hook of an element that may have several owners, who may offer it to several trees at once:
   * one tree gets it.
   *
   * @param <E> the element's type
   * @param element the object that keeps the hook
   * @return the hook, tied to nothing
   */
  public static <E> TreeHook<E> of(E element) {
    return new TreeHook<>(element, true);
  }

  /**
   * A hook of an element that never has more than one owner, so that nobody else can offer it at
   * the same time. Saves the locked instruction that the other kind takes to be added.
   *
   * @param <E> the element's type
   * @param element the object that keeps the hook
   * @return the hook, tied to nothing
   */
  public static <E> TreeHook<E> unshared(E element) {
    return new TreeHook<>(element, false);
  }
}
