package dev.custody.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The call swaps a reference with a shared slot in one atomic step: what goes in is transferred to
 * the slot, what was there is acquired by the caller and may be null.
 *
 * <p>The slot is the receiver, or the argument if the annotation stands on a parameter. What goes
 * in is the other parameter (where there are several, the one marked {@link Owning}); it may be
 * null.
 *
 * <p>Right:
 *
 * <pre>{@code
 * void publish(Slot slot, Pool pool) {
 *   Page old = slot.swap(pool.take()); // @Exchanges Page swap(Page page)
 *   if (old != null) {
 *     old.release();
 *   }
 * }
 * }</pre>
 *
 * <p>Wrong:
 *
 * <pre>{@code
 * void publish(Slot slot, Pool pool) {
 *   // @Exchanges Page swap(Page page)
 *   slot.swap(pool.take()); // finds reference-leak
 * }
 * }</pre>
 *
 * <p>Kernel: {@code bpf_kptr_xchg} (5.19).
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.PARAMETER})
public @interface Exchanges {
  /**
   * The field of the receiver or argument that is the slot, as a path ({@code "a.b"}). Empty: the
   * receiver or argument itself.
   *
   * @return the path
   */
  String value() default "";
}
