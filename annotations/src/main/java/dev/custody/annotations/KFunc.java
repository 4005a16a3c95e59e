package dev.custody.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The kernel function that this method stands for: what the catalogue knows of it (flags, program
 * types, versions) holds for the method, whatever its Java parameters.
 *
 * <p>The other attributes describe a function that the catalogue does not know, such as one of a
 * kernel module of your own.
 *
 * <p>Right:
 *
 * <pre>{@code
 * @KFunc("bpf_cpumask_create")
 * static native Object create();
 *
 * @KFunc("bpf_cpumask_release")
 * static native void release(Object mask);
 *
 * @ProgramType(Sections.SYSCALL)
 * void run() {
 *   Object mask = create();
 *   if (mask != null) {
 *     release(mask);
 *   }
 * }
 * }</pre>
 *
 * <p>Wrong:
 *
 * <pre>{@code
 * @KFunc("bpf_cpumask_create")
 * static native Object create();
 *
 * @KFunc("bpf_cpumask_release")
 * static native void release(Object mask);
 *
 * @ProgramType(Sections.SYSCALL)
 * void run() {
 *   Object mask = create();
 *   release(mask); // finds maybe-null
 * }
 * }</pre>
 *
 * <p>Kernel: a function registered with {@code register_btf_kfunc_id_set} and its {@code KF_}
 * flags.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface KFunc {
  /**
   * The name of the kernel function, with its prefix: {@code "bpf_cpumask_create"}.
   *
   * @return the name
   */
  String value();

  /**
   * The first kernel version that has the function ({@code "6.3"}). Empty: from the catalogue, or
   * any.
   *
   * @return the version
   */
  String since() default "";

  /**
   * The programs that may call it, as in {@link ProgramType}. Empty: from the catalogue, or all.
   *
   * @return the names
   */
  String[] programTypes() default {};

  /**
   * The flags it is registered with. Empty: from the catalogue, or none.
   *
   * @return the flags
   */
  KFlag[] flags() default {};
}
