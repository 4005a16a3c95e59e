package dev.custody.processor.verify.state;

import dev.custody.processor.ir.Block;
import dev.custody.processor.ir.BlockId;
import dev.custody.processor.ir.Body;
import dev.custody.processor.ir.FieldKey;
import dev.custody.processor.ir.Handler;
import dev.custody.processor.ir.Instruction;
import dev.custody.processor.ir.Local;
import dev.custody.processor.ir.Operand;
import dev.custody.processor.ir.Place;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which locals can still decide anything: a reference that is still used, a number that a branch
 * still asks for. What only feeds a value that nobody asks for does not matter either. It serves as
 * the kernel's liveness and precision marks together.
 */
final class Liveness {
  private final Body body;
  private final Knowledge knowledge;
  private final boolean returnsMatter;
  private final BitSet[] liveIn;
  private final Map<Long, BitSet> inside = new HashMap<>();
  private final Map<FieldKey, Integer> fields = new LinkedHashMap<>();
  private final BitSet changeable = new BitSet();

  Liveness(Body body, Knowledge knowledge, boolean returnsMatter) {
    this.body = body;
    this.knowledge = knowledge;
    this.returnsMatter = returnsMatter;
    this.liveIn = new BitSet[body.blocks().size()];
    for (int i = 0; i < liveIn.length; i++) {
      liveIn[i] = new BitSet();
    }
    for (FieldKey field : knowledge.fieldsRead(body)) {
      int bit = body.variables().size() + fields.size();
      fields.put(field, bit);
      changeable.set(bit, !knowledge.isFinal(field));
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

  /** What is live before an instruction. */
  BitSet at(BlockId block, int index) {
    return index == 0
        ? liveIn[block.index()]
        : inside.computeIfAbsent(key(block, index), k -> before(body.block(block), index));
  }

  /** What is live while a call runs: what matters after it, however it comes back. */
  BitSet during(BlockId block, int index) {
    BitSet after = at(block, index + 1);
    return inside.computeIfAbsent(~key(block, index), k -> during(body.block(block), index, after));
  }

  private BitSet during(Block block, int index, BitSet after) {
    BitSet live = (BitSet) after.clone();
    Local target = block.instructions().get(index).accept(Operands.INSTANCE).target();
    if (target != null) {
      live.clear(target.index());
    }
    handlers(block, live);
    return live;
  }

  private static long key(BlockId block, int index) {
    return ((long) block.index() << Integer.SIZE) | index;
  }

  /** The bit of a field in the sets; -1 if nobody reads it here. */
  int bit(FieldKey field) {
    return fields.getOrDefault(field, -1);
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
    if (instruction instanceof Instruction.Invoke invoke) {
      call(invoke, live);
    } else if (instruction instanceof Instruction.Load load) {
      fields(load.place(), live, wanted);
    } else if (instruction instanceof Instruction.Store store) {
      fields(store.place(), live, false);
    }
    if (instruction instanceof Instruction.Invoke || instruction instanceof Instruction.Throw) {
      handlers(block, live);
    }
    boolean numbers =
        instruction instanceof Instruction.Invoke invoke
            ? knowledge.asksNumbers(invoke)
            : returnsMatter || !(instruction instanceof Instruction.Return);
    touched.used().forEach(o -> mark(o, live, numbers));
  }

  /** A call that nobody follows may change every field; one that is followed may read some. */
  private void call(Instruction.Invoke invoke, BitSet live) {
    if (!knowledge.mayFollow(invoke)) {
      live.andNot(changeable);
    }
    for (FieldKey field : knowledge.fieldsRead(invoke)) {
      int bit = bit(field);
      if (bit >= 0) {
        live.set(bit);
      }
    }
  }

  private void fields(Place place, BitSet live, boolean reads) {
    int bit = -1;
    if (place instanceof Place.Field field) {
      bit = bit(field.field());
    } else if (place instanceof Place.Static field) {
      bit = bit(field.field());
    }
    if (bit >= 0) {
      live.set(bit, reads || live.get(bit));
    }
  }

  private void handlers(Block block, BitSet live) {
    for (Handler handler : block.handlers()) {
      BitSet there = (BitSet) liveIn[handler.target().index()].clone();
      there.clear(handler.exception().index());
      live.or(there);
    }
  }

  private void mark(Operand operand, BitSet live, boolean numbers) {
    if (operand instanceof Local local && (numbers || !body.variable(local).type().isPrimitive())) {
      live.set(local.index());
    }
  }
}
