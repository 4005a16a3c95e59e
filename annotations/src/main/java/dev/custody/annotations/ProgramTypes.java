package dev.custody.annotations;

/**
 * The names of BPF program types for {@link ProgramType}: the kernel's {@code BPF_PROG_TYPE_}
 * constants without that prefix.
 */
public final class ProgramTypes {
  /** Filters packets of a socket. */
  public static final String SOCKET_FILTER = "SOCKET_FILTER";

  /** Probes a kernel or user function. */
  public static final String KPROBE = "KPROBE";

  /** Classifies packets in traffic control. */
  public static final String SCHED_CLS = "SCHED_CLS";

  /** An action of traffic control. */
  public static final String SCHED_ACT = "SCHED_ACT";

  /** Runs at a static tracepoint. */
  public static final String TRACEPOINT = "TRACEPOINT";

  /** Runs on a packet before the network stack. */
  public static final String XDP = "XDP";

  /** Runs on a perf event. */
  public static final String PERF_EVENT = "PERF_EVENT";

  /** Filters packets of a cgroup. */
  public static final String CGROUP_SKB = "CGROUP_SKB";

  /** Runs when a socket of a cgroup is made, bound or released. */
  public static final String CGROUP_SOCK = "CGROUP_SOCK";

  /** Lightweight tunnel, incoming. */
  public static final String LWT_IN = "LWT_IN";

  /** Lightweight tunnel, outgoing. */
  public static final String LWT_OUT = "LWT_OUT";

  /** Lightweight tunnel, transmission. */
  public static final String LWT_XMIT = "LWT_XMIT";

  /** Runs on events of TCP sockets. */
  public static final String SOCK_OPS = "SOCK_OPS";

  /** Parses and redirects what sockets receive. */
  public static final String SK_SKB = "SK_SKB";

  /** Decides on access to devices. */
  public static final String CGROUP_DEVICE = "CGROUP_DEVICE";

  /** Decides on what sockets send. */
  public static final String SK_MSG = "SK_MSG";

  /** Runs at a tracepoint, with raw arguments. */
  public static final String RAW_TRACEPOINT = "RAW_TRACEPOINT";

  /** Runs on addresses of a cgroup's sockets. */
  public static final String CGROUP_SOCK_ADDR = "CGROUP_SOCK_ADDR";

  /** Lightweight tunnel, segment routing. */
  public static final String LWT_SEG6LOCAL = "LWT_SEG6LOCAL";

  /** Decodes infrared signals. */
  public static final String LIRC_MODE2 = "LIRC_MODE2";

  /** Selects a socket of a reuseport group. */
  public static final String SK_REUSEPORT = "SK_REUSEPORT";

  /** Takes packet headers apart. */
  public static final String FLOW_DISSECTOR = "FLOW_DISSECTOR";

  /** Decides on access to sysctls. */
  public static final String CGROUP_SYSCTL = "CGROUP_SYSCTL";

  /** Runs at a tracepoint, with writable raw arguments. */
  public static final String RAW_TRACEPOINT_WRITABLE = "RAW_TRACEPOINT_WRITABLE";

  /** Runs on socket options. */
  public static final String CGROUP_SOCKOPT = "CGROUP_SOCKOPT";

  /** Runs at a kernel function or tracepoint, with typed arguments, or as an iterator. */
  public static final String TRACING = "TRACING";

  /** Implements a function of a kernel structure. */
  public static final String STRUCT_OPS = "STRUCT_OPS";

  /** Replaces a function of another BPF program. */
  public static final String EXT = "EXT";

  /** Runs at a security hook. */
  public static final String LSM = "LSM";

  /** Selects the socket for a packet. */
  public static final String SK_LOOKUP = "SK_LOOKUP";

  /** Runs on request of user space, and may sleep. */
  public static final String SYSCALL = "SYSCALL";

  /** Runs at a netfilter hook. */
  public static final String NETFILTER = "NETFILTER";

  private ProgramTypes() {}
}
