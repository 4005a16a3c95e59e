package dev.custody.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A type whose instances can be elements of a list or tree. Where a lock guards the collection, a
 * reference that is borrowed from it, or from a shared slot, ends when a lock is given back.
 *
 * <p>Right:
 *
 * <pre>{@code
 * @Linkable
 * @MustRelease("drop")
 * interface Item {
 *   int size();
 *
 *   void drop();
 * }
 * }</pre>
 *
 * <p>Wrong:
 *
 * <pre>{@code
 * @Linkable
 * @Refcounted
 * interface Item {
 *   int size();
 * }
 *
 * interface Shelf {
 *   @Locks
 *   void lock();
 *
 *   @Unlocks
 *   void unlock();
 *
 *   @RequiresLock
 *   @Borrowed
 *   Item first();
 * }
 *
 * int look(Shelf shelf) {
 *   shelf.lock();
 *   Item item = shelf.first();
 *   shelf.unlock();
 *   return item.size(); // finds stale-borrow
 * }
 * }</pre>
 *
 * <p>Kernel: a type with a {@code struct bpf_list_node} or {@code bpf_rb_node} field (6.2, 6.3).
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Linkable {}
