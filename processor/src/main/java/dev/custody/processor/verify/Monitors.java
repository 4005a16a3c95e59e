package dev.custody.processor.verify;

import dev.custody.processor.contract.LockMode;
import dev.custody.processor.finding.Spot;
import dev.custody.processor.ir.Constant;
import dev.custody.processor.ir.Instruction;
import dev.custody.processor.ir.Local;
import dev.custody.processor.ir.Operand;
import dev.custody.processor.ir.Position;
import dev.custody.processor.ir.TypeKey;
import dev.custody.processor.verify.state.Held;
import dev.custody.processor.verify.state.ObjectFact;
import dev.custody.processor.verify.state.Profile;
import dev.custody.processor.verify.state.Setting;
import dev.custody.processor.verify.state.State;
import java.util.stream.Stream;

/**
 * The intrinsic locks of objects. Java's syntax gives them back on every path; so nothing can go
 * wrong with them but that they are not held where they should be.
 */
public final class Monitors {
  private Monitors() {}

  /** The state in which an object's intrinsic lock is held; programs of a BPF type have none. */
  static State enter(State state, Instruction.EnterMonitor enter, Profile profile) {
    return profile.has(Setting.LOCKS_START_FREE)
        ? state
        : state.with(state.around().enter(of(state, enter.lock(), enter.position())));
  }

  /** The intrinsic lock of an object, known by the field it was read from, or else by its value. */
  static Held of(State state, Operand object, Position position) {
    Spot spot = new Spot(state.frame().code().body().source(), position, state.frame().depth());
    int value = state.value(object);
    ObjectFact.Origin origin = state.object(value).origin();
    String name =
        object instanceof Local local ? state.frame().code().body().variable(local).name() : "";
    return origin == null
        ? new Held(value, null, LockMode.ORDINARY, false, spot, name)
        : new Held(origin.object(), origin.field(), LockMode.ORDINARY, false, spot, name);
  }

  /** The intrinsic lock of a class. */
  public static Held of(State state, TypeKey type, Spot spot) {
    int value = state.constant(new Constant.ClassLiteral(type));
    return new Held(value, null, LockMode.ORDINARY, false, spot, type.simpleName() + ".class");
  }

  /** All that is held: locks, then intrinsic locks. */
  public static Stream<Held> held(State state) {
    return Stream.concat(state.around().locks().stream(), state.around().monitors().stream());
  }
}
