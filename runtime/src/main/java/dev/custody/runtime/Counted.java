package dev.custody.runtime;

import dev.custody.annotations.Refcounted;

/**
 * An {@link Allocated} object that may have several owners, each of whom drops it: {@link
 * Kfuncs#refcountAcquire} makes one more.
 *
 * <pre>{@code
 * final class Node extends Counted {
 *   final ListHook<Node> list = ListHook.of(this);
 *   final TreeHook<Node> tree = TreeHook.of(this);
 *   long key;
 * }
 * }</pre>
 *
 * <p>Mirrors a type with a {@code struct bpf_refcount} field (Linux 6.4).
 */
@Refcounted(functions = "objDrop")
public abstract class Counted extends Allocated {
  /** An object with one owner. */
  protected Counted() {}
}
