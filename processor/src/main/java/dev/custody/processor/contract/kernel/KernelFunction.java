package dev.custody.processor.contract.kernel;

import java.util.List;
import java.util.Optional;

/**
 * A function of the kernel that BPF programs call.
 *
 * @param name as in C
 * @param since the first Linux that has it, unknown if nobody wrote it down
 * @param callers who may call it
 * @param flags of its registration
 * @param prototype in C, empty if it is not known
 * @param does what no flag says of it, in the words of the annotations
 */
public record KernelFunction(
    String name,
    KernelVersion since,
    Callers callers,
    List<KernelFlag> flags,
    String prototype,
    String does) {
  public KernelFunction {
    flags = List.copyOf(flags);
  }

  /** A function of which the catalogue knows nothing. */
  public static KernelFunction unknown(String name) {
    return new KernelFunction(name, KernelVersion.UNKNOWN, Callers.EVERYBODY, List.of(), "", "");
  }

  /** The Linux since which programs of a kind may call it; empty if they may not. */
  public Optional<KernelVersion> since(ProgramKind kind) {
    return callers.since(kind).map(allowed -> KernelVersion.newer(since, allowed));
  }

  /** The Linux since which one of its callers may call it. */
  public KernelVersion since(Callers.Caller caller) {
    KernelVersion known = KernelCatalogue.kind(caller.name()).since();
    return KernelVersion.newer(KernelVersion.newer(since, caller.since()), known);
  }

  /** Its parameters, as the prototype has them. */
  public List<KernelParameter> parameters() {
    return KernelParameter.of(prototype);
  }

  /** The function with its first release. */
  public KernelFunction since(KernelVersion first) {
    return new KernelFunction(name, first, callers, flags, prototype, does);
  }

  /** The function with those who may call it. */
  public KernelFunction calledBy(List<ProgramKind> kinds) {
    return new KernelFunction(name, since, Callers.of(kinds), flags, prototype, does);
  }

  /** The function with its flags. */
  public KernelFunction flags(List<KernelFlag> registered) {
    return new KernelFunction(name, since, callers, registered, prototype, does);
  }
}
