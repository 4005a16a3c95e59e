package dev.custody.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The argument, a lambda, is run during the call: any number of times, or not at all. In a BPF
 * program its body is followed in the state of the caller.
 *
 * <p>Right:
 *
 * <pre>{@code
 * static native void times(int most, @Runs Runnable body);
 *
 * @ProgramType(Sections.SYSCALL)
 * static void run() {
 *   times(5, () -> report(1));
 * }
 * }</pre>
 *
 * <p>Wrong:
 *
 * <pre>{@code
 * static native void times(int most, @Runs Runnable body);
 *
 * @Enters("rcu")
 * static native void readLock();
 *
 * @ProgramType(Sections.SYSCALL)
 * static void run() {
 *   times(5, () -> readLock());
 * } // finds rcu-imbalance
 * }</pre>
 *
 * <p>Kernel: {@code bpf_loop} (5.17), the comparator of {@code bpf_rbtree_add} (6.3).
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface Runs {}
