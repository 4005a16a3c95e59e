package dev.custody.processor.contract.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who may call a function.
 *
 * @param everybody whether all may, but for those that are excepted
 * @param only those who may, unless all may
 * @param excepted how the sections start that may not
 */
public record Callers(boolean everybody, List<Caller> only, List<String> excepted) {
  /** All programs. */
  public static final Callers EVERYBODY = new Callers(true, List.of(), List.of());

  /**
   * One that may call.
   *
   * @param name a program type, which stands for all its sections, or a section
   * @param since the Linux since which it may, unknown if it could as soon as there was the
   *     function
   */
  public record Caller(String name, KernelVersion since) {
    private boolean is(ProgramKind kind) {
      return name.equals(kind.type()) || name.equals(kind.section());
    }
  }

  public Callers {
    only = List.copyOf(only);
    excepted = List.copyOf(excepted);
  }

  /** Programs of some kinds. */
  static Callers of(List<ProgramKind> kinds) {
    List<Caller> callers = new ArrayList<>();
    for (ProgramKind kind : kinds) {
      String name = kind.section().isEmpty() ? kind.type() : kind.section();
      callers.add(new Caller(name, KernelVersion.UNKNOWN));
    }
    return new Callers(false, callers, List.of());
  }

  /** Since when programs of a kind may call; empty if they may not. */
  Optional<KernelVersion> since(ProgramKind kind) {
    if (!kind.isDecided()) {
      return Optional.of(KernelVersion.UNKNOWN);
    }
    if (everybody) {
      return excepted.stream().anyMatch(start -> isAt(kind, start))
          ? Optional.empty()
          : Optional.of(KernelVersion.UNKNOWN);
    }
    return only.stream().filter(caller -> caller.is(kind)).map(Caller::since).findFirst();
  }

  private static boolean isAt(ProgramKind kind, String start) {
    return (kind.name() + ".").startsWith(start + ".");
  }
}
