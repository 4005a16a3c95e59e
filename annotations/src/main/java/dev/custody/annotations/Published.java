package dev.custody.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A type whose instances may be looked into only once an exchange has put them into a shared slot,
 * and only in the rcu region: as their owner one can do nothing but publish or release them.
 *
 * <p>Right:
 *
 * <pre>{@code
 * @Published
 * @MustRelease("drop")
 * interface PerCpuStats {
 *   void drop();
 * }
 * }</pre>
 *
 * <p>Wrong:
 *
 * <pre>{@code
 * @Published
 * @MustRelease("drop")
 * interface PerCpuStats {
 *   void drop();
 * }
 *
 * @Acquires
 * static native PerCpuStats create();
 *
 * static native void count(@Borrowed PerCpuStats stats);
 *
 * void look() {
 *   PerCpuStats stats = create();
 *   count(stats); // finds percpu-unpublished
 *   stats.drop();
 * }
 * }</pre>
 *
 * <p>Kernel: what {@code bpf_percpu_obj_new} (6.7) yields.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Published {}
