package dev.custody.processor.verify;

import dev.custody.processor.contract.Contracts;
import dev.custody.processor.contract.Effect;
import dev.custody.processor.contract.MethodContract;
import dev.custody.processor.ir.Body;
import dev.custody.processor.ir.Call;
import dev.custody.processor.ir.FieldKey;
import dev.custody.processor.ir.Instruction;
import dev.custody.processor.ir.Local;
import dev.custody.processor.ir.Operand;
import dev.custody.processor.ir.Position;
import dev.custody.processor.verify.state.Held;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What bodies do with locks, wherever in them. Asked only where a lock is at stake. Confined to one
 * thread.
 */
final class LockUses {
  private final Contracts contracts;
  private final Function<Call, MethodContract> callees;
  private final IdentityHashMap<Body, Boolean> knowing = new IdentityHashMap<>();

  LockUses(Contracts contracts, Function<Call, MethodContract> callees) {
    this.contracts = contracts;
    this.callees = callees;
  }

  /** Whether a body contains a call that gives back a lock that is called the same. */
  boolean givesBack(Body body, Held held) {
    return calls(body).noneMatch(LockUses::asksForHolder)
        && calls(body)
            .filter(invoke -> contract(invoke.call()).has(Effect.Unlocks.class))
            .anyMatch(invoke -> invoke.receiver().filter(r -> isCalled(body, r, held)).isPresent());
  }

  /** Whether a call asks who holds a lock: then the method may give it back or not. */
  private static boolean asksForHolder(Instruction.Invoke invoke) {
    String name = invoke.call().method().name();
    return name.endsWith("ByCurrentThread")
        || name.endsWith("HoldCount")
        || name.equals("holdsLock");
  }

  /** The name of the first call of a body that takes a lock if it can. */
  Optional<String> tries(Body body) {
    return calls(body)
        .filter(invoke -> contract(invoke.call()).has(Effect.TryLocks.class))
        .map(invoke -> invoke.call().method().name())
        .findFirst();
  }

  /** Whether a body contains a call that takes a lock that is called the same. */
  boolean takes(Body body, Held held) {
    return takings(body, held).findAny().isPresent();
  }

  private Stream<Instruction.Invoke> takings(Body body, Held held) {
    return calls(body)
        .filter(invoke -> takesSome(contract(invoke.call())))
        .filter(invoke -> invoke.receiver().filter(r -> isCalled(body, r, held)).isPresent());
  }

  private static boolean takesSome(MethodContract contract) {
    return contract.has(Effect.Locks.class) || contract.has(Effect.TryLocks.class);
  }

  /**
   * Where a body first takes a lock that is called the same; empty if it does not, or if it asks
   * who holds it or calls something that may take it.
   */
  Optional<Position> taking(Body body, Held held) {
    if (calls(body).anyMatch(invoke -> asksForHolder(invoke) || mayLock(invoke))) {
      return Optional.empty();
    }
    return takings(body, held).map(Instruction.Invoke::position).min(Comparator.naturalOrder());
  }

  /** Whether a method of which nothing is written is called as if it took a lock. */
  private boolean mayLock(Instruction.Invoke invoke) {
    String name = invoke.call().method().name().toLowerCase(Locale.ROOT);
    return !Gists.isDeclared(contract(invoke.call()))
        && (name.contains("acquire") || (name.contains("lock") && !name.contains("unlock")));
  }

  /** Whether a body takes the intrinsic lock of what a field holds. */
  boolean takesMonitor(Body body, FieldKey field) {
    return body.blocks().stream()
        .flatMap(block -> block.instructions().stream())
        .filter(Instruction.EnterMonitor.class::isInstance)
        .map(Instruction.EnterMonitor.class::cast)
        .anyMatch(enter -> isFrom(body, enter.lock(), field));
  }

  /** Whether the locks that a body takes can all be told from its fields and variables. */
  boolean knowsLocks(Body body) {
    Boolean known = knowing.get(body);
    if (known == null) {
      known = calls(body).noneMatch(i -> asksForHolder(i) || mayLock(i) || isUnknownLock(body, i));
      knowing.put(body, known);
    }
    return known;
  }

  /** Whether a call takes or gives back a lock that another call yields. */
  private boolean isUnknownLock(Body body, Instruction.Invoke invoke) {
    MethodContract contract = contract(invoke.call());
    boolean locks = takesSome(contract) || contract.has(Effect.Unlocks.class);
    return locks
        && invoke
            .receiver()
            .filter(r -> calls(body).anyMatch(i -> i.target().filter(r::equals).isPresent()))
            .filter(r -> calls(body).noneMatch(i -> isHalf(i, r)))
            .isPresent();
  }

  private static boolean isHalf(Instruction.Invoke invoke, Operand lock) {
    String name = invoke.call().method().name();
    return invoke.target().filter(lock::equals).isPresent()
        && (name.equals("readLock") || name.equals("writeLock"));
  }

  private boolean isCalled(Body body, Operand lock, Held held) {
    FieldKey field = held.field();
    if (field == null) {
      return lock instanceof Local local && body.variable(local).name().equals(held.name());
    }
    return isFrom(body, lock, field)
        || calls(body)
            .filter(invoke -> invoke.target().filter(lock::equals).isPresent())
            .filter(invoke -> Guards.isHalf(field, invoke.call().method().name()))
            .anyMatch(
                invoke ->
                    invoke
                        .receiver()
                        .filter(whole -> isFrom(body, whole, Guards.whole(field)))
                        .isPresent());
  }

  /** Whether a local is read from a field. */
  private boolean isFrom(Body body, Operand local, FieldKey field) {
    return body.blocks().stream()
        .flatMap(block -> block.instructions().stream())
        .anyMatch(
            i ->
                i instanceof Instruction.Load load
                    && load.target().equals(local)
                    && isOf(new Access(load.place(), null, load.position()).field(), field));
  }

  private boolean isOf(@Nullable FieldKey read, FieldKey lock) {
    return read != null && lock.equals(contracts.lockOf(read));
  }

  private MethodContract contract(Call call) {
    return callees.apply(call);
  }

  private static Stream<Instruction.Invoke> calls(Body body) {
    return body.blocks().stream()
        .flatMap(block -> block.instructions().stream())
        .filter(Instruction.Invoke.class::isInstance)
        .map(Instruction.Invoke.class::cast);
  }
}
