package dev.custody.runtime;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an element is tied into a collection by. Its owner is null, the collection, or, while it is
 * being added or dropped, {@link #CLAIMED}.
 *
 * <table>
 *   <caption>Access</caption>
 *   <tr><th>field</th><th>read</th><th>write</th></tr>
 *   <tr><td>{@code owner}, shared hook</td><td>acquire</td>
 *       <td>compareAndExchangeAcquire null to claimed; release by the claimer and the owner</td></tr>
 *   <tr><td>{@code owner}, hook of an element with one owner</td><td>acquire</td>
 *       <td>release</td></tr>
 *   <tr><td>links of the subclasses</td>
 *       <td colspan="2">plain, under the lock of the owner</td></tr>
 * </table>
 */
abstract sealed class Hook<E> permits ListHook, TreeHook {
  private static final Object CLAIMED = new Object();
  private static final VarHandle OWNER =
      FieldAccess.of(MethodHandles.lookup(), "owner", Object.class);

  final E element;
  private final boolean shared;

  @SuppressWarnings("UnusedVariable") // through OWNER
  private @Nullable Object owner;

  Hook(E element, boolean shared) {
    this.element = Objects.requireNonNull(element, "element");
    this.shared = shared;
  }

  /**
   * Whether the element is in a collection by this hook, or about to be.
   *
   * @return a snapshot
   */
  public final boolean isLinked() {
    return (Object) OWNER.getAcquire(this) != null;
  }

  /** Makes the hook the caller's alone; false if it is tied already. */
  final boolean claim() {
    if (shared) {
      return (Object) OWNER.compareAndExchangeAcquire(this, (Object) null, CLAIMED) == null;
    }
    if (isLinked()) {
      return false;
    }
    reclaim();
    return true;
  }

  /** Makes the hook the caller's again, who owns the collection it is in. */
  final void reclaim() {
    OWNER.setRelease(this, CLAIMED);
  }

  /** The claimed hook is now tied into a collection. */
  final void settle(Object collection) {
    OWNER.setRelease(this, collection);
  }

  /** The hook is free again. */
  final void leave() {
    OWNER.setRelease(this, (Object) null);
  }

  final boolean isIn(Object collection) {
    return (Object) OWNER.getAcquire(this) == collection;
  }
}
