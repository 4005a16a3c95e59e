package dev.custody.catalogue;

/**
 * A name that says what code runs as: a program type, or a section of libbpf's.
 *
 * @param name without the attach point that may follow
 * @param type the program type, which is the name itself for a type
 * @param since the first release that has it
 * @param attaches whether an attach point follows it
 * @param sleeps whether it may sleep
 */
record ProgramKind(String name, String type, Version since, boolean attaches, boolean sleeps) {
  /** Whether this is a program type rather than a section. */
  boolean isType() {
    return name.equals(type);
  }
}
