package dev.custody.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A type whose instances are reference counted: every owning reference is one count, and the last
 * release destroys the object.
 *
 * <p>Holds for all subtypes, also through interfaces. The methods that change the count say so with
 * {@link Acquires} and {@link Releases}; their bodies implement the count and are trusted on it. No
 * particular counter is required.
 *
 * <p>Right:
 *
 * <pre>{@code
 * @Refcounted
 * interface Chunk {
 *   @Acquires(Of.RECEIVER)
 *   void retain();
 *
 *   @Releases
 *   void release();
 * }
 *
 * void lend(Chunk chunk) {
 *   chunk.retain();
 *   chunk.release();
 * }
 * }</pre>
 *
 * <p>Wrong:
 *
 * <pre>{@code
 * @Refcounted
 * interface Chunk {
 *   @Acquires(Of.RECEIVER)
 *   void retain();
 *
 *   @Releases
 *   void release();
 * }
 *
 * void lend(Chunk chunk) {
 *   chunk.retain();
 * } // finds reference-leak
 * }</pre>
 *
 * <p>Kernel: a type with a {@code struct bpf_refcount} field (6.4), counted by {@code
 * bpf_refcount_acquire} and {@code bpf_obj_drop}.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Refcounted {
  /**
   * The simple names of functions that release an instance which they are given: static methods of
   * another class, such as a facade. A BPF program may release it by no other.
   *
   * @return the names, without parentheses
   */
  String[] functions() default {};
}
