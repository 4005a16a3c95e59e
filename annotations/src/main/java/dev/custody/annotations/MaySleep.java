package dev.custody.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The call may block: an error inside a region or under a lock that forbids sleeping, and in a
 * program type or a {@link Context} that must not.
 *
 * <p>Right:
 *
 * <pre>{@code
 * @Enters("rcu")
 * native void readLock();
 *
 * @Leaves("rcu")
 * native void readUnlock();
 *
 * @MaySleep
 * native void flush();
 *
 * void look() {
 *   readLock();
 *   readUnlock();
 *   flush();
 * }
 * }</pre>
 *
 * <p>Wrong:
 *
 * <pre>{@code
 * @Enters("rcu")
 * native void readLock();
 *
 * @Leaves("rcu")
 * native void readUnlock();
 *
 * @MaySleep
 * native void flush();
 *
 * void look() {
 *   readLock();
 *   flush(); // finds sleep-in-atomic
 *   readUnlock();
 * }
 * }</pre>
 *
 * <p>Kernel: {@code KF_SLEEPABLE} (6.1).
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.CONSTRUCTOR})
public @interface MaySleep {}
