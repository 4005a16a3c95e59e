package dev.custody.processor.rule.reference;

import dev.custody.processor.verify.Rule;
import java.util.List;

/** The rules on references: who owns them, what may be done with them. */
public final class ReferenceRules {
  private ReferenceRules() {}

  /** All of them, by id. */
  public static List<Rule> all() {
    return List.of(
        new BorrowedPassedOn(),
        new DoubleRelease(),
        new MaybeNull(),
        new MixedKinds(),
        new NotOwned(),
        new NotRefcounted(),
        new NullConstant(),
        new OverwrittenReference(),
        new ReferenceLeak(),
        new StaleBorrow(),
        new TypeMismatch(),
        new UnreleasedField(),
        new UseAfterRelease(),
        new WrongDestructor());
  }
}
