package dev.custody.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The lock must be held at the call and is given up by it; every reference borrowed under it ends.
 *
 * <p>The lock is the receiver, or the argument if the annotation stands on a parameter.
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
 *   gate.open();
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
 * void pass(Gate gate) {
 *   gate.shut();
 *   gate.open();
 *   gate.open(); // finds unlock-without-lock
 * }
 * }</pre>
 *
 * <p>Kernel: {@code bpf_spin_unlock} (5.1), {@code bpf_res_spin_unlock} (6.15).
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.PARAMETER})
public @interface Unlocks {
  /**
   * The field of the receiver or argument that is the lock, as a path ({@code "a.b"}). Empty: the
   * receiver or argument itself. On a static method the path starts at the declaring type.
   *
   * @return the path
   */
  String value() default "";
}
