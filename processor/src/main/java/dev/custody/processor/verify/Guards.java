package dev.custody.processor.verify;

import dev.custody.processor.contract.Contracts;
import dev.custody.processor.contract.Effect;
import dev.custody.processor.contract.FieldContract;
import dev.custody.processor.contract.LockMode;
import dev.custody.processor.contract.Subject;
import dev.custody.processor.contract.When;
import dev.custody.processor.finding.Spot;
import dev.custody.processor.ir.Constant;
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

  private static final TypeKey STAMPED_LOCK = new TypeKey("java.util.concurrent.locks.StampedLock");
  private static final TypeKey SEMAPHORE = new TypeKey("java.util.concurrent.Semaphore");

  private static final TypeKey CONDITION = new TypeKey("java.util.concurrent.locks.Condition");
  private static final String LOCKS = "java.util.concurrent.locks.";

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
    if (receiver == null || !isHalf(name, site.call().receiverType(), types)) {
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

  private static boolean isHalf(String method, TypeKey lock, TypeHierarchy types) {
    return switch (method) {
      case "readLock", "writeLock" -> types.isSubtype(lock, READ_WRITE_LOCK);
      case "asReadLock", "asWriteLock", "asReadWriteLock" -> types.isSubtype(lock, STAMPED_LOCK);
      default -> false;
    };
  }

  /** Whether a lock is the half that a method of the whole hands out. */
  static boolean isHalf(FieldKey lock, String method) {
    return lock.name().endsWith(HALF + method);
  }

  /** The lock of a condition, or the intrinsic lock of any other object, that a call is on. */
  public static @Nullable Held waitedOn(State state, CallSite site) {
    Operand receiver = site.invoke().receiver().orElse(null);
    if (receiver == null) {
      return null;
    }
    Held object = Monitors.of(state, receiver, site.position());
    if (!site.call().method().owner().equals(CONDITION)) {
      return object;
    }
    FieldKey field = object.field();
    return field != null && isHalf(field, "newCondition")
        ? new Held(
            object.object(),
            new FieldKey(field.owner(), field.name().substring(0, field.name().lastIndexOf(HALF))),
            object.mode(),
            false,
            object.spot(),
            object.name())
        : null;
  }

  /** Whether a call asks a lock whether the thread at work holds it. */
  static boolean asksForHolder(CallSite site) {
    return isLock(site.call().method().owner())
        && site.call().method().name().equals("isHeldByCurrentThread");
  }

  /** The answer to that where it is known. */
  static List<When> holds(State state, CallSite site) {
    Held lock = of(state, site, Subject.RECEIVER, LockMode.ORDINARY, false);
    if (lock == null) {
      return List.of();
    } else if (state.around().locks().stream().anyMatch(lock::isSame)) {
      return List.of(When.TRUE);
    }
    return state.around().isFree(lock) ? List.of(When.FALSE) : List.of();
  }

  /** Whether a type is one of the locks and conditions of the JDK. */
  static boolean isLock(TypeKey type) {
    return type.name().startsWith(LOCKS);
  }

  /** Whether one lock is the reading half and another the writing half of the same. */
  public static boolean isUpgrade(Held reading, Held writing) {
    FieldKey read = reading.field();
    FieldKey write = writing.field();
    return read != null
        && write != null
        && reading.object() == writing.object()
        && ((isHalf(read, "readLock") && isHalf(write, "writeLock"))
            || (isHalf(read, "asReadLock") && isHalf(write, "asWriteLock")))
        && whole(read).equals(whole(write));
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
    Held lock = named(state, site, subject, isOfPermits(site) ? LockMode.PERMITS : mode, inRegion);
    if (lock == null) {
      return null;
    }
    return lock.mode().permits()
        ? lock.token(permits(state, site))
        : site.has(Effect.Unlocks.class) ? lock.token(Stamps.given(state, site)) : lock;
  }

  private static boolean isOfPermits(CallSite site) {
    return site.call().method().owner().equals(SEMAPHORE);
  }

  /** How many permits a call takes or gives back, as a value. */
  private static int permits(State state, CallSite site) {
    List<TypeKey> parameters = site.call().method().parameters();
    return !parameters.isEmpty() && parameters.get(0).name().equals("int")
        ? state.value(site.invoke().arguments().get(0))
        : state.constant(Constant.TRUE);
  }

  /** Whether a lock that is held is the one that a call is of. */
  static boolean isOf(State state, CallSite site, Held held) {
    Held lock = named(state, site, Subject.RECEIVER, held.mode(), held.inRegion());
    return lock != null && lock.isSame(held);
  }

  private static @Nullable Held named(
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
