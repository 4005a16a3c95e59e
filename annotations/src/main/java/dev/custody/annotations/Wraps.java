package dev.custody.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Two names of one obligation: on a parameter, the argument and the result (or the new object); on
 * a method, the receiver and the result, for fluent methods that return {@code this}.
 *
 * <p>Releasing either releases both. If the call throws, the caller keeps the argument.
 *
 * <p>Right:
 *
 * <pre>{@code
 * static InputStream buffered(@Wraps InputStream in) {
 *   return new BufferedInputStream(in);
 * }
 *
 * int first(Path file) throws IOException {
 *   try (InputStream in = buffered(Files.newInputStream(file))) {
 *     return in.read();
 *   }
 * }
 * }</pre>
 *
 * <p>Wrong:
 *
 * <pre>{@code
 * static InputStream buffered(@Wraps InputStream in) {
 *   return new BufferedInputStream(in);
 * }
 *
 * int first(Path file) throws IOException {
 *   InputStream in = buffered(Files.newInputStream(file));
 *   return in.read(); // finds reference-leak
 * }
 * }</pre>
 *
 * <p>Kernel: none of its own; the casts {@code bpf_cast_to_kern_ctx} and {@code bpf_rdonly_cast}
 * (6.2) also yield a second name and no second reference.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.PARAMETER, ElementType.METHOD})
public @interface Wraps {}
