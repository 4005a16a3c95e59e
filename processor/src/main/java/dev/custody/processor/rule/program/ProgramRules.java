package dev.custody.processor.rule.program;

import dev.custody.processor.verify.Rule;
import java.util.List;

/** The rules on what a program may do at all. */
public final class ProgramRules {
  private ProgramRules() {}

  /** All of them, by id. */
  public static List<Rule> all() {
    return List.of(
        new BlockingCall(),
        new ExceptionInCallback(),
        new ExceptionWithResources(),
        new IteratorState(),
        new KernelTooOld(),
        new ProgramType(),
        new UnboundedLoop(),
        new WrongContext());
  }
}
