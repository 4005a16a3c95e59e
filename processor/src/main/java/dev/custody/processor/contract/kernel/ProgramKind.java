package dev.custody.processor.contract.kernel;

/**
 * What code runs as: a program type, or a section of libbpf's.
 *
 * @param name as written, with its attach point
 * @param section without attach point; empty for a program type
 * @param type the program type; empty if the name is not known
 * @param since the first Linux that has it
 * @param attaches whether an attach point may follow the section
 * @param maySleep whether all programs of the kind may sleep
 */
public record ProgramKind(
    String name,
    String section,
    String type,
    KernelVersion since,
    boolean attaches,
    boolean maySleep) {
  /** The type whose programs take the type of what they replace. */
  private static final String REPLACES = "EXT";

  /** What a name that is not known stands for. */
  static ProgramKind unknown(String name) {
    return new ProgramKind(name, "", "", KernelVersion.UNKNOWN, false, false);
  }

  /** Whether the name is known. */
  public boolean isKnown() {
    return !type.isEmpty();
  }

  /** Whether what it may call is known. */
  boolean isDecided() {
    return isKnown() && !type.equals(REPLACES);
  }

  /** The kind with the name that somebody wrote. */
  ProgramKind written(String as) {
    return new ProgramKind(as, section, type, since, attaches, maySleep);
  }
}
