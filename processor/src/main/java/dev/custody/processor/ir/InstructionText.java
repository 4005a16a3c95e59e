package dev.custody.processor.ir;

import java.util.Optional;

/** The text form of one instruction, without its position. */
final class InstructionText implements InstructionVisitor<String> {
  static final InstructionText INSTANCE = new InstructionText();

  private InstructionText() {}

  @Override
  public String assign(Instruction.Assign i) {
    return i.target() + " = " + i.value();
  }

  @Override
  public String compute(Instruction.Compute i) {
    return i.target()
        + (" = compute " + i.left() + " " + i.operator().symbol() + " " + i.right())
        + (" : " + i.type());
  }

  @Override
  public String convert(Instruction.Convert i) {
    return i.target() + " = convert " + i.value() + " : " + i.type();
  }

  @Override
  public String unknown(Instruction.Unknown i) {
    return i.target() + " = unknown " + (i.nonNull() ? "nonnull " : "") + ": " + i.type();
  }

  @Override
  public String load(Instruction.Load i) {
    return i.target() + " = load " + i.place() + " : " + i.type();
  }

  @Override
  public String store(Instruction.Store i) {
    return "store " + i.place() + " = " + i.value();
  }

  @Override
  public String newArray(Instruction.NewArray i) {
    return i.target() + " = newarray " + i.type() + " (" + BodyText.join(i.lengths()) + ")";
  }

  @Override
  public String invoke(Instruction.Invoke i) {
    Call call = i.call();
    return i.target().map(t -> t + " = ").orElse("")
        + ("invoke " + call)
        + (call.receiverType().equals(call.method().owner()) ? "" : " via " + call.receiverType())
        + (call.thrown().isEmpty() ? "" : " throws " + BodyText.join(call.thrown()))
        + i.receiver().map(r -> " on " + r).orElse("")
        + (" (" + BodyText.join(i.arguments()) + ")");
  }

  @Override
  public String lambda(Instruction.Lambda i) {
    return i.target()
        + (" = lambda " + i.functionalInterface() + " implements " + i.implemented())
        + (" by " + i.body() + " (" + BodyText.join(i.captured()) + ")");
  }

  @Override
  public String capture(Instruction.Capture i) {
    return "capture " + i.object() + " : " + i.type() + " (" + BodyText.join(i.captured()) + ")";
  }

  @Override
  public String enterMonitor(Instruction.EnterMonitor i) {
    return "monitorenter " + i.lock();
  }

  @Override
  public String exitMonitor(Instruction.ExitMonitor i) {
    return "monitorexit " + i.lock();
  }

  @Override
  public String endScope(Instruction.EndScope i) {
    return "endscope (" + BodyText.join(i.locals()) + ")";
  }

  @Override
  public String jump(Instruction.Jump i) {
    return "jump " + i.target();
  }

  @Override
  public String branch(Instruction.Branch i) {
    return "branch " + i.condition() + " " + i.whenTrue() + " " + i.whenFalse();
  }

  @Override
  public String returns(Instruction.Return i) {
    Optional<Operand> value = i.value();
    return "return" + value.map(v -> " " + v).orElse("");
  }

  @Override
  public String throwing(Instruction.Throw i) {
    return "throw " + i.exception() + " : " + i.type();
  }

  @Override
  public String halt(Instruction.Halt i) {
    return "halt";
  }
}
