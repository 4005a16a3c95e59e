package dev.custody.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The lock is held when the call returns with the result that means "taken". A result that nobody
 * looks at is an error.
 *
 * <p>The lock is the receiver, or the argument if the annotation stands on a parameter. The
 * attributes beside {@link #taken} are those of {@link Locks}.
 *
 * <p>Right:
 *
 * <pre>{@code
 * interface Gate {
 *   @TryLocks
 *   boolean tryShut();
 *
 *   @Unlocks
 *   void open();
 * }
 *
 * void pass(Gate gate) {
 *   if (gate.tryShut()) {
 *     gate.open();
 *   }
 * }
 * }</pre>
 *
 * <p>Wrong:
 *
 * <pre>{@code
 * interface Gate {
 *   @TryLocks
 *   boolean tryShut();
 *
 *   @Unlocks
 *   void open();
 * }
 *
 * void pass(Gate gate) {
 *   if (!gate.tryShut()) {
 *     gate.open(); // finds unlock-without-lock
 *   } else {
 *     gate.open();
 *   }
 * }
 * }</pre>
 *
 * <p>Kernel: {@code bpf_res_spin_lock} (6.15), where null, or 0, is success.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.PARAMETER})
public @interface TryLocks {
  /**
   * The field of the receiver or argument that is the lock, as a path ({@code "a.b"}). Empty: the
   * receiver or argument itself. On a static method the path starts at the declaring type.
   *
   * @return the path
   */
  String value() default "";

  /**
   * The result that means "taken".
   *
   * @return the result
   */
  Taken taken() default Taken.BY_TYPE;

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
