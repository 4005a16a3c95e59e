package dev.custody.processor.verify.state;

import dev.custody.processor.ir.Block;
import dev.custody.processor.ir.BlockId;
import dev.custody.processor.ir.Body;
import dev.custody.processor.ir.FieldKey;
import dev.custody.processor.ir.Handler;
import dev.custody.processor.ir.Instruction;
import dev.custody.processor.ir.Local;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A body with what is worked out of it once: where ways meet, where loops start, and which locals
 * still matter where. Confined to one thread.
 */
public final class Code {
  private final Body body;
  private final int[] ways;
  private final BitSet loopHeads = new BitSet();
  private final Knowledge knowledge;
  private final boolean returnsMatter;
  private @Nullable Liveness liveness;

  /**
   * Works out a body.
   *
   * @param knowledge of calls and fields
   * @param returnsMatter whether somebody follows the result
   */
  public Code(Body body, Knowledge knowledge, boolean returnsMatter) {
    this.body = body;
    this.ways = new int[body.blocks().size()];
    this.knowledge = knowledge;
    this.returnsMatter = returnsMatter;
    ways[0] = 1;
    countWays();
  }

  /** Worked out when states are first compared: where ways never meet, nobody asks. */
  private Liveness liveness() {
    Liveness known = liveness;
    if (known == null) {
      known = new Liveness(body, knowledge, returnsMatter);
      known.solve();
      liveness = known;
    }
    return known;
  }

  /** The body itself. */
  public Body body() {
    return body;
  }

  /** Whether more than one way leads to a block. */
  public boolean isJoin(BlockId block) {
    return ways[block.index()] > 1;
  }

  /** Whether a block is where a loop starts another round. */
  public boolean isLoopHead(BlockId block) {
    return loopHeads.get(block.index());
  }

  /** The locals that still matter before an instruction of a block. */
  BitSet liveAt(BlockId block, int index) {
    return liveness().at(block, index);
  }

  /** The locals and fields that still matter while a call of a block runs. */
  BitSet liveDuring(BlockId block, int index) {
    return liveness().during(block, index);
  }

  /** Whether a field's value is among what matters. */
  boolean isLive(FieldKey field, BitSet live) {
    int bit = liveness().bit(field);
    return bit >= 0 && live.get(bit);
  }

  /** The locals that an instruction writes or ends. */
  public static List<Local> written(Instruction instruction) {
    if (instruction instanceof Instruction.EndScope scope) {
      return scope.locals();
    }
    Local target = instruction.accept(Operands.INSTANCE).target();
    return target == null ? List.of() : List.of(target);
  }

  /** The locals that an instruction reads. */
  public static List<Local> read(Instruction instruction) {
    Operands.Touched touched = instruction.accept(Operands.INSTANCE);
    return Stream.concat(touched.passed().stream(), touched.used().stream())
        .filter(Local.class::isInstance)
        .map(Local.class::cast)
        .toList();
  }

  /** The blocks that a block goes on to, but for exceptions. */
  public static List<BlockId> successors(Instruction.Terminator end) {
    if (end instanceof Instruction.Jump jump) {
      return List.of(jump.target());
    } else if (end instanceof Instruction.Branch branch) {
      return List.of(branch.whenTrue(), branch.whenFalse());
    }
    return List.of();
  }

  /** Depth first without recursion, as generated methods may have thousands of blocks. */
  private void countWays() {
    BitSet open = new BitSet();
    BitSet seen = new BitSet();
    Deque<Integer> stack = new ArrayDeque<>();
    Deque<Deque<Integer>> rest = new ArrayDeque<>();
    enter(0, open, seen, stack, rest);
    while (!stack.isEmpty()) {
      Deque<Integer> edges = rest.getFirst();
      if (edges.isEmpty()) {
        open.clear(stack.removeFirst());
        rest.removeFirst();
        continue;
      }
      int target = edges.removeFirst();
      ways[target]++;
      if (open.get(target)) {
        loopHeads.set(target);
      }
      if (!seen.get(target)) {
        enter(target, open, seen, stack, rest);
      }
    }
  }

  private void enter(
      int block, BitSet open, BitSet seen, Deque<Integer> stack, Deque<Deque<Integer>> rest) {
    open.set(block);
    seen.set(block);
    stack.addFirst(block);
    Deque<Integer> edges = new ArrayDeque<>();
    Block content = body.blocks().get(block);
    successors(content.terminator()).forEach(b -> edges.add(b.index()));
    for (Handler handler : content.handlers()) {
      // Any of several instructions may throw, so ways meet here even if the block is the only one.
      edges.add(handler.target().index());
      ways[handler.target().index()]++;
    }
    rest.addFirst(edges);
  }

  /** The local at an index. */
  Local local(int index) {
    return body.variables().get(index).local();
  }
}
