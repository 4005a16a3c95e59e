package dev.custody.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A region, which must be open, is left at the call; every reference borrowed under it ends.
 *
 * <p>On a parameter: the argument is the one with which the region was entered.
 *
 * <p>Right:
 *
 * <pre>{@code
 * @Enters("preempt")
 * native void preemptDisable();
 *
 * @Leaves("preempt")
 * native void preemptEnable();
 *
 * void count() {
 *   preemptDisable();
 *   preemptEnable();
 * }
 * }</pre>
 *
 * <p>Wrong:
 *
 * <pre>{@code
 * @Leaves("preempt")
 * native void preemptEnable();
 *
 * void count() {
 *   preemptEnable(); // finds preempt-imbalance
 * }
 * }</pre>
 *
 * <p>Kernel: {@code bpf_rcu_read_unlock} (6.2), {@code bpf_preempt_enable} (6.10), {@code
 * bpf_local_irq_restore} (6.14).
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.PARAMETER})
public @interface Leaves {
  /**
   * The name of the region. Empty: the name of the declaring type.
   *
   * @return the name
   */
  String value() default "";
}
