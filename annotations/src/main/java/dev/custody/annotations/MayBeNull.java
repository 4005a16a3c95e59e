package dev.custody.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The result may be null and must be tested before use; the branch where it is null owes nothing.
 * On a parameter: null may be passed.
 *
 * <p>JSpecify's and the other well-known {@code @Nullable}s mean the same.
 *
 * <p>Right:
 *
 * <pre>{@code
 * int size(Pool pool) {
 *   Page page = pool.poll(); // @Acquires @MayBeNull Page poll()
 *   if (page == null) {
 *     return 0;
 *   }
 *   int size = page.size();
 *   page.release();
 *   return size;
 * }
 * }</pre>
 *
 * <p>Wrong:
 *
 * <pre>{@code
 * int size(Pool pool) {
 *   Page page = pool.poll(); // @Acquires @MayBeNull Page poll()
 *   int size = page.size(); // finds maybe-null
 *   page.release();
 *   return size;
 * }
 * }</pre>
 *
 * <p>Kernel: {@code KF_RET_NULL} (6.0) on a result, the argument suffix {@code __nullable} on a
 * parameter.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.PARAMETER})
public @interface MayBeNull {}
