package dev.custody.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * No obligation goes with this reference: it is valid only while its owner, or a region, keeps the
 * object alive.
 *
 * <p>The default for parameters, and for accessors by their name or body; needed on a method whose
 * name says otherwise, on a field of a resource type that the object does not own, and on a
 * constructor whose new object owes nothing.
 *
 * <p>Right:
 *
 * <pre>{@code
 * int measure(@Borrowed Page page) {
 *   return page.size();
 * }
 * }</pre>
 *
 * <p>Wrong:
 *
 * <pre>{@code
 * int measure(@Borrowed Page page) {
 *   int size = page.size();
 *   page.release(); // finds not-owned
 *   return size;
 * }
 * }</pre>
 *
 * <p>Kernel: a non-owning reference, for example what {@code bpf_rbtree_first} (6.3) yields; a
 * kfunc argument without {@code KF_RELEASE}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({
  ElementType.METHOD,
  ElementType.CONSTRUCTOR,
  ElementType.PARAMETER,
  ElementType.FIELD,
  ElementType.RECORD_COMPONENT
})
public @interface Borrowed {}
