package dev.custody.processor.verify.state;

import dev.custody.processor.ir.Condition;
import dev.custody.processor.ir.Instruction;
import dev.custody.processor.ir.InstructionVisitor;
import dev.custody.processor.ir.Local;
import dev.custody.processor.ir.Operand;
import dev.custody.processor.ir.Place;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which locals an instruction writes and reads. */
final class Operands implements InstructionVisitor<Operands.Touched> {
  static final Operands INSTANCE = new Operands();

  private Operands() {}

  /**
   * @param target the local that is written, or null
   * @param passed read only to make the target's value
   * @param used read for their own sake
   */
  record Touched(@Nullable Local target, List<Operand> passed, List<Operand> used) {}

  private static Touched makes(Local target, Operand... passed) {
    return new Touched(target, List.of(passed), List.of());
  }

  private static Touched uses(Operand... used) {
    return new Touched(null, List.of(), List.of(used));
  }

  @Override
  public Touched assign(Instruction.Assign i) {
    return makes(i.target(), i.value());
  }

  @Override
  public Touched compute(Instruction.Compute i) {
    return makes(i.target(), i.left(), i.right());
  }

  @Override
  public Touched convert(Instruction.Convert i) {
    return makes(i.target(), i.value());
  }

  @Override
  public Touched unknown(Instruction.Unknown i) {
    return makes(i.target());
  }

  @Override
  public Touched load(Instruction.Load i) {
    return new Touched(i.target(), List.of(), objects(i.place()));
  }

  private static List<Operand> objects(Place place) {
    if (place instanceof Place.Field field) {
      return List.of(field.object());
    } else if (place instanceof Place.Element element) {
      return List.of(element.array());
    }
    return List.of();
  }

  @Override
  public Touched store(Instruction.Store i) {
    List<Operand> objects = objects(i.place());
    return objects.isEmpty() ? uses(i.value()) : uses(objects.get(0), i.value());
  }

  @Override
  public Touched newArray(Instruction.NewArray i) {
    return makes(i.target());
  }

  @Override
  public Touched invoke(Instruction.Invoke i) {
    List<Operand> used = i.arguments();
    if (i.receiver().isPresent()) {
      used = new java.util.ArrayList<>(used);
      used.add(i.receiver().get());
    }
    return new Touched(i.target().orElse(null), List.of(), used);
  }

  @Override
  public Touched lambda(Instruction.Lambda i) {
    return new Touched(i.target(), i.captured(), List.of());
  }

  @Override
  public Touched capture(Instruction.Capture i) {
    return new Touched(null, List.of(), i.captured());
  }

  @Override
  public Touched enterMonitor(Instruction.EnterMonitor i) {
    return uses(i.lock());
  }

  @Override
  public Touched exitMonitor(Instruction.ExitMonitor i) {
    return uses(i.lock());
  }

  @Override
  public Touched endScope(Instruction.EndScope i) {
    return uses();
  }

  @Override
  public Touched jump(Instruction.Jump i) {
    return uses();
  }

  @Override
  public Touched branch(Instruction.Branch i) {
    if (i.condition() instanceof Condition.Compare compare) {
      return uses(compare.left(), compare.right());
    } else if (i.condition() instanceof Condition.InstanceOf test) {
      return uses(test.value());
    }
    return uses();
  }

  @Override
  public Touched returns(Instruction.Return i) {
    Optional<Operand> value = i.value();
    return value.isPresent() ? uses(value.get()) : uses();
  }

  @Override
  public Touched throwing(Instruction.Throw i) {
    return uses(i.exception());
  }

  @Override
  public Touched halt(Instruction.Halt i) {
    return uses();
  }
}
