package dev.custody.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A region is entered at the call and must be left on every path.
 *
 * <p>On a parameter: the argument keeps what the entry saved, and the region is left by giving back
 * the same argument.
 *
 * <p>Right:
 *
 * <pre>{@code
 * @Enters("rcu")
 * native void readLock();
 *
 * @Leaves("rcu")
 * native void readUnlock();
 *
 * void look() {
 *   readLock();
 *   readUnlock();
 * }
 * }</pre>
 *
 * <p>Wrong:
 *
 * <pre>{@code
 * @Enters("rcu")
 * native void readLock();
 *
 * @Leaves("rcu")
 * native void readUnlock();
 *
 * void look(boolean early) {
 *   readLock();
 *   if (early) {
 *     return; // finds rcu-imbalance
 *   }
 *   readUnlock();
 * }
 * }</pre>
 *
 * <p>Kernel: {@code bpf_rcu_read_lock} (6.2), {@code bpf_preempt_disable} (6.10), {@code
 * bpf_local_irq_save} (6.14).
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.PARAMETER})
public @interface Enters {
  /**
   * The name of the region. Empty: the name of the declaring type.
   *
   * @return the name
   */
  String value() default "";

  /**
   * Whether code in the region may call what may sleep.
   *
   * @return false if sleeping in the region is an error
   */
  boolean maySleep() default false;

  /**
   * Whether the region may be entered again while it is open, and counts.
   *
   * @return false if a second entry is an error
   */
  boolean nests() default true;

  /**
   * Whether regions must be left in the reverse order of entering them.
   *
   * @return true if this region must not overlap with others
   */
  boolean ordered() default false;

  /**
   * The result with which the region is entered: that of a call which may fail to enter it, by its
   * value as in {@link TryLocks}.
   *
   * @return {@link Taken#BY_TYPE} for a call that always enters it
   */
  Taken when() default Taken.BY_TYPE;
}
