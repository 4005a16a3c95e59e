package dev.custody.processor.lower.graph;

import dev.custody.processor.ir.BlockId;
import dev.custody.processor.ir.Handler;
import dev.custody.processor.ir.Instruction;
import java.util.ArrayList;
import java.util.List;

/** A block under construction: a place that jumps can name before it exists. */
public final class Label {
  final BlockId id;
  final List<Instruction> instructions = new ArrayList<>();
  List<Handler> handlers = List.of();

  Label(int index) {
    this.id = new BlockId(index);
  }

  boolean isComplete() {
    return !instructions.isEmpty()
        && instructions.get(instructions.size() - 1) instanceof Instruction.Terminator;
  }
}
