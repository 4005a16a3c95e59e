package dev.custody.processor.contract.read.check;

import dev.custody.processor.contract.Effect;
import dev.custody.processor.contract.MethodContract;
import dev.custody.processor.contract.Origin;
import dev.custody.processor.contract.Subject;
import dev.custody.processor.contract.read.CompilerContracts;
import dev.custody.processor.contract.read.declared.ElementNotes;
import dev.custody.processor.contract.read.declared.Lineage;
import dev.custody.processor.contract.read.words.Custody;
import dev.custody.processor.contract.read.words.Note;
import dev.custody.processor.frontend.CompilationContext;
import dev.custody.processor.ir.MethodKey;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;

/**
 * Checks that a method does to references what the method that it overrides does: whoever calls the
 * one through the type of the other counts on it.
 */
final class OverrideChecks {
  private final CompilationContext context;
  private final CompilerContracts contracts;
  private final ExecutableElement method;
  private final List<Contradiction> found;

  OverrideChecks(
      CompilationContext context,
      CompilerContracts contracts,
      ExecutableElement method,
      List<Contradiction> found) {
    this.context = context;
    this.contracts = contracts;
    this.method = method;
    this.found = found;
  }

  void run() {
    boolean saysNothing =
        ElementNotes.of(method).method().stream().noneMatch(OverrideChecks::decides)
            && method.getParameters().stream()
                .flatMap(parameter -> ElementNotes.of(parameter).stream())
                .noneMatch(OverrideChecks::decides);
    if (saysNothing) {
      return;
    }
    for (ExecutableElement above : contracts.lineage().overridden(method)) {
      if (differs(above)) {
        return;
      }
    }
  }

  private static boolean decides(Note note) {
    return Custody.names().containsValue(note.type());
  }

  private boolean differs(ExecutableElement above) {
    MethodKey key = context.symbols().method(above);
    MethodContract theirs = contracts.method(key, key.owner());
    MethodKey own = context.symbols().method(method);
    MethodContract ours = contracts.method(own, own.owner());
    if (theirs.origin().kind().compareTo(Origin.Kind.CONTRACT_FILE) > 0) {
      return false;
    }
    for (int i = 0; i < method.getParameters().size(); i++) {
      Subject parameter = Subject.parameter(i);
      if (differ(takes(theirs, parameter), takes(ours, parameter))) {
        report(method.getParameters().get(i), above, "the argument");
        return true;
      }
    }
    if (differ(gives(theirs), gives(ours))) {
      report(method, above, "the result");
      return true;
    }
    return false;
  }

  /** Both have decided, and not the same. */
  private static boolean differ(Optional<Boolean> theirs, Optional<Boolean> ours) {
    return theirs.isPresent() && ours.isPresent() && !theirs.equals(ours);
  }

  /** Whether the caller is rid of an argument; empty where it is out of sight. */
  private static Optional<Boolean> takes(MethodContract contract, Subject parameter) {
    for (Effect effect : contract.effects()) {
      if ((effect instanceof Effect.Takes takes && takes.subject().equals(parameter))
          || (effect instanceof Effect.Releases released && released.subject().equals(parameter))) {
        return Optional.of(true);
      }
      if (effect instanceof Effect.Borrows borrows && borrows.subject().equals(parameter)) {
        return Optional.of(false);
      }
    }
    return Optional.empty();
  }

  /** Whether the caller owes the result; empty where it is unknown. */
  private static Optional<Boolean> gives(MethodContract contract) {
    for (Effect effect : contract.effects()) {
      if (effect instanceof Effect.Acquires acquires && acquires.subject().equals(Subject.RESULT)) {
        return Optional.of(true);
      }
      if (effect instanceof Effect.Borrows borrows && borrows.subject().equals(Subject.RESULT)) {
        return Optional.of(false);
      }
    }
    return Optional.empty();
  }

  private void report(Element at, ExecutableElement above, String what) {
    found.add(
        new Contradiction(
            at,
            "who owes "
                + what
                + " of `"
                + method.getSimpleName()
                + "` must be as in `"
                + Lineage.owner(above).getSimpleName()
                + "."
                + above.getSimpleName()
                + "`, which it overrides"));
  }
}
