package dev.custody.processor.generate;

/** The names of the annotations and runtime types that generation is about. */
final class Words {
  static final String RUNTIME = "dev.custody.runtime";
  static final String TYPE_META = RUNTIME + ".TypeMeta";
  static final String ALLOCATED = RUNTIME + ".Allocated";
  static final String ALLOCATOR = RUNTIME + ".Allocator";
  static final String COUNT_FIELD = RUNTIME + ".LinuxRefCountField";
  static final String PER_CPU = RUNTIME + ".PerCpu";

  static final String REFCOUNTED = "Refcounted";
  static final String MUST_RELEASE = "MustRelease";
  static final String RELEASES = "Releases";
  static final String OWNING = "Owning";
  static final String BORROWED = "Borrowed";
  static final String KPTR = "Kptr";

  private Words() {}
}
