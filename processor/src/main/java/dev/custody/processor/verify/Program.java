package dev.custody.processor.verify;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a body runs as.
 *
 * @param sections libbpf section names, or names of program types; empty for ordinary Java
 */
public record Program(List<String> sections) {
  /** Ordinary Java, which may sleep. */
  public static final Program NONE = new Program(List.of());

  private static final List<String> TRACING =
      List.of(
          "kprobe",
          "kretprobe",
          "tracepoint",
          "tp",
          "perf_event",
          "raw_tp",
          "raw_tracepoint",
          "uprobe",
          "uretprobe",
          "KPROBE",
          "TRACEPOINT",
          "PERF_EVENT",
          "RAW_TRACEPOINT",
          "RAW_TRACEPOINT_WRITABLE");

  /** Kinds whose sections go on with what they are attached to, which changes nothing. */
  private static final Set<String> ATTACHED =
      Set.of("tp_btf", "iter", "iter.s", "struct_ops", "struct_ops.s");

  /** Names that mean what another section or kind means. */
  private static final Map<String, String> SAME =
      Map.ofEntries(
          Map.entry("classifier", "tc"),
          Map.entry("tc/ingress", "tc"),
          Map.entry("tc/egress", "tc"),
          Map.entry("kretprobe", "kprobe"),
          Map.entry("uprobe", "kprobe"),
          Map.entry("uretprobe", "kprobe"),
          Map.entry("uretprobe.s", "uprobe.s"),
          Map.entry("tp", "tracepoint"),
          Map.entry("raw_tracepoint", "raw_tp"),
          Map.entry("raw_tracepoint.w", "raw_tp.w"),
          Map.entry("SOCKET_FILTER", "socket"),
          Map.entry("KPROBE", "kprobe"),
          Map.entry("SCHED_CLS", "tc"),
          Map.entry("SCHED_ACT", "action"),
          Map.entry("TRACEPOINT", "tracepoint"),
          Map.entry("XDP", "xdp"),
          Map.entry("PERF_EVENT", "perf_event"),
          Map.entry("RAW_TRACEPOINT", "raw_tp"),
          Map.entry("RAW_TRACEPOINT_WRITABLE", "raw_tp.w"),
          Map.entry("SOCK_OPS", "sockops"),
          Map.entry("SK_MSG", "sk_msg"),
          Map.entry("SK_LOOKUP", "sk_lookup"),
          Map.entry("SK_REUSEPORT", "sk_reuseport"),
          Map.entry("FLOW_DISSECTOR", "flow_dissector"),
          Map.entry("NETFILTER", "netfilter"),
          Map.entry("LWT_IN", "lwt_in"),
          Map.entry("LWT_OUT", "lwt_out"),
          Map.entry("LWT_XMIT", "lwt_xmit"),
          Map.entry("LWT_SEG6LOCAL", "lwt_seg6local"),
          Map.entry("CGROUP_SKB", "cgroup_skb/ingress"),
          Map.entry("CGROUP_SOCK", "cgroup/sock_create"),
          Map.entry("CGROUP_SOCK_ADDR", "cgroup/bind4"),
          Map.entry("CGROUP_SOCKOPT", "cgroup/getsockopt"),
          Map.entry("CGROUP_SYSCTL", "cgroup/sysctl"),
          Map.entry("CGROUP_DEVICE", "cgroup/dev"),
          Map.entry("TRACING", "tp_btf"),
          Map.entry("SYSCALL", "syscall"));

  public Program {
    sections = List.copyOf(sections);
  }

  /** Whether it is no ordinary Java. */
  public boolean isBpf() {
    return !sections.isEmpty();
  }

  /** Whether one of its kinds never sleeps; those that may are marked {@code .s}. */
  public boolean neverSleeps() {
    return isBpf() && !sections.stream().allMatch(Program::maySleep);
  }

  private static boolean maySleep(String section) {
    return section.equals("syscall") || section.equals("SYSCALL") || kind(section).endsWith(".s");
  }

  /** Whether one of its kinds traces, or filters a socket: those must not name locks. */
  public boolean mustNotLock() {
    return sections.stream().anyMatch(Program::locksNothing);
  }

  private static boolean locksNothing(String section) {
    String family =
        kind(section).replaceFirst("\\.s$", "").replaceFirst("\\.(multi|session|w)$", "");
    return TRACING.contains(family) || family.equals("socket") || family.equals("SOCKET_FILTER");
  }

  /** Whether all of its kinds are among those that a function allows. */
  public boolean isAllowed(List<String> allowed) {
    return allowed.isEmpty() || sections.stream().allMatch(section -> isAllowed(section, allowed));
  }

  private static boolean isAllowed(String section, List<String> allowed) {
    String measured = SAME.getOrDefault(section, section);
    String kind = SAME.getOrDefault(kind(measured), kind(measured));
    return allowed.contains(measured)
        || allowed.contains(kind)
        || (ATTACHED.contains(kind)
            && allowed.stream().anyMatch(other -> kind(other).equals(kind)));
  }

  private static String kind(String section) {
    int slash = section.indexOf('/');
    return slash < 0 ? section : section.substring(0, slash);
  }
}
