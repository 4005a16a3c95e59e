package dev.custody.processor.ir;

/**
 * One method per instruction kind, so that whoever deals with instructions deals with all. Java 17
 * has no pattern switch; implementations are tables of contents that delegate.
 *
 * @param <R> what dealing with an instruction yields
 */
public interface InstructionVisitor<R> {
  R assign(Instruction.Assign instruction);

  R compute(Instruction.Compute instruction);

  R convert(Instruction.Convert instruction);

  R unknown(Instruction.Unknown instruction);

  R load(Instruction.Load instruction);

  R store(Instruction.Store instruction);

  R newArray(Instruction.NewArray instruction);

  R invoke(Instruction.Invoke instruction);

  R lambda(Instruction.Lambda instruction);

  R capture(Instruction.Capture instruction);

  R enterMonitor(Instruction.EnterMonitor instruction);

  R exitMonitor(Instruction.ExitMonitor instruction);

  R endScope(Instruction.EndScope instruction);

  R jump(Instruction.Jump instruction);

  R branch(Instruction.Branch instruction);

  R returns(Instruction.Return instruction);

  R throwing(Instruction.Throw instruction);

  R halt(Instruction.Halt instruction);
}
