package dev.custody.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The caller must hold the lock during the call.
 *
 * <p>The lock is the receiver (or argument, on a parameter), or its intrinsic lock where its type
 * is no lock; {@code "mutex"} means that field's. On a private method nothing needs to be written:
 * the caller's state decides. On a field: the lock that guards what the field holds, as a path from
 * the object (or, for a static field, the class) that has the field; a method that requires "its"
 * lock then requires this one.
 *
 * <p>Right:
 *
 * <pre>{@code
 * final Lock mutex = new ReentrantLock();
 *
 * @RequiresLock("mutex")
 * protected void append(int value) {
 *   report(value);
 * }
 *
 * void add(int value) {
 *   mutex.lock();
 *   try {
 *     append(value);
 *   } finally {
 *     mutex.unlock();
 *   }
 * }
 * }</pre>
 *
 * <p>Wrong:
 *
 * <pre>{@code
 * final Lock mutex = new ReentrantLock();
 *
 * @RequiresLock("mutex")
 * protected void append(int value) {
 *   report(value);
 * }
 *
 * void add(int value) {
 *   append(value); // finds lock-not-held
 * }
 * }</pre>
 *
 * <p>Kernel: {@code bpf_list_push_front} (6.2) and {@code bpf_rbtree_add} (6.3), which the verifier
 * allows only while the lock that guards the collection is held.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.PARAMETER, ElementType.FIELD})
public @interface RequiresLock {
  /**
   * The field of the receiver or argument that is the lock, as a path ({@code "a.b"}). Empty: the
   * receiver or argument itself. On a static method the path starts at the declaring type.
   *
   * @return the path
   */
  String value() default "";
}
