package dev.custody.processor.verify;

import dev.custody.processor.finding.Step;
import dev.custody.processor.ir.RefId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The events of the path that is being followed. Grows at its end and is cut back when the search
 * turns to another branch. Kernel: {@code bpf_verifier_log}, {@code bpf_vlog_reset()}.
 */
final class PathLog {
  private final List<Step> steps = new ArrayList<>();

  void add(Step step) {
    steps.add(step);
  }

  /** The place to rewind to. */
  int mark() {
    return steps.size();
  }

  void rewindTo(int mark) {
    steps.subList(mark, steps.size()).clear();
  }

  /** The steps that concern a reference, from its acquisition on; all steps if it is null. */
  List<Step> about(@Nullable RefId id) {
    if (id == null) {
      return List.copyOf(steps);
    }
    int from = 0;
    while (from < steps.size() && !concerns(steps.get(from), id)) {
      from++;
    }
    List<Step> kept = callsAround(from);
    for (Step step : steps.subList(from, steps.size())) {
      if (isContext(step) || concerns(step, id)) {
        kept.add(step);
      }
    }
    return withoutIdleCalls(kept, id);
  }

  /** The calls that are open at a step, outermost first. */
  private List<Step> callsAround(int index) {
    Deque<Step> calls = new ArrayDeque<>();
    int depth = index < steps.size() ? steps.get(index).spot().depth() : 0;
    for (int i = index - 1; i >= 0 && depth > 0; i--) {
      Step step = steps.get(i);
      if (step instanceof Step.Called && step.spot().depth() == depth - 1) {
        calls.push(step);
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

  /** Steps that say how the path got there. */
  private static boolean isContext(Step step) {
    return step instanceof Step.BranchTaken
        || step instanceof Step.Called
        || step instanceof Step.Returned
        || step instanceof Step.Thrown
        || step instanceof Step.LoopAgain;
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
