package dev.custody.processor.verify;

import dev.custody.processor.finding.Step;
import dev.custody.processor.ir.Block;
import dev.custody.processor.ir.BlockId;
import dev.custody.processor.ir.Body;
import dev.custody.processor.ir.Condition;
import dev.custody.processor.ir.FieldKey;
import dev.custody.processor.ir.Instruction;
import dev.custody.processor.ir.Operand;
import dev.custody.processor.ir.Place;
import dev.custody.processor.ir.Position;
import dev.custody.processor.verify.state.Code;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Whether a releasing method that ends with a field still owed has surely forgotten it.
 *
 * <p>Many begin with a question: whether the object is closed already, whether others still use it.
 * Where such a question was asked on the way, the method may be right to leave. It is not where
 * something failed before it came to the field, nor where no question was asked.
 */
final class Forgotten {
  /** How fields are called that say that there is nothing left to release. */
  private static final List<String> ENDED =
      List.of(
          "clos", "open", "releas", "dispos", "shut", "stop", "done", "destroy", "own", "finish");

  private final Body body;
  private final Callees callees;
  private final FieldKey field;

  Forgotten(Body body, Callees callees, FieldKey field) {
    this.body = body;
    this.callees = callees;
    this.field = field;
  }

  /**
   * Whether it has, by what happened on the way to an exit.
   *
   * @param isFinal whether the field is assigned once, so that it surely has a content
   */
  boolean isSure(List<Step> steps, Exit exit, boolean isFinal) {
    boolean asked = false;
    boolean plainly = true;
    boolean byCall = false;
    for (Step step : steps) {
      if (step instanceof Step.BranchTaken branch) {
        asked = true;
        plainly &= branch.spot().depth() == 0 && isPlain(branch.spot().position());
      } else if (step instanceof Step.Thrown thrown) {
        byCall = thrown.spot().depth() > 0 || isCall(thrown.spot().position());
        if (thrown.spot().depth() == 0 && comesTo(thrown.spot().position())) {
          return true;
        }
      }
    }
    return asked ? plainly && isFinal && !exit.byException() : !exit.byException() || byCall;
  }

  private boolean isCall(Position position) {
    return !calls(position).isEmpty();
  }

  /** Whether the method would have come to the field, had the call at a place not failed. */
  private boolean comesTo(Position position) {
    for (int[] call : calls(position)) {
      BitSet seen = new BitSet();
      Deque<Integer> open = new ArrayDeque<>();
      if (mentions(call[0], call[1] + 1)) {
        return true;
      }
      successors(call[0], open);
      while (!open.isEmpty()) {
        int block = open.removeFirst();
        if (!seen.get(block)) {
          seen.set(block);
          if (mentions(block, 0)) {
            return true;
          }
          successors(block, open);
        }
      }
    }
    return false;
  }

  private void successors(int block, Deque<Integer> into) {
    for (BlockId next : Code.successors(body.blocks().get(block).terminator())) {
      into.add(next.index());
    }
  }

  private boolean mentions(int block, int from) {
    List<Instruction> instructions = body.blocks().get(block).instructions();
    for (Instruction i : instructions.subList(from, instructions.size())) {
      boolean isRead =
          i instanceof Instruction.Load load
              && load.place() instanceof Place.Field place
              && place.field().equals(field);
      if (isRead
          || (i instanceof Instruction.Invoke invoke
              && callees.hasBody(invoke.call())
              && callees.fieldsRead(invoke).contains(field))) {
        return true;
      }
    }
    return false;
  }

  /** The calls at a place, by block and index: what stands in a finally block is there twice. */
  private List<int[]> calls(Position position) {
    List<int[]> found = new ArrayList<>();
    for (Block block : body.blocks()) {
      for (int i = 0; i < block.instructions().size(); i++) {
        if (block.instructions().get(i) instanceof Instruction.Invoke invoke
            && invoke.position().equals(position)) {
          found.add(new int[] {block.id().index(), i});
        }
      }
    }
    return found;
  }

  /** Whether a branch asks a field that has nothing to do with the object's end. */
  private boolean isPlain(Position position) {
    for (Block block : body.blocks()) {
      if (block.terminator() instanceof Instruction.Branch branch
          && branch.position().equals(position)) {
        return branch.condition() instanceof Condition.Compare compare && isPlain(compare);
      }
    }
    return false;
  }

  private boolean isPlain(Condition.Compare compare) {
    Set<Operand> asked = new HashSet<>(List.of(compare.left(), compare.right()));
    boolean isField = false;
    for (Block block : body.blocks()) {
      for (Instruction i : block.instructions()) {
        if (i instanceof Instruction.Load load
            && asked.contains(load.target())
            && load.place() instanceof Place.Field place) {
          isField = true;
          if (isWritten(place.field()) || tellsOfEnd(place.field().name())) {
            return false;
          }
        }
      }
    }
    return isField;
  }

  private static boolean tellsOfEnd(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return ENDED.stream().anyMatch(lower::contains);
  }

  private boolean isWritten(FieldKey flag) {
    return body.blocks().stream()
        .flatMap(block -> block.instructions().stream())
        .anyMatch(
            i ->
                i instanceof Instruction.Store store
                    && store.place() instanceof Place.Field place
                    && place.field().equals(flag));
  }
}
