package dev.custody.annotations;

import java.lang.annotation.Annotation;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes an annotation of yours the name of a context in which ordinary code runs: an event loop, a
 * render thread, code that must not wait. Calls of what may block are errors there, and so are calls
 * of code that belongs to another context.
 *
 * <p>The annotation is put on methods, types and packages; the nearest one holds, and a method that
 * has none takes it from what it overrides. What the code calls in its own class is followed.
 * Lambdas that are handed on run who knows where, and are not held to it.
 *
 * <p>Right:
 *
 * <pre>{@code
 * @Context
 * @interface EventLoop {}
 *
 * @EventLoop
 * void onRead(StringBuilder lines, String line) {
 *   lines.append(line);
 * }
 * }</pre>
 *
 * <p>Wrong:
 *
 * <pre>{@code
 * @Context
 * @interface EventLoop {}
 *
 * @EventLoop
 * void onRead(InputStream in) throws IOException {
 *   in.read(); // finds blocking-call
 * }
 * }</pre>
 *
 * <p>Kernel: none; the idea of {@link ProgramType}, for ordinary Java.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.ANNOTATION_TYPE)
public @interface Context {
  /**
   * Whether code of the context may block.
   *
   * @return false if calls of what is {@link MaySleep} are errors
   */
  boolean maySleep() default false;

  /**
   * Whether code of other contexts must not call code of this one. Code that no context is known of
   * may.
   *
   * @return true if it belongs to one thread or loop
   */
  boolean exclusive() default false;

  /**
   * Exclusive contexts whose code may be called from this one all the same.
   *
   * @return their annotations
   */
  Class<? extends Annotation>[] calls() default {};
}
