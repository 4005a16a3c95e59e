package dev.custody.annotations;

/**
 * The section names of libbpf for {@link ProgramType}, which say the type of a program, where it is
 * attached and whether it may sleep ({@code .s}, and {@link #SYSCALL}).
 *
 * <p>A name that ends in a slash wants the attach point behind it: {@code Sections.TP_BTF +
 * "task_newtask"}.
 */
public final class Sections {
  /** A {@link ProgramTypes#SOCKET_FILTER} program. */
  public static final String SOCKET = "socket";

  /** A {@link ProgramTypes#SK_REUSEPORT} program. */
  public static final String SK_REUSEPORT = "sk_reuseport";

  /** A {@link ProgramTypes#SK_REUSEPORT} program. */
  public static final String SK_REUSEPORT_MIGRATE = "sk_reuseport/migrate";

  /** A {@link ProgramTypes#KPROBE} program; the attach point follows. */
  public static final String KPROBE = "kprobe/";

  /** A {@link ProgramTypes#KPROBE} program; the attach point follows. */
  public static final String KRETPROBE = "kretprobe/";

  /** A {@link ProgramTypes#KPROBE} program; the attach point follows. */
  public static final String KPROBE_MULTI = "kprobe.multi/";

  /** A {@link ProgramTypes#KPROBE} program; the attach point follows. */
  public static final String KRETPROBE_MULTI = "kretprobe.multi/";

  /** A {@link ProgramTypes#KPROBE} program; the attach point follows. */
  public static final String KPROBE_SESSION = "kprobe.session/";

  /** A {@link ProgramTypes#KPROBE} program; the attach point follows. */
  public static final String UPROBE = "uprobe/";

  /** A {@link ProgramTypes#KPROBE} program; the attach point follows. */
  public static final String URETPROBE = "uretprobe/";

  /** A {@link ProgramTypes#KPROBE} program that may sleep; the attach point follows. */
  public static final String UPROBE_S = "uprobe.s/";

  /** A {@link ProgramTypes#KPROBE} program that may sleep; the attach point follows. */
  public static final String URETPROBE_S = "uretprobe.s/";

  /** A {@link ProgramTypes#KPROBE} program; the attach point follows. */
  public static final String UPROBE_MULTI = "uprobe.multi/";

  /** A {@link ProgramTypes#KPROBE} program; the attach point follows. */
  public static final String URETPROBE_MULTI = "uretprobe.multi/";

  /** A {@link ProgramTypes#KPROBE} program; the attach point follows. */
  public static final String UPROBE_SESSION = "uprobe.session/";

  /** A {@link ProgramTypes#KPROBE} program that may sleep; the attach point follows. */
  public static final String UPROBE_MULTI_S = "uprobe.multi.s/";

  /** A {@link ProgramTypes#KPROBE} program that may sleep; the attach point follows. */
  public static final String URETPROBE_MULTI_S = "uretprobe.multi.s/";

  /** A {@link ProgramTypes#KPROBE} program that may sleep; the attach point follows. */
  public static final String UPROBE_SESSION_S = "uprobe.session.s/";

  /** A {@link ProgramTypes#KPROBE} program; the attach point follows. */
  public static final String KSYSCALL = "ksyscall/";

  /** A {@link ProgramTypes#KPROBE} program; the attach point follows. */
  public static final String KRETSYSCALL = "kretsyscall/";

  /** A {@link ProgramTypes#KPROBE} program; the attach point follows. */
  public static final String USDT = "usdt/";

  /** A {@link ProgramTypes#KPROBE} program that may sleep; the attach point follows. */
  public static final String USDT_S = "usdt.s/";

  /** A {@link ProgramTypes#SCHED_CLS} program. */
  public static final String TC = "tc";

  /** A {@link ProgramTypes#SCHED_CLS} program. */
  public static final String CLASSIFIER = "classifier";

  /** A {@link ProgramTypes#SCHED_ACT} program. */
  public static final String ACTION = "action";

  /** A {@link ProgramTypes#SCHED_CLS} program. */
  public static final String TC_INGRESS = "tc/ingress";

  /** A {@link ProgramTypes#SCHED_CLS} program. */
  public static final String TC_EGRESS = "tc/egress";

  /** A {@link ProgramTypes#SCHED_CLS} program. */
  public static final String TCX_INGRESS = "tcx/ingress";

  /** A {@link ProgramTypes#SCHED_CLS} program. */
  public static final String TCX_EGRESS = "tcx/egress";

  /** A {@link ProgramTypes#SCHED_CLS} program. */
  public static final String NETKIT_PRIMARY = "netkit/primary";

  /** A {@link ProgramTypes#SCHED_CLS} program. */
  public static final String NETKIT_PEER = "netkit/peer";

  /** A {@link ProgramTypes#TRACEPOINT} program; the attach point follows. */
  public static final String TRACEPOINT = "tracepoint/";

  /** A {@link ProgramTypes#TRACEPOINT} program; the attach point follows. */
  public static final String TP = "tp/";

  /** A {@link ProgramTypes#RAW_TRACEPOINT} program; the attach point follows. */
  public static final String RAW_TRACEPOINT = "raw_tracepoint/";

  /** A {@link ProgramTypes#RAW_TRACEPOINT} program; the attach point follows. */
  public static final String RAW_TP = "raw_tp/";

  /** A {@link ProgramTypes#RAW_TRACEPOINT_WRITABLE} program; the attach point follows. */
  public static final String RAW_TRACEPOINT_W = "raw_tracepoint.w/";

  /** A {@link ProgramTypes#RAW_TRACEPOINT_WRITABLE} program; the attach point follows. */
  public static final String RAW_TP_W = "raw_tp.w/";

  /** A {@link ProgramTypes#TRACING} program; the attach point follows. */
  public static final String TP_BTF = "tp_btf/";

  /** A {@link ProgramTypes#TRACING} program; the attach point follows. */
  public static final String FENTRY = "fentry/";

  /** A {@link ProgramTypes#TRACING} program; the attach point follows. */
  public static final String FMOD_RET = "fmod_ret/";

  /** A {@link ProgramTypes#TRACING} program; the attach point follows. */
  public static final String FEXIT = "fexit/";

  /** A {@link ProgramTypes#TRACING} program that may sleep; the attach point follows. */
  public static final String FENTRY_S = "fentry.s/";

  /** A {@link ProgramTypes#TRACING} program that may sleep; the attach point follows. */
  public static final String FMOD_RET_S = "fmod_ret.s/";

  /** A {@link ProgramTypes#TRACING} program that may sleep; the attach point follows. */
  public static final String FEXIT_S = "fexit.s/";

  /** A {@link ProgramTypes#TRACING} program; the attach point follows. */
  public static final String ITER = "iter/";

  /** A {@link ProgramTypes#TRACING} program that may sleep; the attach point follows. */
  public static final String ITER_S = "iter.s/";

  /** A {@link ProgramTypes#EXT} program; the attach point follows. */
  public static final String FREPLACE = "freplace/";

  /** A {@link ProgramTypes#LSM} program; the attach point follows. */
  public static final String LSM = "lsm/";

  /** A {@link ProgramTypes#LSM} program that may sleep; the attach point follows. */
  public static final String LSM_S = "lsm.s/";

  /** A {@link ProgramTypes#LSM} program; the attach point follows. */
  public static final String LSM_CGROUP = "lsm_cgroup/";

  /** A {@link ProgramTypes#SYSCALL} program that may sleep. */
  public static final String SYSCALL = "syscall";

  /** A {@link ProgramTypes#XDP} program. */
  public static final String XDP = "xdp";

  /** A {@link ProgramTypes#XDP} program. */
  public static final String XDP_DEVMAP = "xdp/devmap";

  /** A {@link ProgramTypes#XDP} program. */
  public static final String XDP_CPUMAP = "xdp/cpumap";

  /** A {@link ProgramTypes#XDP} program. */
  public static final String XDP_FRAGS = "xdp.frags";

  /** A {@link ProgramTypes#XDP} program. */
  public static final String XDP_FRAGS_DEVMAP = "xdp.frags/devmap";

  /** A {@link ProgramTypes#XDP} program. */
  public static final String XDP_FRAGS_CPUMAP = "xdp.frags/cpumap";

  /** A {@link ProgramTypes#PERF_EVENT} program. */
  public static final String PERF_EVENT = "perf_event";

  /** A {@link ProgramTypes#LWT_IN} program. */
  public static final String LWT_IN = "lwt_in";

  /** A {@link ProgramTypes#LWT_OUT} program. */
  public static final String LWT_OUT = "lwt_out";

  /** A {@link ProgramTypes#LWT_XMIT} program. */
  public static final String LWT_XMIT = "lwt_xmit";

  /** A {@link ProgramTypes#LWT_SEG6LOCAL} program. */
  public static final String LWT_SEG6LOCAL = "lwt_seg6local";

  /** A {@link ProgramTypes#SOCK_OPS} program. */
  public static final String SOCKOPS = "sockops";

  /** A {@link ProgramTypes#SK_SKB} program. */
  public static final String SK_SKB = "sk_skb";

  /** A {@link ProgramTypes#SK_SKB} program. */
  public static final String SK_SKB_STREAM_PARSER = "sk_skb/stream_parser";

  /** A {@link ProgramTypes#SK_SKB} program. */
  public static final String SK_SKB_STREAM_VERDICT = "sk_skb/stream_verdict";

  /** A {@link ProgramTypes#SK_SKB} program. */
  public static final String SK_SKB_VERDICT = "sk_skb/verdict";

  /** A {@link ProgramTypes#SK_MSG} program. */
  public static final String SK_MSG = "sk_msg";

  /** A {@link ProgramTypes#SK_LOOKUP} program. */
  public static final String SK_LOOKUP = "sk_lookup";

  /** A {@link ProgramTypes#LIRC_MODE2} program. */
  public static final String LIRC_MODE2 = "lirc_mode2";

  /** A {@link ProgramTypes#FLOW_DISSECTOR} program. */
  public static final String FLOW_DISSECTOR = "flow_dissector";

  /** A {@link ProgramTypes#NETFILTER} program. */
  public static final String NETFILTER = "netfilter";

  /** A {@link ProgramTypes#CGROUP_SKB} program. */
  public static final String CGROUP_SKB_INGRESS = "cgroup_skb/ingress";

  /** A {@link ProgramTypes#CGROUP_SKB} program. */
  public static final String CGROUP_SKB_EGRESS = "cgroup_skb/egress";

  /** A {@link ProgramTypes#CGROUP_SKB} program. */
  public static final String CGROUP_SKB = "cgroup/skb";

  /** A {@link ProgramTypes#CGROUP_SOCK} program. */
  public static final String CGROUP_SOCK = "cgroup/sock";

  /** A {@link ProgramTypes#CGROUP_SOCK} program. */
  public static final String CGROUP_SOCK_CREATE = "cgroup/sock_create";

  /** A {@link ProgramTypes#CGROUP_SOCK} program. */
  public static final String CGROUP_SOCK_RELEASE = "cgroup/sock_release";

  /** A {@link ProgramTypes#CGROUP_SOCK} program. */
  public static final String CGROUP_POST_BIND4 = "cgroup/post_bind4";

  /** A {@link ProgramTypes#CGROUP_SOCK} program. */
  public static final String CGROUP_POST_BIND6 = "cgroup/post_bind6";

  /** A {@link ProgramTypes#CGROUP_SOCK_ADDR} program. */
  public static final String CGROUP_BIND4 = "cgroup/bind4";

  /** A {@link ProgramTypes#CGROUP_SOCK_ADDR} program. */
  public static final String CGROUP_BIND6 = "cgroup/bind6";

  /** A {@link ProgramTypes#CGROUP_SOCK_ADDR} program. */
  public static final String CGROUP_CONNECT4 = "cgroup/connect4";

  /** A {@link ProgramTypes#CGROUP_SOCK_ADDR} program. */
  public static final String CGROUP_CONNECT6 = "cgroup/connect6";

  /** A {@link ProgramTypes#CGROUP_SOCK_ADDR} program. */
  public static final String CGROUP_CONNECT_UNIX = "cgroup/connect_unix";

  /** A {@link ProgramTypes#CGROUP_SOCK_ADDR} program. */
  public static final String CGROUP_SENDMSG4 = "cgroup/sendmsg4";

  /** A {@link ProgramTypes#CGROUP_SOCK_ADDR} program. */
  public static final String CGROUP_SENDMSG6 = "cgroup/sendmsg6";

  /** A {@link ProgramTypes#CGROUP_SOCK_ADDR} program. */
  public static final String CGROUP_SENDMSG_UNIX = "cgroup/sendmsg_unix";

  /** A {@link ProgramTypes#CGROUP_SOCK_ADDR} program. */
  public static final String CGROUP_RECVMSG4 = "cgroup/recvmsg4";

  /** A {@link ProgramTypes#CGROUP_SOCK_ADDR} program. */
  public static final String CGROUP_RECVMSG6 = "cgroup/recvmsg6";

  /** A {@link ProgramTypes#CGROUP_SOCK_ADDR} program. */
  public static final String CGROUP_RECVMSG_UNIX = "cgroup/recvmsg_unix";

  /** A {@link ProgramTypes#CGROUP_SOCK_ADDR} program. */
  public static final String CGROUP_GETPEERNAME4 = "cgroup/getpeername4";

  /** A {@link ProgramTypes#CGROUP_SOCK_ADDR} program. */
  public static final String CGROUP_GETPEERNAME6 = "cgroup/getpeername6";

  /** A {@link ProgramTypes#CGROUP_SOCK_ADDR} program. */
  public static final String CGROUP_GETPEERNAME_UNIX = "cgroup/getpeername_unix";

  /** A {@link ProgramTypes#CGROUP_SOCK_ADDR} program. */
  public static final String CGROUP_GETSOCKNAME4 = "cgroup/getsockname4";

  /** A {@link ProgramTypes#CGROUP_SOCK_ADDR} program. */
  public static final String CGROUP_GETSOCKNAME6 = "cgroup/getsockname6";

  /** A {@link ProgramTypes#CGROUP_SOCK_ADDR} program. */
  public static final String CGROUP_GETSOCKNAME_UNIX = "cgroup/getsockname_unix";

  /** A {@link ProgramTypes#CGROUP_SYSCTL} program. */
  public static final String CGROUP_SYSCTL = "cgroup/sysctl";

  /** A {@link ProgramTypes#CGROUP_SOCKOPT} program. */
  public static final String CGROUP_GETSOCKOPT = "cgroup/getsockopt";

  /** A {@link ProgramTypes#CGROUP_SOCKOPT} program. */
  public static final String CGROUP_SETSOCKOPT = "cgroup/setsockopt";

  /** A {@link ProgramTypes#CGROUP_DEVICE} program. */
  public static final String CGROUP_DEV = "cgroup/dev";

  /** A {@link ProgramTypes#STRUCT_OPS} program; the attach point follows. */
  public static final String STRUCT_OPS = "struct_ops/";

  /** A {@link ProgramTypes#STRUCT_OPS} program that may sleep; the attach point follows. */
  public static final String STRUCT_OPS_S = "struct_ops.s/";

  private Sections() {}
}
