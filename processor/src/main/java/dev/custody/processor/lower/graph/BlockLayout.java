package dev.custody.processor.lower.graph;

import dev.custody.processor.ir.Block;
import dev.custody.processor.ir.BlockId;
import dev.custody.processor.ir.Handler;
import dev.custody.processor.ir.Instruction;
import dev.custody.processor.ir.Instruction.Branch;
import dev.custody.processor.ir.Instruction.Jump;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The final arrangement of a builder's blocks. Jumps to blocks that only jump on go where those go;
 * a block that only one jump reaches is joined to it; handlers are dropped where nothing throws;
 * blocks that nothing reaches are left out; the rest are numbered in the order of their placing.
 */
final class BlockLayout {
  private final List<Label> blocks;
  private final List<Label> placed;
  private final int[] entries;

  BlockLayout(List<Label> blocks, List<Label> placed) {
    this.blocks = blocks;
    this.placed = placed;
    this.entries = new int[blocks.size()];
  }

  List<Block> blocks() {
    for (Label label : placed) {
      if (!throwsSomething(label)) {
        label.handlers = List.of();
      }
    }
    thread();
    Set<Label> reached = reach();
    for (Label label : placed) {
      if (reached.contains(label)) {
        join(label, reached);
      }
    }
    return number(placed.stream().filter(reached::contains).toList());
  }

  private static boolean throwsSomething(Label label) {
    return label.instructions.stream()
        .anyMatch(i -> i instanceof Instruction.Invoke || i instanceof Instruction.Throw);
  }

  private void thread() {
    for (Label label : placed) {
      if (label.isComplete()) {
        int last = label.instructions.size() - 1;
        Instruction end = label.instructions.get(last);
        label.instructions.set(last, retarget(end, this::threaded));
      }
    }
  }

  /** Where a jump to a block ends up; chains of empty blocks may form a circle. */
  private BlockId threaded(BlockId id) {
    BlockId at = id;
    Set<BlockId> seen = new HashSet<>();
    while (seen.add(at)) {
      List<Instruction> code = blocks.get(at.index()).instructions;
      if (code.size() == 1 && code.get(0) instanceof Jump jump) {
        at = jump.target();
      } else {
        return at;
      }
    }
    return id;
  }

  private Set<Label> reach() {
    Set<Label> reached = new HashSet<>();
    Deque<Label> open = new ArrayDeque<>();
    open.push(blocks.get(0));
    entries[0] = 2; // the entry is never joined to a jump
    reached.add(blocks.get(0));
    while (!open.isEmpty()) {
      for (BlockId next : successors(open.pop())) {
        entries[next.index()]++;
        Label label = blocks.get(next.index());
        if (reached.add(label)) {
          open.push(label);
        }
      }
    }
    return reached;
  }

  private static List<BlockId> successors(Label label) {
    List<BlockId> next = new ArrayList<>();
    Instruction end = label.instructions.get(label.instructions.size() - 1);
    if (end instanceof Jump jump) {
      next.add(jump.target());
    } else if (end instanceof Branch branch) {
      next.add(branch.whenTrue());
      next.add(branch.whenFalse());
    }
    for (Handler handler : label.handlers) {
      next.add(handler.target());
      next.add(handler.target()); // a handler's block stays a block of its own
    }
    return next;
  }

  private void join(Label label, Set<Label> reached) {
    while (label.instructions.get(label.instructions.size() - 1) instanceof Jump jump) {
      Label next = blocks.get(jump.target().index());
      boolean handled = !label.handlers.isEmpty() || !next.handlers.isEmpty();
      if (next == label
          || entries[jump.target().index()] != 1
          || (handled && !compatible(label, next))) {
        return;
      }
      label.instructions.remove(label.instructions.size() - 1);
      label.handlers = label.handlers.isEmpty() ? next.handlers : label.handlers;
      label.instructions.addAll(next.instructions);
      reached.remove(next);
    }
  }

  /** Handlers may be spread over code that cannot throw. */
  private static boolean compatible(Label one, Label two) {
    return one.handlers.equals(two.handlers) || !throwsSomething(one) || !throwsSomething(two);
  }

  private static Instruction retarget(
      Instruction end, java.util.function.UnaryOperator<BlockId> to) {
    if (end instanceof Jump jump) {
      return new Jump(to.apply(jump.target()), jump.position());
    }
    if (end instanceof Branch branch) {
      // A test is kept where both its ways lead on to the same place: it tells what is null there.
      return new Branch(
          branch.condition(),
          to.apply(branch.whenTrue()),
          to.apply(branch.whenFalse()),
          branch.position());
    }
    return end;
  }

  private List<Block> number(List<Label> kept) {
    int[] index = new int[blocks.size()];
    for (int i = 0; i < kept.size(); i++) {
      index[kept.get(i).id.index()] = i;
    }
    List<Block> result = new ArrayList<>();
    for (Label label : kept) {
      List<Instruction> code = new ArrayList<>(label.instructions);
      int last = code.size() - 1;
      code.set(last, retarget(code.get(last), id -> new BlockId(index[id.index()])));
      List<Handler> handlers =
          label.handlers.stream()
              .map(
                  h -> new Handler(h.type(), new BlockId(index[h.target().index()]), h.exception()))
              .toList();
      result.add(new Block(new BlockId(result.size()), code, handlers));
    }
    return result;
  }
}
