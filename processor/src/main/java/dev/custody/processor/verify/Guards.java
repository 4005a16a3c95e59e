package dev.custody.processor.verify;

import dev.custody.processor.contract.Contracts;
import dev.custody.processor.contract.FieldContract;
import dev.custody.processor.contract.LockMode;
import dev.custody.processor.contract.Subject;
import dev.custody.processor.finding.Spot;
import dev.custody.processor.ir.FieldKey;
import dev.custody.processor.ir.Local;
import dev.custody.processor.ir.Operand;
import dev.custody.processor.ir.TypeHierarchy;
import dev.custody.processor.ir.TypeKey;
import dev.custody.processor.ir.Variable;
import dev.custody.processor.verify.state.Held;
import dev.custody.processor.verify.state.ObjectFact;
import dev.custody.processor.verify.state.State;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which lock a call means: known by the field it stands in, or else by its value. */
public final class Guards {
  private static final TypeKey READ_WRITE_LOCK =
      new TypeKey("java.util.concurrent.locks.ReadWriteLock");

  /** Between a field's name and the half of the lock in it. */
  private static final String HALF = ".";

  private Guards() {}

  /**
   * The half of a lock that a call hands out, the same each time, as a field of the lock's own;
   * null for any other result.
   */
  static ObjectFact.@Nullable Origin half(State state, CallSite site, TypeHierarchy types) {
    String name = site.call().method().name();
    Operand receiver = site.invoke().receiver().orElse(null);
    if (receiver == null
        || !(name.equals("readLock") || name.equals("writeLock"))
        || !types.isSubtype(site.call().receiverType(), READ_WRITE_LOCK)) {
      return null;
    }
    int value = state.value(receiver);
    ObjectFact.Origin whole = state.object(value).origin();
    return whole == null
        ? new ObjectFact.Origin(value, new FieldKey(site.call().receiverType(), HALF + name))
        : new ObjectFact.Origin(
            whole.object(),
            new FieldKey(whole.field().owner(), whole.field().name() + HALF + name));
  }

  /** Whether a lock is the half that a method of the whole hands out. */
  static boolean isHalf(FieldKey lock, String method) {
    return lock.name().endsWith(HALF + method);
  }

  /** The field that a lock or a half of it was read from. */
  public static FieldKey whole(FieldKey field) {
    int half = field.name().indexOf(HALF);
    return half < 0 ? field : new FieldKey(field.owner(), field.name().substring(0, half));
  }

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
