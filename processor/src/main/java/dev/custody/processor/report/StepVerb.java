package dev.custody.processor.report;

import dev.custody.processor.finding.Step;
import dev.custody.processor.finding.StepVisitor;
import java.util.stream.Collectors;

/** The phrase for each kind of step. */
final class StepVerb implements StepVisitor<String> {
  @Override
  public String acquired(Step.Acquired step) {
    return step.mayBeNull() ? "may be null here" : "acquired here";
  }

  @Override
  public String retained(Step.Retained step) {
    return "acquired again";
  }

  @Override
  public String takenOver(Step.TakenOver step) {
    return "taken over";
  }

  @Override
  public String borrowed(Step.Borrowed step) {
    return "borrowed here";
  }

  @Override
  public String tested(Step.Tested step) {
    return "tested";
  }

  @Override
  public String branchTaken(Step.BranchTaken step) {
    return "branch taken";
  }

  @Override
  public String transferred(Step.Transferred step) {
    return "handed over";
  }

  @Override
  public String wrapped(Step.Wrapped step) {
    return "wrapped here";
  }

  @Override
  public String exchanged(Step.Exchanged step) {
    return "exchanged";
  }

  @Override
  public String released(Step.Released step) {
    return "released here";
  }

  @Override
  public String lockTaken(Step.LockTaken step) {
    return "lock taken";
  }

  @Override
  public String lockReleased(Step.LockReleased step) {
    return "lock released";
  }

  @Override
  public String regionEntered(Step.RegionEntered step) {
    return "region entered";
  }

  @Override
  public String regionLeft(Step.RegionLeft step) {
    return "region left";
  }

  @Override
  public String called(Step.Called step) {
    return "calls";
  }

  @Override
  public String returned(Step.Returned step) {
    return "returns to";
  }

  @Override
  public String thrown(Step.Thrown step) {
    return "throws";
  }

  @Override
  public String loopAgain(Step.LoopAgain step) {
    return "loop runs again";
  }

  @Override
  public String lost(Step.Lost step) {
    return "lost here";
  }

  @Override
  public String used(Step.Used step) {
    return "used here";
  }

  @Override
  public String methodLeft(Step.MethodLeft step) {
    String leaves = step.byException() ? "leaves the method by an exception" : "leaves the method";
    if (step.held().isEmpty()) {
      return leaves;
    }
    return leaves
        + " still holding "
        + step.held().stream().map(Object::toString).collect(Collectors.joining(" and "));
  }
}
