package dev.custody.processor.contract.read.words;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The annotation {@code @GuardedBy} of several families, which all mean the same: the lock is held
 * wherever the field is used or the method is called.
 */
public final class GuardedBy {
  private static final Set<String> NAMES =
      Set.of(
          "com.google.errorprone.annotations.concurrent.GuardedBy",
          "com.google.errorprone.annotations.GuardedBy",
          "javax.annotation.concurrent.GuardedBy",
          "net.jcip.annotations.GuardedBy",
          "androidx.annotation.GuardedBy");

  private static final Pattern NAME = Pattern.compile("[A-Za-z_$][\\w$]*");

  private GuardedBy() {}

  /** Whether it is among the notes. */
  public static boolean isOn(List<Note> notes) {
    return notes.stream().anyMatch(note -> NAMES.contains(note.type()));
  }

  /**
   * The one lock that it names: {@code this} or a field of the same class; empty for any other,
   * such as a lock that a method returns.
   */
  public static String lock(List<Note> notes) {
    for (Note note : notes) {
      List<String> locks = NAMES.contains(note.type()) ? note.values("value") : List.of();
      if (locks.size() == 1) {
        String lock = locks.get(0).trim();
        String name = lock.startsWith("this.") ? lock.substring("this.".length()) : lock;
        return NAME.matcher(name).matches() && !name.equals("itself") ? name : "";
      }
    }
    return "";
  }
}
