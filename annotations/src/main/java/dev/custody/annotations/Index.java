package dev.custody.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The parameter is an index; with one that is known to be inside the array, the result is not null.
 * On a field: how many elements the array in it has.
 *
 * <p>Right:
 *
 * <pre>{@code
 * @MayBeNull
 * static native Page lookup(@Index(4) int index);
 *
 * @ProgramType(Sections.SYSCALL)
 * static void run() {
 *   lookup(3).size();
 * }
 * }</pre>
 *
 * <p>Wrong:
 *
 * <pre>{@code
 * @MayBeNull
 * static native Page lookup(@Index(4) int index);
 *
 * @ProgramType(Sections.SYSCALL)
 * static void run() {
 *   lookup(4).size(); // finds maybe-null
 * }
 * }</pre>
 *
 * <p>Kernel: {@code bpf_map_lookup_elem} of an array with a constant key (6.15).
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.PARAMETER, ElementType.FIELD})
public @interface Index {
  /**
   * How many elements the array has; 0 on a parameter: what the field says from which the receiver
   * was read.
   *
   * @return the length
   */
  int value() default 0;
}
