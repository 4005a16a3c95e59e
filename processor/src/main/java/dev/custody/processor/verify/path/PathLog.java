package dev.custody.processor.verify.path;

import dev.custody.processor.finding.Spot;
import dev.custody.processor.finding.Step;
import dev.custody.processor.verify.state.Code;
import dev.custody.processor.verify.state.Frame;
import dev.custody.processor.verify.state.Reference;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The events of the path that is being followed. Grows at its end and is cut back when the search
 * turns to another branch. Kernel: {@code bpf_verifier_log}, {@code bpf_vlog_reset()}.
 */
public final class PathLog {
  private final List<Entry> entries = new ArrayList<>();

  /**
   * One event, or a branch that what was known before decided.
   *
   * @param step null for such a branch
   * @param code the body in which it happens
   * @param block the block of it
   */
  record Entry(@Nullable Step step, Code code, int block) {}

  /** Adds what happens where a frame stands. */
  public void add(Step step, Frame frame) {
    entries.add(new Entry(step, frame.code(), frame.block().id().index()));
  }

  /** Adds a branch that can go only one way, as what it asks was known before. */
  public void addDecided(Frame frame) {
    entries.add(new Entry(null, frame.code(), frame.block().id().index()));
  }

  /** The place to rewind to. */
  public int mark() {
    return entries.size();
  }

  /** Forgets what was added after a mark. */
  public void rewindTo(int mark) {
    entries.subList(mark, entries.size()).clear();
  }

  /** The way of a reference up to here. */
  public Path of(Reference reference) {
    return Path.of(reference, entries);
  }

  /** Whether no branch that could have gone otherwise leads to the taking of a lock at a place. */
  public boolean isUnconditional(Spot taken) {
    for (Step step : all()) {
      if (step instanceof Step.LockTaken && step.spot().equals(taken)) {
        return true;
      } else if (step instanceof Step.BranchTaken || step instanceof Step.Tested) {
        return false;
      }
    }
    return false;
  }

  /** Every event up to here. */
  public List<Step> all() {
    List<Step> steps = new ArrayList<>();
    for (Entry entry : entries) {
      Step step = entry.step();
      if (step != null) {
        steps.add(step);
      }
    }
    return steps;
  }
}
