package dev.custody.processor.verify;

import dev.custody.processor.contract.FieldContract;
import dev.custody.processor.contract.MethodContract;
import dev.custody.processor.ir.FieldKey;
import dev.custody.processor.ir.Instruction;
import dev.custody.processor.ir.Operand;
import dev.custody.processor.verify.state.State;

/**
 * Whether an event can concern any rule. Most of what ordinary code does has to do with nothing
 * that is followed; then the rules need not be asked one by one. Confined to one thread.
 */
final class Stakes {
  private final World world;
  private final Concerns concerns;
  private final boolean always;

  Stakes(World world, Concerns concerns) {
    this.world = world;
    this.concerns = concerns;
    this.always =
        !world.program().isFree()
            || !world.profile().settings().isEmpty()
            || world.profile().nullUseIsFault()
            || world.profile().maybeNullArgumentsFault();
  }

  /** A call that does nothing itself, on nothing that is followed, while nothing is held. */
  boolean ofCall(Instruction.Invoke invoke, MethodContract contract, State state) {
    if (always
        || !state.around().locks().isEmpty()
        || !state.around().regions().isEmpty()
        || !concerns.isQuiet(contract)) {
      return true;
    }
    if (invoke.receiver().isPresent() && isFollowed(state, invoke.receiver().get())) {
      return true;
    }
    for (Operand argument : invoke.arguments()) {
      if (isFollowed(state, argument)) {
        return true;
      }
    }
    return false;
  }

  /** An access of an object that is not followed, and of no slot. */
  boolean ofAccess(Access access, State state) {
    FieldKey field = access.field();
    return always
        || access.reference(state) != null
        || (access.written() != null && isFollowed(state, access.written()))
        || (access.written() != null && state.around().holds(access.object(state)))
        || (field != null && concerns(world.contracts().field(field)));
  }

  private static boolean concerns(FieldContract field) {
    return field.kind() == FieldContract.Kind.SLOT || !field.guardedBy().isEmpty();
  }

  private static boolean isFollowed(State state, Operand operand) {
    return state.reference(state.value(operand)) != null;
  }
}
