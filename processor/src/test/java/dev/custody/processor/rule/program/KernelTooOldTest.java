package dev.custody.processor.rule.program;

import static com.google.common.truth.Truth.assertThat;

import dev.custody.processor.CustodyTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class KernelTooOldTest {
  private static final String RUN =
      """
      @KFunc("%s") static native void call();
      @ProgramType("%s") void run() {
        call();%s
      }
      """;

  /** The functions and releases of the documentation, each with one type that it lists. */
  @ParameterizedTest
  @CsvSource({
    "bpf_refcount_acquire_impl, lsm/file_open, 6.4",
    "bpf_refcount_acquire_impl, tc, 6.4",
    "bpf_refcount_acquire_impl, struct_ops/x.y, 6.4",
    "bpf_refcount_acquire_impl, tp_btf/f, 6.4",
    "bpf_refcount_acquire_impl, xdp, 6.4",
    "bpf_refcount_acquire_impl, tracepoint/f, 6.12",
    "bpf_refcount_acquire_impl, perf_event, 6.12",
    "bpf_cpumask_acquire, lsm/file_open, 6.3",
    "bpf_cpumask_acquire, struct_ops/x.y, 6.3",
    "bpf_cpumask_acquire, fentry/f, 6.3",
    "bpf_cpumask_acquire, perf_event, 6.12",
    "bpf_cpumask_acquire, tracepoint/f, 6.12",
    "bpf_percpu_obj_drop_impl, lsm/file_open, 6.7",
    "bpf_percpu_obj_drop_impl, tc, 6.7",
    "bpf_percpu_obj_drop_impl, struct_ops/x.y, 6.7",
    "bpf_percpu_obj_drop_impl, tp_btf/f, 6.7",
    "bpf_percpu_obj_drop_impl, xdp, 6.7",
    "bpf_percpu_obj_drop_impl, tracepoint/f, 6.12",
    "bpf_percpu_obj_drop_impl, perf_event, 6.12",
    "bpf_res_spin_lock, cgroup/dev, 6.15",
    "bpf_res_spin_lock, cgroup_skb/ingress, 6.15",
    "bpf_res_spin_lock, cgroup/sock_create, 6.15",
    "bpf_res_spin_lock, cgroup/getsockopt, 6.15",
    "bpf_res_spin_lock, cgroup/bind4, 6.15",
    "bpf_res_spin_lock, cgroup/sysctl, 6.15",
    "bpf_res_spin_lock, lsm/file_open, 6.15",
    "bpf_res_spin_lock, lwt_in, 6.15",
    "bpf_res_spin_lock, lwt_out, 6.15",
    "bpf_res_spin_lock, lwt_seg6local, 6.15",
    "bpf_res_spin_lock, lwt_xmit, 6.15",
    "bpf_res_spin_lock, netfilter, 6.15",
    "bpf_res_spin_lock, action, 6.15",
    "bpf_res_spin_lock, tc, 6.15",
    "bpf_res_spin_lock, sk_skb/verdict, 6.15",
    "bpf_res_spin_lock, sockops, 6.15",
    "bpf_res_spin_lock, struct_ops/x.y, 6.15",
    "bpf_res_spin_lock, syscall, 6.15",
    "bpf_res_spin_lock, tp_btf/f, 6.15",
    "bpf_res_spin_lock, xdp, 6.15",
  })
  void aFunctionIsThereSinceItsRelease(String function, String section, String since) {
    int minor = Integer.parseInt(since.substring(2));
    new CustodyTester("kernel=6." + (minor - 1))
        .check(RUN.formatted(function, section, " // finds kernel-too-old"));
    new CustodyTester("kernel=" + since).check(RUN.formatted(function, section, ""));
    new CustodyTester().check(RUN.formatted(function, section, ""));
  }

  @Test
  void aTypeIsThereSinceItsRelease() {
    String program =
        """
        @ProgramType("netfilter") void run() {%s
        }
        """;
    new CustodyTester("kernel=6.3").check(program.formatted(" // finds kernel-too-old"));
    new CustodyTester("kernel=6.4").check(program.formatted(""));
  }

  @ParameterizedTest
  @CsvSource({"tcx/ingress, 6.6", "kprobe.session/f, 6.10", "iter.s/task, 5.18", "xdp.frags, 5.18"})
  void aSectionIsThereSinceItsRelease(String section, String since) {
    String program = "@ProgramType(\"" + section + "\") void run() {%s\n}\n";
    int minor = Integer.parseInt(since.substring(2));
    new CustodyTester("kernel=" + since.charAt(0) + "." + (minor - 1))
        .check(program.formatted(" // finds kernel-too-old"));
    new CustodyTester("kernel=" + since).check(program.formatted(""));
  }

  @Test
  void theMessageSaysWhatIsNeeded() {
    String output =
        new CustodyTester("kernel=6.9")
            .output(RUN.formatted("bpf_cpumask_acquire", "perf_event", ""));
    assertThat(output)
        .contains("`bpf_cpumask_acquire` needs Linux 6.12 here, and 6.9 is asked for");
    assertThat(output)
        .contains(
            "help: it is there since Linux 6.3, for `perf_event` programs since 6.12; do without,"
                + " or raise option kernel");
  }

  @Test
  void whatIsNeverAllowedIsNotAQuestionOfAge() {
    new CustodyTester("kernel=6.1")
        .check(RUN.formatted("bpf_cpumask_acquire", "socket", " // finds program-type"));
  }

  @Test
  void ordinaryJavaRunsOnNoKernel() {
    new CustodyTester("kernel=6.1")
        .check(
            """
            @KFunc("bpf_res_spin_lock") static native int lock(Object lock);
            int run() {
              return lock(this);
            }
            """);
  }

  @Test
  void sinceOfADeclarationCounts() {
    new CustodyTester("kernel=6.1")
        .check(
            """
            @KFunc(value = "my_call", since = "6.2") static native void call();
            @ProgramType("xdp") void run() {
              call(); // finds kernel-too-old
            }
            """);
  }
}
