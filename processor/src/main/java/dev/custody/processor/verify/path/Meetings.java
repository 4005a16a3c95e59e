package dev.custody.processor.verify.path;

import dev.custody.processor.ir.Block;
import dev.custody.processor.ir.BlockId;
import dev.custody.processor.verify.state.Code;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/**
 * Where the ways that part at a block of a body are together again: its immediate post-dominator.
 * Computed as Cooper, Harvey and Kennedy do ("A Simple, Fast Dominance Algorithm", 2001), on the
 * reversed graph.
 */
final class Meetings {
  private static final int UNKNOWN = -1;

  private final int exit;
  private final List<BitSet> next = new ArrayList<>();
  private final int[] meeting;

  Meetings(Code code, Trace trace) {
    this.exit = exit(code);
    for (Block block : code.body().blocks()) {
      int index = block.id().index();
      BitSet targets = (BitSet) trace.thrown(code, index).clone();
      List<BlockId> ways = Code.successors(block.terminator());
      ways.forEach(b -> targets.set(b.index()));
      if (ways.isEmpty() && targets.isEmpty()) {
        targets.set(exit);
      }
      next.add(targets);
    }
    next.add(new BitSet());
    this.meeting = solve();
  }

  /** The number that stands for the end of a method: one more than its last block. */
  static int exit(Code code) {
    return code.body().blocks().size();
  }

  /** Whether all ways from a block come together before the method ends. */
  boolean meets(int block) {
    return meeting[block] != exit && meeting[block] != UNKNOWN;
  }

  /** The blocks between a block and where its ways meet, neither of both. */
  BitSet between(int block) {
    return reachable(block, meeting[block]);
  }

  /** The blocks of the loops that lead back to a block, itself included. */
  BitSet round(int head) {
    BitSet round = reachable(head, UNKNOWN);
    round.stream().filter(b -> b != head && !reachable(b, UNKNOWN).get(head)).forEach(round::clear);
    return round;
  }

  /** What can be reached from a block without passing another. */
  private BitSet reachable(int from, int without) {
    BitSet seen = new BitSet();
    Deque<Integer> open = new ArrayDeque<>();
    open.push(from);
    while (!open.isEmpty()) {
      for (int target : next.get(open.pop()).stream().toArray()) {
        if (target != without && target != exit && !seen.get(target)) {
          seen.set(target);
          open.push(target);
        }
      }
    }
    return seen;
  }

  // ---------------------------------------------------------------- solving

  private int[] solve() {
    List<BitSet> previous = reversed();
    int[] order = backwards(previous);
    int[] rank = new int[exit + 1];
    Arrays.fill(rank, UNKNOWN);
    for (int i = 0; i < order.length; i++) {
      rank[order[i]] = i;
    }
    int[] found = new int[exit + 1];
    Arrays.fill(found, UNKNOWN);
    found[exit] = exit;
    for (boolean changed = true; changed; ) {
      changed = false;
      for (int block : order) {
        int better = block == exit ? exit : meet(block, found, rank);
        changed |= better != found[block];
        found[block] = better;
      }
    }
    return found;
  }

  private int meet(int block, int[] found, int[] rank) {
    int meeting = UNKNOWN;
    for (int target : next.get(block).stream().toArray()) {
      if (found[target] != UNKNOWN) {
        meeting = meeting == UNKNOWN ? target : common(meeting, target, found, rank);
      }
    }
    return meeting;
  }

  private static int common(int a, int b, int[] found, int[] rank) {
    int left = a;
    int right = b;
    while (left != right) {
      if (rank[left] > rank[right]) {
        left = found[left];
      } else {
        right = found[right];
      }
    }
    return left;
  }

  private List<BitSet> reversed() {
    List<BitSet> previous = new ArrayList<>();
    next.forEach(targets -> previous.add(new BitSet()));
    for (int block = 0; block < next.size(); block++) {
      int from = block;
      next.get(block).stream().forEach(target -> previous.get(target).set(from));
    }
    return previous;
  }

  /** The blocks that lead to the exit, it first, in reverse postorder of the reversed graph. */
  private int[] backwards(List<BitSet> previous) {
    BitSet seen = new BitSet();
    Deque<Integer> path = new ArrayDeque<>();
    Deque<Integer> order = new ArrayDeque<>();
    path.push(exit);
    seen.set(exit);
    while (!path.isEmpty()) {
      int target = -1;
      for (int p : previous.get(path.getFirst()).stream().toArray()) {
        if (!seen.get(p)) {
          target = p;
          break;
        }
      }
      if (target < 0) {
        order.push(path.pop());
      } else {
        seen.set(target);
        path.push(target);
      }
    }
    return order.stream().mapToInt(Integer::intValue).toArray();
  }
}
