package dev.custody.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A type whose instances have one owner, who must call one of the named methods on every path or
 * hand the instance over.
 *
 * <p>Holds for all subtypes, also through interfaces; an annotation on the subtype replaces what it
 * inherits. {@code @MustRelease({})} says that instances owe nothing, though a supertype would.
 *
 * <p>Right:
 *
 * <pre>{@code
 * @MustRelease("stop")
 * interface Engine {
 *   void stop();
 * }
 *
 * void run(@Owning Engine engine) {
 *   engine.stop();
 * }
 * }</pre>
 *
 * <p>Wrong:
 *
 * <pre>{@code
 * @MustRelease("stop")
 * interface Engine {
 *   void stop();
 * }
 *
 * void run(@Owning Engine engine, boolean dry) {
 *   if (dry) {
 *     return; // finds reference-leak
 *   }
 *   engine.stop();
 * }
 * }</pre>
 *
 * <p>Kernel: an allocated object without a count, {@code bpf_obj_new} to {@code bpf_obj_drop}
 * (6.2): {@code check_reference_leak()} refuses the program that forgets it.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface MustRelease {
  /**
   * The names of the instance methods that release, in all their overloads; any one of them is
   * enough. Empty: instances owe nothing.
   *
   * @return the names, without parentheses
   */
  String[] value();

  /**
   * Whether a second release does nothing. {@code close()} of an {@link AutoCloseable} is
   * idempotent without being marked; every other release is not.
   *
   * @return true if releasing twice is harmless
   */
  boolean idempotent() default false;

  /**
   * The simple names of functions that release an instance which they are given: static methods of
   * another class, such as a facade. A BPF program may release it by no other.
   *
   * @return the names, without parentheses
   */
  String[] functions() default {};
}
