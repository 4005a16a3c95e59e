package dev.custody.processor.finding;

import dev.custody.processor.ir.MethodKey;
import dev.custody.processor.ir.RefId;
import dev.custody.processor.ir.TypeKey;
import java.util.List;

/** One event of the path that leads to a finding. */
public sealed interface Step {
  /** Where it happens. */
  Spot spot();

  /** Gives this step to the method of its kind. */
  <R> R accept(StepVisitor<R> visitor);

  /** An owning reference comes into being. */
  record Acquired(Spot spot, RefId id, boolean mayBeNull) implements Step {
    @Override
    public <R> R accept(StepVisitor<R> visitor) {
      return visitor.acquired(this);
    }
  }

  /** One more count of a reference that is there already. */
  record Retained(Spot spot, RefId id) implements Step {
    @Override
    public <R> R accept(StepVisitor<R> visitor) {
      return visitor.retained(this);
    }
  }

  /** A parameter whose obligation the method took over from its caller. */
  record TakenOver(Spot spot, RefId id) implements Step {
    @Override
    public <R> R accept(StepVisitor<R> visitor) {
      return visitor.takenOver(this);
    }
  }

  /** A reference is lent. */
  record Borrowed(Spot spot, RefId id) implements Step {
    @Override
    public <R> R accept(StepVisitor<R> visitor) {
      return visitor.borrowed(this);
    }
  }

  /**
   * A null test is decided.
   *
   * @param outcome whether the condition holds
   */
  record Tested(Spot spot, RefId id, boolean isNull, boolean outcome) implements Step {
    @Override
    public <R> R accept(StepVisitor<R> visitor) {
      return visitor.tested(this);
    }
  }

  /** A branch goes one way. */
  record BranchTaken(Spot spot, boolean outcome) implements Step {
    @Override
    public <R> R accept(StepVisitor<R> visitor) {
      return visitor.branchTaken(this);
    }
  }

  /**
   * The obligation moves.
   *
   * @param owner the new owner as the source names it, empty if it is out of sight
   * @param contract the pack or file that says so, empty otherwise
   */
  record Transferred(Spot spot, RefId id, String owner, String contract) implements Step {
    @Override
    public <R> R accept(StepVisitor<R> visitor) {
      return visitor.transferred(this);
    }
  }

  /** Another object shares the obligation from here on. */
  record Wrapped(Spot spot, RefId id) implements Step {
    @Override
    public <R> R accept(StepVisitor<R> visitor) {
      return visitor.wrapped(this);
    }
  }

  /** A swap with a slot: one reference goes in, another comes out. */
  record Exchanged(Spot spot, RefId in, RefId out) implements Step {
    @Override
    public <R> R accept(StepVisitor<R> visitor) {
      return visitor.exchanged(this);
    }
  }

  /** An owning reference ends. */
  record Released(Spot spot, RefId id) implements Step {
    @Override
    public <R> R accept(StepVisitor<R> visitor) {
      return visitor.released(this);
    }
  }

  /** A lock is taken. */
  record LockTaken(Spot spot, String lock) implements Step {
    @Override
    public <R> R accept(StepVisitor<R> visitor) {
      return visitor.lockTaken(this);
    }
  }

  /** A lock is given back. */
  record LockReleased(Spot spot, String lock) implements Step {
    @Override
    public <R> R accept(StepVisitor<R> visitor) {
      return visitor.lockReleased(this);
    }
  }

  /** A region is entered. */
  record RegionEntered(Spot spot, String region) implements Step {
    @Override
    public <R> R accept(StepVisitor<R> visitor) {
      return visitor.regionEntered(this);
    }
  }

  /** A region is left. */
  record RegionLeft(Spot spot, String region) implements Step {
    @Override
    public <R> R accept(StepVisitor<R> visitor) {
      return visitor.regionLeft(this);
    }
  }

  /** A method is followed. */
  record Called(Spot spot, MethodKey method) implements Step {
    @Override
    public <R> R accept(StepVisitor<R> visitor) {
      return visitor.called(this);
    }
  }

  /** A followed method comes back to another; the spot is where it left. */
  record Returned(Spot spot, MethodKey method) implements Step {
    @Override
    public <R> R accept(StepVisitor<R> visitor) {
      return visitor.returned(this);
    }
  }

  /** A call or a throw statement throws. */
  record Thrown(Spot spot, TypeKey exception) implements Step {
    @Override
    public <R> R accept(StepVisitor<R> visitor) {
      return visitor.thrown(this);
    }
  }

  /** A loop starts another round. */
  record LoopAgain(Spot spot) implements Step {
    @Override
    public <R> R accept(StepVisitor<R> visitor) {
      return visitor.loopAgain(this);
    }
  }

  /**
   * The only variable that names a reference gets another value, or its scope ends.
   *
   * @param name the variable
   */
  record Lost(Spot spot, RefId id, String name) implements Step {
    @Override
    public <R> R accept(StepVisitor<R> visitor) {
      return visitor.lost(this);
    }
  }

  /** Where a rule is broken by a use. */
  record Used(Spot spot, RefId id) implements Step {
    @Override
    public <R> R accept(StepVisitor<R> visitor) {
      return visitor.used(this);
    }
  }

  /** The method ends. */
  record MethodLeft(Spot spot, List<RefId> held, boolean byException) implements Step {
    public MethodLeft {
      held = List.copyOf(held);
    }

    @Override
    public <R> R accept(StepVisitor<R> visitor) {
      return visitor.methodLeft(this);
    }
  }
}
