package dev.custody.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A new owning reference comes into being at each call: the result, one more count of the receiver,
 * or (on a parameter) one more count of that argument.
 *
 * <p>Whoever gets it must release it or hand it over. A method that returns its receiver after
 * counting it once more says {@link Of#RECEIVER}; then the result may be dropped.
 *
 * <p>Right:
 *
 * <pre>{@code
 * @Acquires
 * Page open(Pool pool) {
 *   return pool.take();
 * }
 *
 * void use(Pool pool) {
 *   Page page = open(pool);
 *   page.release();
 * }
 * }</pre>
 *
 * <p>Wrong:
 *
 * <pre>{@code
 * @Acquires
 * Page open(Pool pool) {
 *   return pool.take();
 * }
 *
 * void use(Pool pool) {
 *   open(pool); // finds reference-leak
 * }
 * }</pre>
 *
 * <p>Kernel: {@code KF_ACQUIRE} (6.0).
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.PARAMETER})
public @interface Acquires {
  /**
   * What there is a new reference to. Means something on a method only.
   *
   * @return the result, or the receiver
   */
  Of value() default Of.RESULT;

  /**
   * The outcome under which there is a new reference, for one more count: {@link When#TRUE} on a
   * {@code tryRetain} that returns false when it came too late. A call that throws has acquired
   * nothing, so here {@link When#ALWAYS} and {@link When#RETURNS} mean the same. For a result use
   * {@link MayBeNull} instead.
   *
   * @return the outcome
   */
  When when() default When.ALWAYS;
}
