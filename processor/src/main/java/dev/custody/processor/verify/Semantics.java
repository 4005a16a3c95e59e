package dev.custody.processor.verify;

import dev.custody.processor.finding.Spot;
import dev.custody.processor.finding.Step;
import dev.custody.processor.ir.Condition;
import dev.custody.processor.ir.Instruction;
import dev.custody.processor.ir.InstructionVisitor;
import dev.custody.processor.ir.Local;
import dev.custody.processor.ir.Operand;
import dev.custody.processor.ir.TypeKey;
import dev.custody.processor.verify.state.State;
import java.util.ArrayList;
import java.util.List;

/**
 * What each instruction does to a state: a table of contents. The families have their own classes;
 * what is short stands here.
 */
final class Semantics implements InstructionVisitor<Successors> {
  /** Who throws it says that the path cannot be, as with a failing {@code assert}. */
  private static final TypeKey ASSERTION_ERROR = new TypeKey("java.lang.AssertionError");

  private final World world;
  private final Successors out;
  private final ValueSemantics values;
  private final FieldSemantics fields;
  private final Obligations obligations;
  private final CallSemantics calls;
  private State state;

  Semantics(World world, Successors out, Sites sites, State entry) {
    this.world = world;
    this.out = out;
    this.values = new ValueSemantics(world.profile());
    this.obligations = new Obligations(world);
    this.fields = new FieldSemantics(world, sites, obligations);
    this.calls = new CallSemantics(world, out, sites, obligations);
    this.state = entry;
  }

  /** Adds the states that follow a state's next instruction. */
  void step(State before) {
    state = before;
    before.frame().instruction().accept(this);
  }

  private Successors goes(State after) {
    out.goes(after.next());
    return out;
  }

  @Override
  public Successors assign(Instruction.Assign i) {
    return goes(values.assign(state, i));
  }

  @Override
  public Successors compute(Instruction.Compute i) {
    return goes(values.compute(state, i));
  }

  @Override
  public Successors convert(Instruction.Convert i) {
    return goes(values.convert(state, i));
  }

  @Override
  public Successors unknown(Instruction.Unknown i) {
    return goes(values.unknown(state, i));
  }

  @Override
  public Successors load(Instruction.Load i) {
    List<Step> steps = new ArrayList<>();
    State after = fields.load(state, i, steps);
    out.goes(after.next(), steps);
    return out;
  }

  @Override
  public Successors store(Instruction.Store i) {
    State after = fields.store(state, i);
    out.goes(after.next(), fields.storeSteps(state, i));
    return out;
  }

  @Override
  public Successors newArray(Instruction.NewArray i) {
    return goes(values.object(state, i.target()));
  }

  @Override
  public Successors invoke(Instruction.Invoke i) {
    calls.step(state, i);
    return out;
  }

  @Override
  public Successors lambda(Instruction.Lambda i) {
    State after = state;
    for (Operand captured : i.captured()) {
      after = Containers.leave(after, state.value(captured));
    }
    return goes(values.lambda(after, i));
  }

  @Override
  public Successors capture(Instruction.Capture i) {
    return goes(obligations.keep(state, i));
  }

  @Override
  public Successors enterMonitor(Instruction.EnterMonitor i) {
    return goes(Monitors.enter(state, i, world.profile()));
  }

  @Override
  public Successors exitMonitor(Instruction.ExitMonitor i) {
    return goes(state.with(state.around().exit()));
  }

  @Override
  public Successors endScope(Instruction.EndScope i) {
    State after = state;
    for (Local local : i.locals()) {
      after = after.assign(local, 0);
    }
    return goes(after);
  }

  @Override
  public Successors jump(Instruction.Jump i) {
    out.goes(state.at(i.target()));
    return out;
  }

  @Override
  public Successors branch(Instruction.Branch i) {
    State yes = world.conditions().where(state, i.condition(), true);
    State no = world.conditions().where(state, i.condition(), false);
    boolean open = yes != null && no != null;
    if (yes != null && i.condition() instanceof Condition.InstanceOf test) {
      yes = obligations.known(yes, yes.value(test.value()), test.type());
    }
    if (yes != null) {
      goes(yes.at(i.whenTrue()), i, open, true);
    }
    if (no != null) {
      goes(no.at(i.whenFalse()), i, open, false);
    }
    return out;
  }

  private void goes(State after, Instruction.Branch i, boolean open, boolean outcome) {
    if (open) {
      out.goes(after, branchStep(i, after, outcome));
    } else {
      out.goes(after);
    }
  }

  private Step branchStep(Instruction.Branch i, State after, boolean outcome) {
    Spot spot = spot(i);
    if (i.condition() instanceof Condition.Compare compare) {
      for (Operand side : new Operand[] {compare.left(), compare.right()}) {
        var reference = state.reference(state.value(side));
        if (reference != null) {
          boolean isNull = after.reference(reference.id()) == null;
          return new Step.Tested(spot, reference.id(), isNull, outcome);
        }
      }
    }
    return new Step.BranchTaken(spot, outcome);
  }

  private Spot spot(Instruction i) {
    return new Spot(state.frame().code().body().source(), i.position(), state.frame().depth());
  }

  @Override
  public Successors returns(Instruction.Return i) {
    int value = i.value().map(state::value).orElse(0);
    out.returns(obligations.returned(state, value), value);
    return out;
  }

  @Override
  public Successors throwing(Instruction.Throw i) {
    int value = state.value(i.exception());
    var known = state.object(value).types();
    var type =
        known.stream()
            .filter(t -> world.types().isSubtype(t, i.type()))
            .findFirst()
            .orElse(i.type());
    if (!world.types().isSubtype(type, ASSERTION_ERROR)) {
      out.raises(state, value, type, java.util.List.of(new Step.Thrown(spot(i), type)));
    }
    return out;
  }

  @Override
  public Successors halt(Instruction.Halt i) {
    return out;
  }
}
