package dev.custody.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The call consumes one owning reference: to the receiver (on a method) or to the argument (on a
 * parameter). Every copy of it is dead afterwards.
 *
 * <p>A release that throws has released, unless {@link #when} says otherwise.
 *
 * <p>Right:
 *
 * <pre>{@code
 * static void drop(@Releases Page page) {
 *   page.release();
 * }
 *
 * void use(Pool pool) {
 *   Page page = pool.take();
 *   drop(page);
 * }
 * }</pre>
 *
 * <p>Wrong:
 *
 * <pre>{@code
 * static void drop(@Releases Page page) {
 *   page.release();
 * }
 *
 * void use(Pool pool) {
 *   Page page = pool.take();
 *   drop(page);
 *   page.release(); // finds use-after-release
 * }
 * }</pre>
 *
 * <p>Kernel: {@code KF_RELEASE} (6.0).
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.PARAMETER})
public @interface Releases {
  /**
   * The field of the receiver or argument that is released, as a path ({@code "a.b"}). Empty: the
   * receiver or argument itself.
   *
   * @return the path
   */
  String value() default "";

  /**
   * The outcome under which the reference is consumed.
   *
   * @return the outcome
   */
  When when() default When.ALWAYS;
}
