package dev.custody.processor.verify;

import dev.custody.processor.contract.ExecutionContext;
import dev.custody.processor.contract.kernel.KernelFunction;
import dev.custody.processor.contract.kernel.KernelVersion;
import dev.custody.processor.contract.kernel.ProgramKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a body runs as.
 *
 * @param kinds of BPF program; empty for ordinary Java
 * @param kernel the Linux it must run on, if that matters
 * @param contexts of ordinary Java; empty for code that may run anywhere
 */
public record Program(
    List<ProgramKind> kinds, Optional<KernelVersion> kernel, List<ExecutionContext> contexts) {
  /** Ordinary Java, which may sleep. */
  public static final Program NONE = new Program(List.of(), Optional.empty(), List.of());

  /** The types that trace, or filter a socket. */
  private static final Set<String> LOCK_NOTHING =
      Set.of(
          "SOCKET_FILTER",
          "KPROBE",
          "TRACEPOINT",
          "PERF_EVENT",
          "RAW_TRACEPOINT",
          "RAW_TRACEPOINT_WRITABLE");

  public Program {
    kinds = List.copyOf(kinds);
    contexts = List.copyOf(contexts);
  }

  /** A BPF program. */
  public static Program of(List<ProgramKind> kinds, Optional<KernelVersion> kernel) {
    return new Program(kinds, kernel, List.of());
  }

  /** Ordinary Java that runs in some contexts. */
  public static Program in(List<ExecutionContext> contexts) {
    return new Program(List.of(), Optional.empty(), contexts);
  }

  /** Whether it is code that may run anywhere. */
  boolean isFree() {
    return kinds.isEmpty() && contexts.isEmpty();
  }

  /** The first of its contexts in which the thread must not block. */
  public Optional<ExecutionContext> mustNotBlock() {
    return contexts.stream().filter(context -> !context.maySleep()).findFirst();
  }

  /** Whether it is no ordinary Java. */
  public boolean isBpf() {
    return !kinds.isEmpty();
  }

  /** The first of its kinds that never sleeps. */
  public Optional<ProgramKind> neverSleeps() {
    return kinds.stream().filter(kind -> !kind.maySleep()).findFirst();
  }

  /** The first of its kinds that traces, or filters a socket: those must not name locks. */
  public Optional<ProgramKind> mustNotLock() {
    return kinds.stream().filter(kind -> LOCK_NOTHING.contains(kind.type())).findFirst();
  }

  /** The first of its kinds that may not call a function, whatever the kernel. */
  public Optional<ProgramKind> refuses(KernelFunction function) {
    return kinds.stream().filter(kind -> function.since(kind).isEmpty()).findFirst();
  }

  /** The first of its kinds that may call a function only on a newer kernel. */
  public Optional<ProgramKind> awaits(KernelFunction function) {
    return kinds.stream()
        .filter(kind -> function.since(kind).filter(this::isTooNew).isPresent())
        .findFirst();
  }

  /** The first of its kinds that a newer kernel has. */
  public Optional<ProgramKind> awaited() {
    return kinds.stream().filter(kind -> isTooNew(kind.since())).findFirst();
  }

  private boolean isTooNew(KernelVersion version) {
    return kernel.filter(version::isAfter).isPresent();
  }
}
