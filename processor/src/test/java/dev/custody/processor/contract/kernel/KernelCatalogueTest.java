package dev.custody.processor.contract.kernel;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.custody.annotations.KFlag;
import dev.custody.annotations.ProgramTypes;
import dev.custody.annotations.Sections;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class KernelCatalogueTest {
  private static final List<String> GENERIC_TYPES =
      List.of("LSM", "SCHED_CLS", "STRUCT_OPS", "TRACING", "XDP");

  /** The types that the documentation of {@code bpf_res_spin_lock} lists. */
  private static final List<String> LOCKING_TYPES =
      List.of(
          "CGROUP_DEVICE",
          "CGROUP_SKB",
          "CGROUP_SOCK",
          "CGROUP_SOCKOPT",
          "CGROUP_SOCK_ADDR",
          "CGROUP_SYSCTL",
          "LSM",
          "LWT_IN",
          "LWT_OUT",
          "LWT_SEG6LOCAL",
          "LWT_XMIT",
          "NETFILTER",
          "SCHED_ACT",
          "SCHED_CLS",
          "SK_SKB",
          "SOCK_OPS",
          "STRUCT_OPS",
          "SYSCALL",
          "TRACING",
          "XDP");

  @Test
  void everyMeasuredCellIsAsMeasured() {
    for (Measured measured : List.of(Measured.kfuncs(), Measured.helpers())) {
      for (String name : measured.answers().keySet()) {
        KernelFunction function = function(name);
        for (int i = 0; i < measured.sections().size(); i++) {
          String section = measured.sections().get(i);
          assertWithMessage("%s in %s", name, section)
              .that(function.since(KernelCatalogue.kind(section)).isPresent())
              .isEqualTo(measured.allows(name, i));
        }
      }
    }
  }

  @Test
  void refcountAcquireIsAsDocumented() {
    Map<String, String> since = since("bpf_refcount_acquire_impl");
    GENERIC_TYPES.forEach(type -> assertThat(since).containsEntry(type, "6.4"));
    assertThat(since).containsEntry("PERF_EVENT", "6.12");
    assertThat(since).containsEntry("TRACEPOINT", "6.12");
    assertThat(since).doesNotContainKey("KPROBE");
    assertThat(since).doesNotContainKey("SOCKET_FILTER");
  }

  @Test
  void cpumaskAcquireIsAsDocumented() {
    assertThat(since("bpf_cpumask_acquire"))
        .containsExactly(
            "LSM", "6.3",
            "PERF_EVENT", "6.12",
            "STRUCT_OPS", "6.3",
            "SYSCALL", "6.10",
            "TRACEPOINT", "6.12",
            "TRACING", "6.3");
  }

  @Test
  void percpuObjDropIsAsDocumented() {
    Map<String, String> since = since("bpf_percpu_obj_drop_impl");
    GENERIC_TYPES.forEach(type -> assertThat(since).containsEntry(type, "6.7"));
    assertThat(since).containsEntry("PERF_EVENT", "6.12");
    assertThat(since).containsEntry("TRACEPOINT", "6.12");
  }

  @Test
  void resSpinLockIsAsDocumented() {
    Map<String, String> since = since("bpf_res_spin_lock");
    LOCKING_TYPES.forEach(type -> assertThat(since).containsEntry(type, "6.15"));
  }

  /** The release since which each program type may call a function. */
  private static Map<String, String> since(String name) {
    Map<String, String> since = new TreeMap<>();
    for (String kind : KernelCatalogue.kinds()) {
      ProgramKind type = KernelCatalogue.kind(kind);
      if (type.section().isEmpty() && !type.type().equals("EXT")) {
        function(name).since(type).ifPresent(version -> since.put(kind, version.toString()));
      }
    }
    return since;
  }

  @ParameterizedTest
  @CsvSource({
    "xdp, XDP, xdp, false",
    "tp_btf/task_newtask, TRACING, tp_btf, false",
    "?kprobe/do_exit, KPROBE, kprobe, false",
    "kprobe/, KPROBE, kprobe, false",
    "iter.s/task, TRACING, iter.s, true",
    "struct_ops/tcp_congestion_ops.ssthresh, STRUCT_OPS, struct_ops, false",
    "uprobe//usr/lib/libc.so.6:malloc, KPROBE, uprobe, false",
    "cgroup/connect_unix, CGROUP_SOCK_ADDR, cgroup/connect_unix, false",
    "SYSCALL, SYSCALL, '', true",
    "LSM, LSM, '', false",
  })
  void namesAreUnderstood(String name, String type, String section, boolean maySleep) {
    ProgramKind kind = KernelCatalogue.kind(name);
    assertThat(kind.name()).isEqualTo(name);
    assertThat(kind.type()).isEqualTo(type);
    assertThat(kind.section()).isEqualTo(section);
    assertThat(kind.maySleep()).isEqualTo(maySleep);
  }

  @ParameterizedTest
  @CsvSource({"xpd", "xdp/eth0", "tc/", "BPF_PROG_TYPE_XDP", "kprobes/x", "''"})
  void namesThatNobodyKnowsAreTold(String name) {
    assertThat(KernelCatalogue.kind(name).isKnown()).isFalse();
  }

  @Test
  void aKindOfSeveralAttachPointsIsNotTakenForOne() {
    KernelFunction cookie = function("bpf_session_cookie");
    assertThat(cookie.since(KernelCatalogue.kind("kprobe.session/do_exit"))).isPresent();
    assertThat(cookie.since(KernelCatalogue.kind("kprobe/do_exit"))).isEmpty();
    assertThat(cookie.since(KernelCatalogue.kind("KPROBE"))).isEmpty();
  }

  @Test
  void aReplacementMayCallWhatItsTargetMay() {
    assertThat(function("bpf_crypto_ctx_create").since(KernelCatalogue.kind("freplace/f")))
        .hasValue(new KernelVersion(6, 10));
  }

  @Test
  void aPlainNameStandsForTheOlderOneToo() {
    assertThat(function("bpf_obj_new").since()).isEqualTo(new KernelVersion(6, 2));
    assertThat(KernelCatalogue.function("bpf_obj_mew")).isEmpty();
  }

  @Test
  void parametersCarryTheirTags() {
    List<KernelParameter> parameters = function("bpf_crypto_encrypt").parameters();
    assertThat(parameters.stream().map(KernelParameter::tag).toList())
        .containsExactly("", "", "", "nullable")
        .inOrder();
    assertThat(parameters.get(3).isNullable()).isTrue();
    assertThat(parameters.get(0).isObject()).isTrue();
    assertThat(parameters.get(1).isObject()).isFalse();
    KernelParameter meta = function("bpf_obj_new_impl").parameters().get(1);
    assertThat(meta.isImplicit()).isTrue();
    assertThat(meta.isPointer()).isTrue();
    assertThat(function("bpf_rcu_read_lock").parameters()).isEmpty();
  }

  @Test
  void everyTagOfThePrototypesIsOneThatIsThought() {
    Stream<String> tags =
        KernelCatalogue.functions().stream()
            .flatMap(name -> function(name).parameters().stream())
            .map(KernelParameter::tag)
            .filter(tag -> !tag.isEmpty())
            .distinct();
    assertThat(tags.toList())
        .containsExactly(
            "alloc",
            "ign",
            "irq_flag",
            "k",
            "map",
            "nullable",
            "opt",
            "prog",
            "refcounted_kptr",
            "str",
            "sz",
            "szk",
            "uninit");
  }

  @Test
  void flagsHaveTheNamesOfTheAnnotation() {
    assertThat(Arrays.stream(KernelFlag.values()).map(Enum::name).toList())
        .containsExactlyElementsIn(Arrays.stream(KFlag.values()).map(Enum::name).toList());
  }

  @Test
  void constantsOfTheAnnotationsAreWhatTheCatalogueKnows() {
    List<String> types = constants(ProgramTypes.class);
    List<String> sections = constants(Sections.class);
    assertThat(
            Stream.concat(types.stream(), sections.stream())
                .map(name -> name.endsWith("/") ? name.substring(0, name.length() - 1) : name)
                .toList())
        .containsExactlyElementsIn(KernelCatalogue.kinds());
    for (String section : sections) {
      assertWithMessage(section)
          .that(KernelCatalogue.kind(section).attaches())
          .isEqualTo(section.endsWith("/"));
    }
  }

  private static List<String> constants(Class<?> holder) {
    return Arrays.stream(holder.getFields()).map(KernelCatalogueTest::value).toList();
  }

  private static String value(Field constant) {
    try {
      return (String) constant.get(null);
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }

  private static KernelFunction function(String name) {
    Optional<KernelFunction> function = KernelCatalogue.function(name);
    assertWithMessage(name).that(function).isPresent();
    return function.orElseThrow();
  }
}
