package dev.custody.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The obligation to release is here: given to the caller (method), taken from the caller
 * (parameter), kept by the object (field, record component), by the variable (local) or by the
 * elements (type argument).
 *
 * <ul>
 *   <li>A parameter takes over at the call, whether the call returns or throws, and the callee must
 *       discharge it on every exit. Afterwards the caller's copies are dead, unless {@link #then}
 *       says otherwise.
 *   <li>A field is discharged by each releasing method of its type on each exit, and before it is
 *       overwritten.
 *   <li>Of a record component the canonical constructor takes the reference and the accessor lends
 *       it.
 *   <li>{@code List<@Owning Page>} owns its elements: a local list that dies with elements in it is
 *       a leak. Compilers before JDK 22 do not show the annotations on type arguments of class
 *       files, so a contract file says it there.
 * </ul>
 *
 * <p>Right:
 *
 * <pre>{@code
 * void store(Pool pool, Shelf shelf) {
 *   Page page = pool.take();
 *   int size = page.size();
 *   shelf.add(page); // void add(@Owning Page page)
 *   report(size);
 * }
 * }</pre>
 *
 * <p>Wrong:
 *
 * <pre>{@code
 * void store(Pool pool, Shelf shelf) {
 *   Page page = pool.take();
 *   shelf.add(page); // void add(@Owning Page page)
 *   report(page.size()); // finds use-after-release
 * }
 * }</pre>
 *
 * <p>Kernel: the argument of a {@code KF_RELEASE} function or of {@code bpf_list_push_front}, which
 * takes the reference over; on a result as {@code KF_ACQUIRE}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({
  ElementType.METHOD,
  ElementType.PARAMETER,
  ElementType.FIELD,
  ElementType.RECORD_COMPONENT,
  ElementType.LOCAL_VARIABLE,
  ElementType.TYPE_USE
})
public @interface Owning {
  /**
   * What the caller's copies are after the call. Means something on a parameter only.
   *
   * @return dead, or still usable as borrowed
   */
  Then then() default Then.DEAD;
}
