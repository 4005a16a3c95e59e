package dev.custody.processor.contract.read;

import dev.custody.processor.contract.Effect;
import dev.custody.processor.contract.MethodContract;
import dev.custody.processor.contract.Origin;
import dev.custody.processor.contract.Subject;
import dev.custody.processor.contract.read.words.Clauses;
import dev.custody.processor.ir.MethodKey;
import java.util.List;

/** A contract in the making, and who spoke first. Local to the making of one contract. */
final class Draft {
  private final MethodKey method;
  private final Clauses clauses = new Clauses();
  private Origin origin = Origin.UNKNOWN;

  Draft(MethodKey method) {
    this.method = method;
  }

  /** Lets a weaker source speak. */
  void add(Clauses weaker, Origin by) {
    if (weaker.isEmpty()) {
      return;
    }
    if (origin.kind() == Origin.Kind.UNKNOWN) {
      origin = by;
    }
    clauses.underlay(weaker);
  }

  /** What has been said so far. */
  Clauses clauses() {
    return clauses;
  }

  /** Whether somebody has written something, rather than it being concluded. */
  boolean isWritten() {
    return switch (origin.kind()) {
      case SOURCE, CLASS_FILE, CONTRACT_FILE -> true;
      case BODY, DEFAULT, UNKNOWN -> false;
    };
  }

  /** The contract. */
  MethodContract finish() {
    List<Effect> effects = clauses.effects();
    boolean trusted = isWritten() && effects.stream().anyMatch(Draft::countsReceiver);
    return new MethodContract(
        method,
        effects,
        clauses.result(),
        clauses.acceptsNull(),
        clauses.unchecked(),
        trusted,
        origin,
        clauses.kernel());
  }

  private static boolean countsReceiver(Effect effect) {
    return (effect instanceof Effect.Releases released
            && released.subject().equals(Subject.RECEIVER))
        || (effect instanceof Effect.Acquires acquired
            && acquired.subject().equals(Subject.RECEIVER));
  }
}
