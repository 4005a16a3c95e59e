package dev.custody.processor.verify.path;

import dev.custody.processor.ir.BlockId;
import dev.custody.processor.verify.state.Code;
import dev.custody.processor.verify.state.Frame;
import dev.custody.processor.verify.state.Reference;
import dev.custody.processor.verify.state.Site;
import dev.custody.processor.verify.state.State;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an exploration saw, on whatever path: in which blocks something happened to a reference, and
 * where exceptions went. Confined to one thread.
 */
public final class Trace {
  private final Map<Code, Map<Site, BitSet>> touched = new HashMap<>();
  private final Map<Code, Map<Integer, BitSet>> thrown = new HashMap<>();

  /** Notes what an instruction did to the references that were there before it. */
  public void step(State before, State after) {
    before.changed(after, reference -> touch(before.frame(), reference));
  }

  /** Notes that something happens to a reference where a frame and its callers stand. */
  public void touch(Frame where, Reference reference) {
    for (Frame f = where; f != null; f = f.caller()) {
      touched
          .computeIfAbsent(f.code(), c -> new HashMap<>())
          .computeIfAbsent(reference.site(), s -> new BitSet())
          .set(f.block().id().index());
    }
  }

  /**
   * Notes that an exception goes from the block of a frame to a handler of it.
   *
   * @param handler null if it leaves the method
   */
  public void raise(Frame from, @Nullable BlockId handler) {
    int target = handler == null ? Meetings.exit(from.code()) : handler.index();
    thrown
        .computeIfAbsent(from.code(), c -> new HashMap<>())
        .computeIfAbsent(from.block().id().index(), b -> new BitSet())
        .set(target);
  }

  /** The blocks of a body in which something happened to the references of an acquisition. */
  BitSet touched(Code code, Site site) {
    return touched.getOrDefault(code, Map.of()).getOrDefault(site, new BitSet());
  }

  /** Where the exceptions of a block went; {@link Meetings#exit} stands for out of the method. */
  BitSet thrown(Code code, int block) {
    return thrown.getOrDefault(code, Map.of()).getOrDefault(block, new BitSet());
  }
}
