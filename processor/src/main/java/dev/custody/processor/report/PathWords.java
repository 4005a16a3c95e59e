package dev.custody.processor.report;

import dev.custody.processor.finding.Finding;
import dev.custody.processor.finding.Step;
import dev.custody.processor.finding.StepVisitor;
import dev.custody.processor.ir.MethodKey;
import dev.custody.processor.ir.RefId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A path put into words, step after step: an effect may depend on what went before, as "id 1 is
 * dead" does. Confined to one finding.
 */
final class PathWords implements StepVisitor<String> {
  private static final StepVerb VERB = new StepVerb();

  private final SortedMap<RefId, String> state = new TreeMap<>();

  /** All steps of a finding in words. */
  static List<StepText> of(Finding finding) {
    PathWords words = new PathWords();
    List<StepText> texts = new ArrayList<>();
    for (Step step : finding.path()) {
      String effect = step.accept(words);
      SortedMap<RefId, String> after =
          Collections.unmodifiableSortedMap(new TreeMap<>(words.state));
      texts.add(new StepText(step, step.accept(VERB), effect, after));
    }
    return List.copyOf(texts);
  }

  @Override
  public String acquired(Step.Acquired step) {
    state.put(step.id(), step.mayBeNull() ? "maybe-null" : "owning");
    return "owning, " + step.id();
  }

  @Override
  public String retained(Step.Retained step) {
    state.put(step.id(), "owning");
    return "one more count, " + step.id();
  }

  @Override
  public String takenOver(Step.TakenOver step) {
    state.put(step.id(), "owning");
    return "owning, " + step.id();
  }

  @Override
  public String borrowed(Step.Borrowed step) {
    state.put(step.id(), "borrowed");
    return "borrowed, " + step.id();
  }

  @Override
  public String tested(Step.Tested step) {
    if (step.isNull()) {
      state.put(step.id(), "null");
      return step.id() + " is null";
    }
    state.replace(step.id(), "maybe-null", "owning");
    return step.id() + " is not null";
  }

  @Override
  public String branchTaken(Step.BranchTaken step) {
    return Boolean.toString(step.outcome());
  }

  @Override
  public String transferred(Step.Transferred step) {
    state.put(step.id(), "dead");
    String owner = step.owner().isEmpty() ? "elsewhere" : "by `" + step.owner() + "`";
    String contract = step.contract().isEmpty() ? "" : ", contract: " + step.contract();
    return step.id() + " now owned " + owner + contract;
  }

  @Override
  public String wrapped(Step.Wrapped step) {
    return "shares the obligation of " + step.id();
  }

  @Override
  public String exchanged(Step.Exchanged step) {
    state.put(step.in(), "dead");
    state.put(step.out(), "owning");
    return step.in() + " in, " + step.out() + " out";
  }

  @Override
  public String released(Step.Released step) {
    state.put(step.id(), "dead");
    return step.id() + " ends";
  }

  @Override
  public String lockTaken(Step.LockTaken step) {
    return "`" + step.lock() + "` held";
  }

  @Override
  public String lockReleased(Step.LockReleased step) {
    return "`" + step.lock() + "` no longer held";
  }

  @Override
  public String regionEntered(Step.RegionEntered step) {
    return step.region();
  }

  @Override
  public String regionLeft(Step.RegionLeft step) {
    return step.region();
  }

  @Override
  public String called(Step.Called step) {
    return "follows " + name(step.method());
  }

  @Override
  public String returned(Step.Returned step) {
    return name(step.method());
  }

  @Override
  public String thrown(Step.Thrown step) {
    return step.exception().simpleName();
  }

  @Override
  public String loopAgain(Step.LoopAgain step) {
    return "";
  }

  @Override
  public String lost(Step.Lost step) {
    return "`" + step.name() + "` was the last name of " + step.id();
  }

  @Override
  public String used(Step.Used step) {
    String known = state.get(step.id());
    if (known == null) {
      return step.id().equals(RefId.NONE)
          ? ""
          : step.id().value() == 0 ? "null" : step.id().toString();
    }
    return step.id() + (known.equals("maybe-null") ? " may be null" : " is " + known);
  }

  @Override
  public String methodLeft(Step.MethodLeft step) {
    return "";
  }

  private static String name(MethodKey method) {
    if (method.isConstructor()) {
      return "the constructor of " + method.owner().simpleName();
    }
    if (method.name().equals(MethodKey.STATIC_INITIALISER)) {
      return "the static initialiser of " + method.owner().simpleName();
    }
    return method.name().startsWith("lambda$") ? "a lambda" : "`" + method.name() + "`";
  }
}
