package dev.custody.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The kinds of BPF program that this code runs as; it is then verified as the kernel does it, and
 * may call only what every one of them allows.
 *
 * <p>With option {@code kernel} what came later than that Linux is an error as well.
 *
 * <p>The nearest one holds: method, then type, then enclosing type, then package.
 *
 * <p>Right:
 *
 * <pre>{@code
 * @KFunc("bpf_task_release")
 * static native void taskRelease(@Releases Object task);
 *
 * @ProgramType(Sections.TP_BTF + "task_newtask")
 * void onNewTask(@Owning Object task) {
 *   taskRelease(task);
 * }
 * }</pre>
 *
 * <p>Wrong:
 *
 * <pre>{@code
 * @KFunc("bpf_task_release")
 * static native void taskRelease(@Releases Object task);
 *
 * @ProgramType(Sections.SOCKET)
 * void onPacket(@Owning Object task) {
 *   taskRelease(task); // finds program-type
 * }
 * }</pre>
 *
 * <p>Kernel: {@code enum bpf_prog_type}; libbpf's section names, which say type and attach point at
 * once.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.TYPE, ElementType.PACKAGE})
public @interface ProgramType {
  /**
   * libbpf section names ({@link Sections}) and names of program types ({@link ProgramTypes}). One
   * that is not known is an error that offers the nearest.
   *
   * @return at least one name
   */
  String[] value();
}
