package dev.custody.processor.verify;

import dev.custody.processor.contract.Effect;
import dev.custody.processor.contract.MethodContract;
import dev.custody.processor.contract.Origin;
import dev.custody.processor.contract.Subject;
import dev.custody.processor.ir.Block;
import dev.custody.processor.ir.Body;
import dev.custody.processor.ir.Instruction;
import dev.custody.processor.ir.Local;
import dev.custody.processor.ir.Operand;
import dev.custody.processor.ir.Variable;
import java.util.BitSet;

/** Whether a lambda does away with what it captures, on whatever path. */
final class Discharges {
  private final Callees callees;

  Discharges(Callees callees) {
    this.callees = callees;
  }

  /** Whether a body releases, hands over or keeps a captured variable, by its number from 0. */
  boolean ends(Body body, int captured) {
    BitSet names = new BitSet();
    names.set(body.locals(Variable.Kind.CAPTURED).get(captured).index());
    int before;
    do {
      before = names.cardinality();
      for (Block block : body.blocks()) {
        for (Instruction instruction : block.instructions()) {
          if (ends(instruction, names)) {
            return true;
          }
        }
      }
    } while (names.cardinality() > before);
    return false;
  }

  private boolean ends(Instruction instruction, BitSet names) {
    if (instruction instanceof Instruction.Assign assign) {
      copy(assign.value(), assign.target(), names);
    } else if (instruction instanceof Instruction.Convert convert) {
      copy(convert.value(), convert.target(), names);
    } else if (instruction instanceof Instruction.Store store) {
      return is(store.value(), names);
    } else if (instruction instanceof Instruction.Return returns) {
      return returns.value().filter(v -> is(v, names)).isPresent();
    } else if (instruction instanceof Instruction.Lambda lambda) {
      return lambda.captured().stream().anyMatch(v -> is(v, names));
    } else if (instruction instanceof Instruction.Capture capture) {
      return capture.captured().stream().anyMatch(v -> is(v, names));
    } else if (instruction instanceof Instruction.Invoke invoke) {
      return ends(invoke, names);
    }
    return false;
  }

  private boolean ends(Instruction.Invoke invoke, BitSet names) {
    MethodContract contract = callees.contract(invoke.call());
    if (invoke.receiver().filter(r -> is(r, names)).isPresent()
        && ends(contract, Subject.RECEIVER, false)) {
      return true;
    }
    for (int i = 0; i < invoke.arguments().size(); i++) {
      boolean unknown =
          contract.origin().kind() == Origin.Kind.UNKNOWN || callees.hasBody(invoke.call());
      if (is(invoke.arguments().get(i), names) && ends(contract, Subject.parameter(i), unknown)) {
        return true;
      }
    }
    return false;
  }

  private static boolean ends(MethodContract contract, Subject subject, boolean otherwise) {
    for (Effect effect : contract.effects()) {
      boolean ends =
          effect instanceof Effect.Releases
              || effect instanceof Effect.Takes
              || effect instanceof Effect.Escapes
              || effect instanceof Effect.Wraps;
      if (ends && subject.equals(CallSite.subjectOf(effect))) {
        return true;
      }
    }
    return otherwise;
  }

  private static void copy(Operand from, Local to, BitSet names) {
    if (is(from, names)) {
      names.set(to.index());
    }
  }

  private static boolean is(Operand operand, BitSet names) {
    return operand instanceof Local local && names.get(local.index());
  }
}
