package dev.custody.processor.verify.path;

import dev.custody.processor.finding.Step;
import dev.custody.processor.ir.RefId;
import dev.custody.processor.verify.path.PathLog.Entry;
import dev.custody.processor.verify.state.Reference;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The way of one reference from its acquisition on, and the calls that led to it. */
public final class Path {
  private final Reference reference;
  private final List<Step> calls;
  private final List<Entry> entries;

  private Path(Reference reference, List<Step> calls, List<Entry> entries) {
    this.reference = reference;
    this.calls = calls;
    this.entries = entries;
  }

  /** The way of a reference in a log. */
  static Path of(Reference reference, List<Entry> log) {
    RefId id = reference.id();
    int from = 0;
    while (from < log.size() && !concerns(log.get(from), id)) {
      from++;
    }
    List<Entry> since =
        log.subList(from, log.size()).stream()
            .map(e -> concerns(e, id) ? e : asBranch(e))
            .filter(e -> isContext(e) || concerns(e, id))
            .toList();
    return new Path(reference, callsAround(from, log), since);
  }

  /** How many events it has, needed or not. */
  public int length() {
    return (int) entries.stream().filter(e -> e.step() != null).count();
  }

  /** The steps that a reader needs, of all that an exploration saw. */
  public List<Step> told(Trace trace) {
    List<Step> kept = new ArrayList<>(calls);
    kept.addAll(new Relevance(trace, reference.site()).filter(entries));
    return withoutIdleCalls(kept, reference.id());
  }

  /** The line on which the reference was released or handed over last; 0 if it was not. */
  public int endLine() {
    int line = 0;
    for (Entry entry : entries) {
      if (entry.step() instanceof Step.Released end && end.id().equals(reference.id())) {
        line = end.spot().position().line();
      } else if (entry.step() instanceof Step.Transferred end && end.id().equals(reference.id())) {
        line = end.spot().position().line();
      }
    }
    return line;
  }

  /** The calls that are open at an entry, outermost first. */
  private static List<Step> callsAround(int index, List<Entry> log) {
    Deque<Step> calls = new ArrayDeque<>();
    Step first = index < log.size() ? log.get(index).step() : null;
    int depth = first == null ? 0 : first.spot().depth();
    for (int i = index - 1; i >= 0 && depth > 0; i--) {
      if (log.get(i).step() instanceof Step.Called call && call.spot().depth() == depth - 1) {
        calls.push(call);
        depth--;
      }
    }
    return new ArrayList<>(calls);
  }

  /** Leaves out calls inside which nothing happened to the reference. */
  private static List<Step> withoutIdleCalls(List<Step> steps, RefId id) {
    List<Step> kept = new ArrayList<>();
    Deque<Integer> calls = new ArrayDeque<>();
    for (Step step : steps) {
      // What an exception left open is told by the depth.
      while (!calls.isEmpty() && step.spot().depth() <= kept.get(calls.peek()).spot().depth()) {
        calls.pop();
      }
      if (step instanceof Step.Called) {
        calls.push(kept.size());
      }
      if (step instanceof Step.Returned && !calls.isEmpty()) {
        List<Step> inside = kept.subList(calls.pop(), kept.size());
        if (inside.stream().noneMatch(s -> concerns(s, id))) {
          inside.clear();
          continue;
        }
      }
      kept.add(step);
    }
    return kept;
  }

  /** The test of another reference is a branch like any. */
  private static Entry asBranch(Entry entry) {
    return entry.step() instanceof Step.Tested test
        ? new Entry(new Step.BranchTaken(test.spot(), test.outcome()), entry.code(), entry.block())
        : entry;
  }

  /** Steps that say how the path got there. */
  private static boolean isContext(Entry entry) {
    Step step = entry.step();
    return step == null
        || step instanceof Step.BranchTaken
        || step instanceof Step.Called
        || step instanceof Step.Returned
        || step instanceof Step.Thrown
        || step instanceof Step.LoopAgain;
  }

  private static boolean concerns(Entry entry, RefId id) {
    Step step = entry.step();
    return step != null && concerns(step, id);
  }

  private static boolean concerns(Step step, RefId id) {
    if (step instanceof Step.Acquired s) {
      return s.id().equals(id);
    } else if (step instanceof Step.Retained s) {
      return s.id().equals(id);
    } else if (step instanceof Step.TakenOver s) {
      return s.id().equals(id);
    } else if (step instanceof Step.Borrowed s) {
      return s.id().equals(id);
    } else if (step instanceof Step.Tested s) {
      return s.id().equals(id);
    } else if (step instanceof Step.Transferred s) {
      return s.id().equals(id);
    } else if (step instanceof Step.Wrapped s) {
      return s.id().equals(id);
    } else if (step instanceof Step.Exchanged s) {
      return s.in().equals(id) || s.out().equals(id);
    } else if (step instanceof Step.Released s) {
      return s.id().equals(id);
    } else if (step instanceof Step.Lost s) {
      return s.id().equals(id);
    }
    return step instanceof Step.Used s && s.id().equals(id);
  }
}
