package dev.custody.processor.report;

import dev.custody.processor.finding.Step;
import dev.custody.processor.finding.StepVisitor;
import java.util.List;

/** What SARIF calls each kind of step, in the words of its section 3.38.8. */
final class SarifKinds implements StepVisitor<List<String>> {
  @Override
  public List<String> acquired(Step.Acquired step) {
    return List.of("acquire", "resource");
  }

  @Override
  public List<String> retained(Step.Retained step) {
    return List.of("acquire", "resource");
  }

  @Override
  public List<String> takenOver(Step.TakenOver step) {
    return List.of("acquire", "resource");
  }

  @Override
  public List<String> borrowed(Step.Borrowed step) {
    return List.of("value");
  }

  @Override
  public List<String> tested(Step.Tested step) {
    return List.of("branch", Boolean.toString(step.isNull()));
  }

  @Override
  public List<String> branchTaken(Step.BranchTaken step) {
    return List.of("branch", Boolean.toString(step.outcome()));
  }

  @Override
  public List<String> transferred(Step.Transferred step) {
    return List.of("call", "resource");
  }

  @Override
  public List<String> wrapped(Step.Wrapped step) {
    return List.of("call", "resource");
  }

  @Override
  public List<String> exchanged(Step.Exchanged step) {
    return List.of("acquire", "release", "resource");
  }

  @Override
  public List<String> released(Step.Released step) {
    return List.of("release", "resource");
  }

  @Override
  public List<String> lockTaken(Step.LockTaken step) {
    return List.of("acquire", "lock");
  }

  @Override
  public List<String> lockReleased(Step.LockReleased step) {
    return List.of("release", "lock");
  }

  @Override
  public List<String> regionEntered(Step.RegionEntered step) {
    return List.of("enter", "scope");
  }

  @Override
  public List<String> regionLeft(Step.RegionLeft step) {
    return List.of("exit", "scope");
  }

  @Override
  public List<String> called(Step.Called step) {
    return List.of("call", "function");
  }

  @Override
  public List<String> returned(Step.Returned step) {
    return List.of("return", "function");
  }

  @Override
  public List<String> thrown(Step.Thrown step) {
    return List.of("branch", "implicit");
  }

  @Override
  public List<String> loopAgain(Step.LoopAgain step) {
    return List.of("branch", "implicit");
  }

  @Override
  public List<String> lost(Step.Lost step) {
    return List.of("exit", "scope");
  }

  @Override
  public List<String> used(Step.Used step) {
    return List.of("danger", "resource");
  }

  @Override
  public List<String> methodLeft(Step.MethodLeft step) {
    return List.of("exit", "function");
  }
}
