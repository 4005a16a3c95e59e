package dev.custody.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The lock is held when the call returns, and must be unlocked on every path.
 *
 * <p>The lock is the receiver, or the argument if the annotation stands on a parameter. The
 * defaults of the attributes are those of {@code java.util.concurrent.locks.Lock}; the kernel's
 * spin locks are {@code @Locks(reentrant = false, ordered = true, maySleep = false)}.
 *
 * <p>Right:
 *
 * <pre>{@code
 * interface Gate {
 *   @Locks
 *   void shut();
 *
 *   @Unlocks
 *   void open();
 * }
 *
 * void pass(Gate gate) {
 *   gate.shut();
 *   try {
 *     report(1);
 *   } finally {
 *     gate.open();
 *   }
 * }
 * }</pre>
 *
 * <p>Wrong:
 *
 * <pre>{@code
 * interface Gate {
 *   @Locks
 *   void shut();
 *
 *   @Unlocks
 *   void open();
 * }
 *
 * void pass(Gate gate, boolean early) {
 *   gate.shut();
 *   if (early) {
 *     return; // finds lock-held-at-exit
 *   }
 *   gate.open();
 * }
 * }</pre>
 *
 * <p>Kernel: {@code bpf_spin_lock} (5.1).
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.PARAMETER})
public @interface Locks {
  /**
   * The field of the receiver or argument that is the lock, as a path ({@code "a.b"}). Empty: the
   * receiver or argument itself. On a static method the path starts at the declaring type.
   *
   * @return the path
   */
  String value() default "";

  /**
   * Whether the holder may take the lock again; if not, a second taking is a deadlock.
   *
   * @return true if it counts
   */
  boolean reentrant() default true;

  /**
   * Whether locks must be unlocked in the reverse order of taking them.
   *
   * @return true if the order matters
   */
  boolean ordered() default false;

  /**
   * Whether the holder may call what may sleep.
   *
   * @return false if sleeping under this lock is an error
   */
  boolean maySleep() default true;
}
