package dev.custody.processor.contract.kernel;

import java.util.List;
import java.util.Optional;

/** The catalogue of what Linux lets BPF programs call. */
public final class KernelCatalogue {
  /** What libbpf lets precede a section that is not loaded by itself. */
  private static final String NOT_LOADED = "?";

  /** What older kernels append to the names of functions whose last arguments are implicit. */
  private static final String IMPLEMENTED = "_impl";

  private KernelCatalogue() {}

  /**
   * The function of a name; empty if it is not known. Programs name without {@code _impl} what
   * older kernels have with it, so such a name stands for both, and is as old as the older.
   */
  public static Optional<KernelFunction> function(String name) {
    KernelFunction found = KernelTable.function(name);
    KernelFunction older = KernelTable.function(name + IMPLEMENTED);
    return Optional.ofNullable(older != null ? older : found);
  }

  /** The names of all functions. */
  public static List<String> functions() {
    return List.of(KernelTable.functions().split(" ", -1));
  }

  /**
   * What somebody names: a program type, or a section with its attach point or without. One that is
   * not known is told by {@link ProgramKind#isKnown}.
   */
  public static ProgramKind kind(String written) {
    String name = written.startsWith(NOT_LOADED) ? written.substring(1) : written;
    ProgramKind exact = KernelTable.kind(name);
    if (exact != null) {
      return exact.written(written);
    }
    for (int end = name.lastIndexOf('/'); end > 0; end = name.lastIndexOf('/', end - 1)) {
      ProgramKind section = KernelTable.kind(name.substring(0, end));
      if (section != null && section.attaches()) {
        return section.written(written);
      }
    }
    return ProgramKind.unknown(written);
  }

  /** What several names stand for. */
  public static List<ProgramKind> kinds(List<String> written) {
    return written.stream().map(KernelCatalogue::kind).toList();
  }

  /** The names of all program types and sections. */
  public static List<String> kinds() {
    return List.of(KernelTable.kinds().split(" ", -1));
  }
}
