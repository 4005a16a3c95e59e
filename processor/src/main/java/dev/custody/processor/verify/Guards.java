package dev.custody.processor.verify;

import dev.custody.processor.contract.Contracts;
import dev.custody.processor.contract.FieldContract;
import dev.custody.processor.contract.LockMode;
import dev.custody.processor.contract.Subject;
import dev.custody.processor.finding.Spot;
import dev.custody.processor.ir.FieldKey;
import dev.custody.processor.ir.Local;
import dev.custody.processor.ir.Operand;
import dev.custody.processor.ir.TypeKey;
import dev.custody.processor.ir.Variable;
import dev.custody.processor.verify.state.Held;
import dev.custody.processor.verify.state.ObjectFact;
import dev.custody.processor.verify.state.State;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which lock a call means: known by the field it stands in, or else by its value. */
public final class Guards {
  private Guards() {}

  /**
   * The lock that an effect is about, as if it were taken here; null where that is not known.
   *
   * @param state before the call
   * @param inRegion whether the call enters or leaves a region with it
   */
  public static @Nullable Held of(
      State state, CallSite site, Subject subject, LockMode mode, boolean inRegion) {
    Operand operand = site.operand(new Subject(subject.kind(), subject.parameter(), List.of()));
    if (operand == null || state.value(operand) == 0) {
      return null;
    }
    int value = state.value(operand);
    Spot spot = CallSemantics.spot(state, site.invoke());
    String path = String.join(".", subject.path());
    if (!path.isEmpty()) {
      TypeKey owner =
          subject.kind() != Subject.Kind.RECEIVER && operand instanceof Local local
              ? state.frame().code().body().variable(local).type()
              : site.call().receiverType();
      FieldKey field = new FieldKey(owner, path);
      return new Held(value, field, mode, inRegion, spot, path);
    }
    Variable variable =
        operand instanceof Local local ? state.frame().code().body().variable(local) : null;
    String name = variable == null ? "" : variable.name();
    ObjectFact.Origin origin = state.object(value).origin();
    if (origin != null) {
      return new Held(origin.object(), origin.field(), mode, inRegion, spot, name);
    }
    // What a call yields without a name, as in `lock.readLock().lock()`, is another value each
    // time.
    return variable != null && variable.kind() != Variable.Kind.TEMPORARY
        ? new Held(value, null, mode, inRegion, spot, name)
        : null;
  }

  /**
   * The lock that a call requires: where the argument was read from a field that names its guard,
   * that one.
   */
  public static @Nullable Held required(
      State state, CallSite site, Subject subject, Contracts contracts) {
    Operand operand = site.operand(new Subject(subject.kind(), subject.parameter(), List.of()));
    ObjectFact.Origin origin = operand == null ? null : state.object(state.value(operand)).origin();
    if (origin != null) {
      FieldContract field = contracts.field(origin.field());
      if (!field.guard().isEmpty()) {
        FieldKey guard = new FieldKey(origin.field().owner(), field.guard());
        Spot spot = CallSemantics.spot(state, site.invoke());
        return new Held(origin.object(), guard, LockMode.ORDINARY, false, spot, field.guard());
      }
    }
    return of(state, site, subject, LockMode.ORDINARY, false);
  }
}
