package dev.custody.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A field that is a shared slot: null, or the owner of one reference.
 *
 * <p>Only an exchange changes it: a plain store is an error, and a plain load is borrowed and needs
 * the rcu region. The type's releasing methods empty it by an exchange too.
 *
 * <p>Right:
 *
 * <pre>{@code
 * @Kptr Page current;
 *
 * @Exchanges("current")
 * native Page swapCurrent(Page next);
 *
 * void publish(Pool pool) {
 *   Page old = swapCurrent(pool.take());
 *   if (old != null) {
 *     old.release();
 *   }
 * }
 * }</pre>
 *
 * <p>Wrong:
 *
 * <pre>{@code
 * @Kptr Page current;
 *
 * void publish(Pool pool) {
 *   current = pool.take(); // finds kptr-store
 * }
 * }</pre>
 *
 * <p>Kernel: the type tag {@code __kptr} of a field in a map value (5.19; {@code __kptr_ref} until
 * 6.3) or in an allocated object.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface Kptr {}
