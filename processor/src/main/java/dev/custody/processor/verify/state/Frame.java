package dev.custody.processor.verify.state;

import dev.custody.processor.ir.Block;
import dev.custody.processor.ir.BlockId;
import dev.custody.processor.ir.Instruction;
import dev.custody.processor.ir.Local;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * One activation of a body: where it is and what its locals hold. A caller's frame stands at the
 * call.
 */
public final class Frame {
  private final Code code;
  private final BlockId block;
  private final int index;
  private final IntVector locals;
  private final @Nullable Frame caller;
  private final int depth;

  private Frame(
      Code code, BlockId block, int index, IntVector locals, @Nullable Frame caller, int depth) {
    this.code = code;
    this.block = block;
    this.index = index;
    this.locals = locals;
    this.caller = caller;
    this.depth = depth;
  }

  /** The start of a body, called from a frame or from nowhere. */
  static Frame enter(Code code, @Nullable Frame caller) {
    IntVector locals = IntVector.zeros(code.body().variables().size());
    int depth = caller == null ? 0 : caller.depth + 1;
    return new Frame(code, code.body().entry().id(), 0, locals, caller, depth);
  }

  /** What it runs. */
  public Code code() {
    return code;
  }

  /** The block it is in. */
  public Block block() {
    return code.body().block(block);
  }

  /** The place of the instruction within the block, from 0. */
  public int index() {
    return index;
  }

  /** The instruction that is next; of a caller, the call. */
  public Instruction instruction() {
    return block().instructions().get(index);
  }

  /** The frame that called this one; null in the verified method itself. */
  public @Nullable Frame caller() {
    return caller;
  }

  /** How many calls below the verified method, 0 in it. */
  public int depth() {
    return depth;
  }

  /** The value of a local; 0 if it has none. */
  public int value(Local local) {
    return locals.get(local.index());
  }

  /** The locals that still matter, and bits for fields; of a caller, once its call is back. */
  BitSet live(boolean runs) {
    return runs ? code.liveAt(block, index) : code.liveDuring(block, index);
  }

  Frame with(Local local, int value) {
    IntVector changed = locals.with(local.index(), value);
    return changed == locals ? this : new Frame(code, block, index, changed, caller, depth);
  }

  Frame next() {
    return new Frame(code, block, index + 1, locals, caller, depth);
  }

  Frame at(BlockId target) {
    return new Frame(code, target, 0, locals, caller, depth);
  }

  Frame calledBy(@Nullable Frame other) {
    return new Frame(code, block, index, locals, other, depth);
  }

  int valueAt(int local) {
    return locals.get(local);
  }

  /** How many locals it has. */
  public int size() {
    return locals.length();
  }

  /** Whether both stand at the same instruction, and their callers at the same calls. */
  public boolean isAt(Frame other) {
    if (code != other.code || index != other.index || !block.equals(other.block)) {
      return false;
    }
    Frame mine = caller;
    Frame theirs = other.caller;
    return mine == theirs || (mine != null && theirs != null && mine.isAt(theirs));
  }

  /** Whether it is where a loop starts another round. */
  public boolean isLoopHead() {
    return index == 0 && code.isLoopHead(block);
  }

  /** A hash that is equal where {@link #isAt} holds. */
  public int placeHash() {
    int here = (System.identityHashCode(code) * 31 + block.index()) * 31 + index;
    return caller == null ? here : here * 31 + caller.placeHash();
  }
}
