package dev.custody.processor.lower;

import dev.custody.processor.ir.Block;
import dev.custody.processor.ir.BlockId;
import dev.custody.processor.ir.Body;
import dev.custody.processor.ir.Condition;
import dev.custody.processor.ir.Handler;
import dev.custody.processor.ir.Instruction;
import dev.custody.processor.ir.Local;
import dev.custody.processor.ir.Operand;
import dev.custody.processor.ir.Place;
import dev.custody.processor.ir.Variable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What must hold of every body: each local that is read was written before on every path and has
 * not gone out of scope since, every block can be reached, the lambdas' bodies are there and take
 * what is captured.
 */
final class WellFormed {
  private final Body body;
  private final @Nullable BitSet[] states;
  private final List<String> faults = new ArrayList<>();

  private WellFormed(Body body) {
    this.body = body;
    this.states = new BitSet[body.blocks().size()];
  }

  /** What is wrong with a body and its closures. */
  static List<String> faults(Body body) {
    WellFormed check = new WellFormed(body);
    check.flow();
    check.closures();
    List<String> all = new ArrayList<>(check.faults);
    body.closures().forEach(closure -> all.addAll(faults(closure)));
    return all;
  }

  private void flow() {
    BitSet entry = new BitSet();
    for (Variable variable : body.variables()) {
      switch (variable.kind()) {
        case THIS, PARAMETER, CAPTURED -> entry.set(variable.local().index());
        default -> {}
      }
    }
    states[0] = entry;
    Deque<BlockId> open = new ArrayDeque<>();
    open.add(new BlockId(0));
    while (!open.isEmpty()) {
      run(body.block(open.remove()), open, false);
    }
    for (Block block : body.blocks()) {
      if (states[block.id().index()] == null) {
        faults.add(body.method() + " " + block.id() + " is not reached");
      } else {
        run(block, open, true);
      }
    }
  }

  private void run(Block block, Deque<BlockId> open, boolean report) {
    BitSet state = (BitSet) states[block.id().index()].clone();
    for (Instruction instruction : block.instructions()) {
      if (report) {
        for (Operand read : reads(instruction)) {
          if (read instanceof Local local && !state.get(local.index())) {
            faults.add(
                body.method()
                    + (" " + block.id() + " reads " + local + " unset at ")
                    + instruction.position());
          }
        }
      }
      if (instruction instanceof Instruction.Invoke || instruction instanceof Instruction.Throw) {
        for (Handler handler : block.handlers()) {
          BitSet thrown = (BitSet) state.clone();
          thrown.set(handler.exception().index());
          flowTo(handler.target(), thrown, open);
        }
      }
      write(instruction).ifPresent(local -> state.set(local.index()));
      if (instruction instanceof Instruction.EndScope end) {
        end.locals().forEach(local -> state.clear(local.index()));
      }
    }
    if (block.terminator() instanceof Instruction.Jump jump) {
      flowTo(jump.target(), state, open);
    } else if (block.terminator() instanceof Instruction.Branch branch) {
      flowTo(branch.whenTrue(), state, open);
      flowTo(branch.whenFalse(), state, open);
    }
  }

  private void flowTo(BlockId target, BitSet state, Deque<BlockId> open) {
    BitSet known = states[target.index()];
    if (known == null) {
      states[target.index()] = (BitSet) state.clone();
      open.add(target);
      return;
    }
    BitSet both = (BitSet) known.clone();
    both.and(state);
    if (!both.equals(known)) {
      states[target.index()] = both;
      open.add(target);
    }
  }

  private static Optional<Local> write(Instruction instruction) {
    if (instruction instanceof Instruction.Assign i) {
      return Optional.of(i.target());
    } else if (instruction instanceof Instruction.Compute i) {
      return Optional.of(i.target());
    } else if (instruction instanceof Instruction.Convert i) {
      return Optional.of(i.target());
    } else if (instruction instanceof Instruction.Unknown i) {
      return Optional.of(i.target());
    } else if (instruction instanceof Instruction.Load i) {
      return Optional.of(i.target());
    } else if (instruction instanceof Instruction.NewArray i) {
      return Optional.of(i.target());
    } else if (instruction instanceof Instruction.Invoke i) {
      return i.target();
    } else if (instruction instanceof Instruction.Lambda i) {
      return Optional.of(i.target());
    }
    return Optional.empty();
  }

  private static List<Operand> reads(Instruction instruction) {
    List<Operand> reads = new ArrayList<>();
    if (instruction instanceof Instruction.Assign i) {
      reads.add(i.value());
    } else if (instruction instanceof Instruction.Compute i) {
      reads.addAll(List.of(i.left(), i.right()));
    } else if (instruction instanceof Instruction.Convert i) {
      reads.add(i.value());
    } else if (instruction instanceof Instruction.Load i) {
      place(i.place(), reads);
    } else if (instruction instanceof Instruction.Store i) {
      place(i.place(), reads);
      reads.add(i.value());
    } else if (instruction instanceof Instruction.NewArray i) {
      reads.addAll(i.lengths());
    } else if (instruction instanceof Instruction.Invoke i) {
      i.receiver().ifPresent(reads::add);
      reads.addAll(i.arguments());
    } else if (instruction instanceof Instruction.Lambda i) {
      reads.addAll(i.captured());
    } else if (instruction instanceof Instruction.Capture i) {
      reads.add(i.object());
      reads.addAll(i.captured());
    } else if (instruction instanceof Instruction.EnterMonitor i) {
      reads.add(i.lock());
    } else if (instruction instanceof Instruction.ExitMonitor i) {
      reads.add(i.lock());
    } else if (instruction instanceof Instruction.Return i) {
      i.value().ifPresent(reads::add);
    } else if (instruction instanceof Instruction.Throw i) {
      reads.add(i.exception());
    } else if (instruction instanceof Instruction.Branch i) {
      condition(i.condition(), reads);
    }
    return reads;
  }

  private static void condition(Condition condition, List<Operand> reads) {
    if (condition instanceof Condition.Compare compare) {
      reads.addAll(List.of(compare.left(), compare.right()));
    } else if (condition instanceof Condition.InstanceOf test) {
      reads.add(test.value());
    }
  }

  private static void place(Place place, List<Operand> reads) {
    if (place instanceof Place.Field field) {
      reads.add(field.object());
    } else if (place instanceof Place.Element element) {
      reads.addAll(List.of(element.array(), element.index()));
    }
  }

  private void closures() {
    for (Block block : body.blocks()) {
      for (Instruction instruction : block.instructions()) {
        if (instruction instanceof Instruction.Lambda lambda) {
          lambda(lambda);
        } else if (instruction instanceof Instruction.Invoke invoke) {
          arguments(invoke);
        }
      }
    }
  }

  private void lambda(Instruction.Lambda lambda) {
    List<Body> found =
        body.closures().stream().filter(c -> c.method().equals(lambda.body())).toList();
    if (found.size() != 1) {
      faults.add(body.method() + " has " + found.size() + " bodies of " + lambda.body());
    } else {
      int taken = found.get(0).locals(Variable.Kind.CAPTURED).size();
      int parameters = found.get(0).locals(Variable.Kind.PARAMETER).size();
      if (taken != lambda.captured().size() || parameters != lambda.body().parameters().size()) {
        faults.add(body.method() + " captures for " + lambda.body() + " what it does not take");
      }
    }
  }

  private void arguments(Instruction.Invoke invoke) {
    if (invoke.arguments().size() != invoke.call().method().parameters().size()) {
      faults.add(
          body.method()
              + (" passes " + invoke.arguments().size() + " arguments to ")
              + invoke.call().method());
    }
  }
}
