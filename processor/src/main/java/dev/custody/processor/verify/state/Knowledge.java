package dev.custody.processor.verify.state;

import dev.custody.processor.ir.Body;
import dev.custody.processor.ir.FieldKey;
import dev.custody.processor.ir.Instruction;
import java.util.Set;

/** What liveness has to ask about calls and fields. */
public interface Knowledge {
  /** Whether the numbers that a call is given can matter: it may be followed, or checks them. */
  boolean asksNumbers(Instruction.Invoke invoke);

  /** Whether a call may be followed. */
  boolean mayFollow(Instruction.Invoke invoke);

  /** The fields that a body reads, or one that it leads to. */
  Set<FieldKey> fieldsRead(Body body);

  /** The fields that a call may read where it is followed; empty where it is not. */
  Set<FieldKey> fieldsRead(Instruction.Invoke invoke);

  /** Whether a field is assigned once. */
  boolean isFinal(FieldKey field);
}
