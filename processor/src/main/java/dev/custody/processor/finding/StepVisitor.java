package dev.custody.processor.finding;

/**
 * One method per kind of step, so that whoever words or marks steps deals with all of them.
 *
 * @param <R> what dealing with a step yields
 */
public interface StepVisitor<R> {
  R acquired(Step.Acquired step);

  R retained(Step.Retained step);

  R takenOver(Step.TakenOver step);

  R borrowed(Step.Borrowed step);

  R tested(Step.Tested step);

  R branchTaken(Step.BranchTaken step);

  R transferred(Step.Transferred step);

  R wrapped(Step.Wrapped step);

  R exchanged(Step.Exchanged step);

  R released(Step.Released step);

  R lockTaken(Step.LockTaken step);

  R lockReleased(Step.LockReleased step);

  R regionEntered(Step.RegionEntered step);

  R regionLeft(Step.RegionLeft step);

  R called(Step.Called step);

  R returned(Step.Returned step);

  R thrown(Step.Thrown step);

  R loopAgain(Step.LoopAgain step);

  R lost(Step.Lost step);

  R used(Step.Used step);

  R methodLeft(Step.MethodLeft step);
}
