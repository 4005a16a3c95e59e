package dev.custody.processor.plugin;

/** Takes what a {@link Session} finds. Called on the compiler's thread, inside the compilation. */
@FunctionalInterface
public interface FindingSink {
  /** Takes what was found in one top-level class, when javac has analysed it. */
  void add(ClassReport report);
}
