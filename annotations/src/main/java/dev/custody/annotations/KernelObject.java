package dev.custody.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A type whose instances belong to the kernel. In a BPF program a field of one that leads to
 * another yields a reference that is protected by the rcu region if the field is {@link Borrowed},
 * and may only be looked at if it is not.
 *
 * <p>Right:
 *
 * <pre>{@code
 * @KernelObject
 * static class Process {
 *   int id;
 *   @Borrowed Process parent;
 * }
 *
 * @ProgramType(Sections.SYSCALL)
 * static int run(@Borrowed Process process) {
 *   return process.parent.id;
 * }
 * }</pre>
 *
 * <p>Wrong:
 *
 * <pre>{@code
 * @KernelObject
 * static class Process {
 *   int id;
 *   @Borrowed Process parent;
 * }
 *
 * @KFunc("bpf_task_acquire")
 * @Acquires
 * @MayBeNull
 * static native Page acquire(Process process);
 *
 * @ProgramType(Sections.SYSCALL)
 * static void run(@Borrowed Process process) {
 *   Page page = acquire(process.parent); // finds rcu-protection
 *   if (page != null) {
 *     page.release();
 *   }
 * }
 * }</pre>
 *
 * <p>Kernel: {@code PTR_TO_BTF_ID} of a type that the program did not allocate.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface KernelObject {}
