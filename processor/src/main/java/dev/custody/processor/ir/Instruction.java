package dev.custody.processor.ir;

import java.util.List;
import java.util.Optional;

/**
 * One step of a body. An instruction reads its operands, then writes its target; if it throws, the
 * target keeps its value.
 *
 * <p>Only {@link Invoke} and {@link Throw} can throw. What the virtual machine throws by itself
 * (null dereference, failed casts, array bounds) is no path.
 */
public sealed interface Instruction {
  /** Where it stands in the source. */
  Position position();

  /** Has each instruction kind dealt with by the method named after it. */
  <R> R accept(InstructionVisitor<R> visitor);

  /** The instructions that end a block. */
  sealed interface Terminator extends Instruction {}

  /** Copies a value; copies of a reference are the same reference. */
  record Assign(Local target, Operand value, Position position) implements Instruction {
    @Override
    public <R> R accept(InstructionVisitor<R> visitor) {
      return visitor.assign(this);
    }
  }

  /**
   * Arithmetic, bit operations on numbers and booleans, string concatenation.
   *
   * @param type the result's type, which gives the width: int, long, boolean, float, double, String
   */
  record Compute(
      Local target, Operator operator, Operand left, Operand right, TypeKey type, Position position)
      implements Instruction {
    @Override
    public <R> R accept(InstructionVisitor<R> visitor) {
      return visitor.compute(this);
    }
  }

  /** A cast: of a reference the same reference, of a number its conversion to the type. */
  record Convert(Local target, Operand value, TypeKey type, Position position)
      implements Instruction {
    @Override
    public <R> R accept(InstructionVisitor<R> visitor) {
      return visitor.convert(this);
    }
  }

  /**
   * A value of which nothing is known but its type.
   *
   * @param nonNull whether it is known not to be null
   */
  record Unknown(Local target, TypeKey type, boolean nonNull, Position position)
      implements Instruction {
    @Override
    public <R> R accept(InstructionVisitor<R> visitor) {
      return visitor.unknown(this);
    }
  }

  /**
   * Reads a field or an array element.
   *
   * @param type the static type of what is read, erased
   */
  record Load(Local target, Place place, TypeKey type, Position position) implements Instruction {
    @Override
    public <R> R accept(InstructionVisitor<R> visitor) {
      return visitor.load(this);
    }
  }

  /** Writes a field or an array element. */
  record Store(Place place, Operand value, Position position) implements Instruction {
    @Override
    public <R> R accept(InstructionVisitor<R> visitor) {
      return visitor.store(this);
    }
  }

  /**
   * A new array. Elements of an initialiser are stored by {@link Store}s that follow.
   *
   * @param type the array's type
   * @param lengths one per given dimension
   */
  record NewArray(Local target, TypeKey type, List<Operand> lengths, Position position)
      implements Instruction {
    public NewArray {
      lengths = List.copyOf(lengths);
    }

    @Override
    public <R> R accept(InstructionVisitor<R> visitor) {
      return visitor.newArray(this);
    }
  }

  /**
   * A call, written or implied.
   *
   * @param target takes the result or the new object; empty if void. A result that the source drops
   *     still has a target, whose scope ends with the statement
   * @param receiver the object; empty for {@link Call.Kind#STATIC} and {@link Call.Kind#CONSTRUCT}
   * @param arguments by the callee's parameters, a variable-arity tail as one array
   */
  record Invoke(
      Optional<Local> target,
      Call call,
      Optional<Operand> receiver,
      List<Operand> arguments,
      Position position)
      implements Instruction {
    public Invoke {
      arguments = List.copyOf(arguments);
    }

    @Override
    public <R> R accept(InstructionVisitor<R> visitor) {
      return visitor.invoke(this);
    }
  }

  /**
   * A lambda expression or method reference.
   *
   * @param functionalInterface the interface it becomes
   * @param implemented the interface's method
   * @param body the key of one of {@link Body#closures()}; for a method reference a body that calls
   *     the method
   * @param captured the values of the body's captured variables, in their order
   */
  record Lambda(
      Local target,
      TypeKey functionalInterface,
      MethodKey implemented,
      MethodKey body,
      List<Operand> captured,
      Position position)
      implements Instruction {
    public Lambda {
      captured = List.copyOf(captured);
    }

    @Override
    public <R> R accept(InstructionVisitor<R> visitor) {
      return visitor.lambda(this);
    }
  }

  /**
   * Follows the creation of an object of a local or anonymous class: it keeps these variables.
   *
   * @param object the new object
   * @param type its class; its methods are among {@link Body#closures()}
   * @param captured the variables of this body that its methods use
   */
  record Capture(Local object, TypeKey type, List<Operand> captured, Position position)
      implements Instruction {
    public Capture {
      captured = List.copyOf(captured);
    }

    @Override
    public <R> R accept(InstructionVisitor<R> visitor) {
      return visitor.capture(this);
    }
  }

  /** Takes an object's intrinsic lock. */
  record EnterMonitor(Operand lock, Position position) implements Instruction {
    @Override
    public <R> R accept(InstructionVisitor<R> visitor) {
      return visitor.enterMonitor(this);
    }
  }

  /** Gives an object's intrinsic lock back. */
  record ExitMonitor(Operand lock, Position position) implements Instruction {
    @Override
    public <R> R accept(InstructionVisitor<R> visitor) {
      return visitor.exitMonitor(this);
    }
  }

  /**
   * The scope of variables and temporaries ends: of a block, a loop's round, a statement. They are
   * not read again before they are written.
   */
  record EndScope(List<Local> locals, Position position) implements Instruction {
    public EndScope {
      locals = List.copyOf(locals);
    }

    @Override
    public <R> R accept(InstructionVisitor<R> visitor) {
      return visitor.endScope(this);
    }
  }

  /** Goes on elsewhere. */
  record Jump(BlockId target, Position position) implements Terminator {
    @Override
    public <R> R accept(InstructionVisitor<R> visitor) {
      return visitor.jump(this);
    }
  }

  /** Goes one of two ways. */
  record Branch(Condition condition, BlockId whenTrue, BlockId whenFalse, Position position)
      implements Terminator {
    @Override
    public <R> R accept(InstructionVisitor<R> visitor) {
      return visitor.branch(this);
    }
  }

  /** Leaves the method normally; without a value where it is void. */
  record Return(Optional<Operand> value, Position position) implements Terminator {
    @Override
    public <R> R accept(InstructionVisitor<R> visitor) {
      return visitor.returns(this);
    }
  }

  /**
   * Throws an exception to the block's handlers.
   *
   * @param type the static type of the exception
   */
  record Throw(Operand exception, TypeKey type, Position position) implements Terminator {
    @Override
    public <R> R accept(InstructionVisitor<R> visitor) {
      return visitor.throwing(this);
    }
  }

  /** The path ends here and nothing is owed: a failed {@code assert}, a switch that cannot miss. */
  record Halt(Position position) implements Terminator {
    @Override
    public <R> R accept(InstructionVisitor<R> visitor) {
      return visitor.halt(this);
    }
  }
}
