package dev.custody.processor.verify.path;

import dev.custody.processor.finding.Step;
import dev.custody.processor.ir.Block;
import dev.custody.processor.ir.FieldKey;
import dev.custody.processor.ir.Instruction;
import dev.custody.processor.ir.Local;
import dev.custody.processor.ir.Place;
import dev.custody.processor.verify.path.PathLog.Entry;
import dev.custody.processor.verify.state.Code;
import dev.custody.processor.verify.state.Site;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which branches of a path a reader needs: those whose two sides differ in the fate of a reference.
 *
 * <p>The sides of a branch are alike if they meet again before the method ends, nothing happens to
 * the reference on the way, and nothing is computed there that a later branch of the path asks for.
 * The last makes this a backward slice of the path (Weiser, "Program Slicing", 1981).
 */
final class Relevance {
  private final Trace trace;
  private final Site site;
  private final Map<Code, Meetings> meetings = new HashMap<>();
  private final Map<Code, Asked> asked = new HashMap<>();

  Relevance(Trace trace, Site site) {
    this.trace = trace;
    this.site = site;
  }

  /** The steps of a path, from its acquisition to its end, without the branches that are idle. */
  List<Step> filter(List<Entry> path) {
    Deque<Step> kept = new ArrayDeque<>();
    for (int i = path.size() - 1; i >= 0; i--) {
      Entry entry = path.get(i);
      Step step = entry.step();
      boolean branches = step == null || step instanceof Step.BranchTaken;
      if (branches ? isIdleBranch(entry) : step instanceof Step.LoopAgain && isIdleRound(entry)) {
        continue;
      }
      if (branches) {
        ask(entry.code(), entry.block());
      }
      if (step != null) {
        kept.push(step);
      }
    }
    return List.copyOf(kept);
  }

  private boolean isIdleBranch(Entry entry) {
    Meetings ways = meetings(entry.code());
    return ways.meets(entry.block()) && !matters(entry.code(), ways.between(entry.block()));
  }

  private boolean isIdleRound(Entry entry) {
    return !matters(entry.code(), meetings(entry.code()).round(entry.block()));
  }

  private Meetings meetings(Code code) {
    return meetings.computeIfAbsent(code, c -> new Meetings(c, trace));
  }

  private boolean matters(Code code, BitSet blocks) {
    return blocks.intersects(trace.touched(code, site))
        || blocks.stream().anyMatch(b -> computesWhatIsAsked(code, code.body().blocks().get(b)));
  }

  private boolean computesWhatIsAsked(Code code, Block block) {
    Asked known = asked.get(code);
    return known != null && block.instructions().stream().anyMatch(known::isComputedBy);
  }

  /** Adds what a branch asks for, and all that it is computed from. */
  private void ask(Code code, int block) {
    Asked known = asked.computeIfAbsent(code, c -> new Asked());
    known.add(code.body().blocks().get(block).terminator());
    int before;
    do {
      before = known.size();
      for (Block each : code.body().blocks()) {
        each.instructions().stream().filter(known::isComputedBy).forEach(known::add);
      }
    } while (known.size() > before);
  }

  /** The locals and fields that the branches of a path ask for. */
  private static final class Asked {
    private final Set<Local> locals = new HashSet<>();
    private final Set<FieldKey> fields = new HashSet<>();

    int size() {
      return locals.size() + fields.size();
    }

    void add(Instruction instruction) {
      locals.addAll(Code.read(instruction));
      if (instruction instanceof Instruction.Load load && field(load.place()) != null) {
        fields.add(field(load.place()));
      }
    }

    boolean isComputedBy(Instruction instruction) {
      if (instruction instanceof Instruction.EndScope) {
        return false;
      }
      return (instruction instanceof Instruction.Store store
              && fields.contains(field(store.place())))
          || Code.written(instruction).stream().anyMatch(locals::contains);
    }

    private static @Nullable FieldKey field(Place place) {
      if (place instanceof Place.Field instance) {
        return instance.field();
      }
      return place instanceof Place.Static shared ? shared.field() : null;
    }
  }
}
