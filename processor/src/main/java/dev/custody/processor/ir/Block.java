package dev.custody.processor.ir;

import java.util.List;

/**
 * A straight run of instructions that ends in the only one that decides where to go on.
 *
 * @param id its place in the body
 * @param instructions at least one; the last is an {@link Instruction.Terminator}, no other is
 * @param handlers who takes an exception thrown here, first match first; what no handler takes
 *     leaves the method
 */
public record Block(BlockId id, List<Instruction> instructions, List<Handler> handlers) {
  public Block {
    instructions = List.copyOf(instructions);
    handlers = List.copyOf(handlers);
    if (instructions.isEmpty()
        || !(instructions.get(instructions.size() - 1) instanceof Instruction.Terminator)) {
      throw new IllegalArgumentException("block " + id + " does not end in a terminator");
    }
  }

  /** The last instruction. */
  public Instruction.Terminator terminator() {
    return (Instruction.Terminator) instructions.get(instructions.size() - 1);
  }
}
