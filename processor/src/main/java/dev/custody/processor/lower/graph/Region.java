package dev.custody.processor.lower.graph;

import dev.custody.processor.ir.Handler;
import dev.custody.processor.ir.Local;
import dev.custody.processor.ir.TypeKey;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of code with the same exception handlers around it. It collects the locals that may be
 * in scope where something in it throws, so that each handler can end them.
 */
public final class Region {
  private final @Nullable Region outer;
  private final List<Handler> own;
  private final int depth;
  private final TreeMap<Integer, Local> exposed = new TreeMap<>();

  Region(@Nullable Region outer, List<Handler> own, int depth) {
    this.outer = outer;
    this.own = List.copyOf(own);
    this.depth = depth;
  }

  /** All handlers, the innermost first; none after one that takes everything. */
  List<Handler> handlers() {
    List<Handler> all = new ArrayList<>();
    for (Region region = this; region != null; region = region.outer) {
      for (Handler handler : region.own) {
        all.add(handler);
        if (handler.type().equals(TypeKey.THROWABLE)) {
          return all;
        }
      }
    }
    return all;
  }

  /** Notes what is in scope at an instruction that may throw. */
  void expose(List<Local> open, @Nullable Local written) {
    for (Region region = this; region != null; region = region.outer) {
      for (int i = region.depth; i < open.size(); i++) {
        Local local = open.get(i);
        if (!local.equals(written)) {
          region.exposed.put(local.index(), local);
        }
      }
    }
  }

  /** What may be in scope where the region's code throws, and is not around the region. */
  public List<Local> exposed() {
    return List.copyOf(exposed.values());
  }
}
