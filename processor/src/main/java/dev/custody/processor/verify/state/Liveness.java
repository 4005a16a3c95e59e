package dev.custody.processor.verify.state;

import dev.custody.processor.ir.Block;
import dev.custody.processor.ir.BlockId;
import dev.custody.processor.ir.Body;
import dev.custody.processor.ir.Handler;
import dev.custody.processor.ir.Instruction;
import dev.custody.processor.ir.Local;
import dev.custody.processor.ir.Operand;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which locals can still decide anything: a reference that is still used, a number that a branch
 * still asks for. What only feeds a value that nobody asks for does not matter either. It serves as
 * the kernel's liveness and precision marks together.
 */
final class Liveness {
  private final Body body;
  private final Predicate<Instruction.Invoke> asksNumbers;
  private final boolean returnsMatter;
  private final BitSet[] liveIn;
  private final Map<Long, BitSet> inside = new HashMap<>();

  Liveness(Body body, Predicate<Instruction.Invoke> asksNumbers, boolean returnsMatter) {
    this.body = body;
    this.asksNumbers = asksNumbers;
    this.returnsMatter = returnsMatter;
    this.liveIn = new BitSet[body.blocks().size()];
    for (int i = 0; i < liveIn.length; i++) {
      liveIn[i] = new BitSet();
    }
  }

  void solve() {
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int i = liveIn.length - 1; i >= 0; i--) {
        BitSet live = before(body.blocks().get(i), 0);
        if (!live.equals(liveIn[i])) {
          liveIn[i] = live;
          changed = true;
        }
      }
    }
  }

  BitSet at(BlockId block, int index) {
    return index == 0
        ? liveIn[block.index()]
        : inside.computeIfAbsent(
            ((long) block.index() << 32) | index, k -> before(body.block(block), index));
  }

  private BitSet before(Block block, int index) {
    BitSet live = new BitSet();
    for (BlockId next : Code.successors(block.terminator())) {
      live.or(liveIn[next.index()]);
    }
    List<Instruction> instructions = block.instructions();
    for (int i = instructions.size() - 1; i >= index; i--) {
      step(instructions.get(i), block, live);
    }
    return live;
  }

  private void step(Instruction instruction, Block block, BitSet live) {
    if (instruction instanceof Instruction.EndScope scope) {
      scope.locals().forEach(l -> live.clear(l.index()));
      return;
    }
    Operands.Touched touched = instruction.accept(Operands.INSTANCE);
    @Nullable Local target = touched.target();
    boolean wanted = target != null && live.get(target.index());
    if (target != null) {
      live.clear(target.index());
    }
    if (wanted) {
      touched.passed().forEach(o -> mark(o, live, true));
    }
    if (instruction instanceof Instruction.Invoke || instruction instanceof Instruction.Throw) {
      for (Handler handler : block.handlers()) {
        BitSet there = (BitSet) liveIn[handler.target().index()].clone();
        there.clear(handler.exception().index());
        live.or(there);
      }
    }
    boolean numbers =
        instruction instanceof Instruction.Invoke invoke
            ? asksNumbers.test(invoke)
            : returnsMatter || !(instruction instanceof Instruction.Return);
    touched.used().forEach(o -> mark(o, live, numbers));
  }

  private void mark(Operand operand, BitSet live, boolean numbers) {
    if (operand instanceof Local local && (numbers || !body.variable(local).type().isPrimitive())) {
      live.set(local.index());
    }
  }
}
