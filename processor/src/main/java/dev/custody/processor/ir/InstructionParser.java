package dev.custody.processor.ir;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads one instruction of the text form that {@link InstructionText} writes. */
final class InstructionParser {
  private final TextCursor in;

  private InstructionParser(TextCursor in) {
    this.in = in;
  }

  /** The instruction on the cursor's line, its position included. */
  static Instruction parse(TextCursor in) {
    InstructionParser parser = new InstructionParser(in);
    return in.sees("%") ? parser.assigning() : parser.plain();
  }

  private Instruction assigning() {
    Local target = in.local();
    in.expect("=");
    if (in.skipsWord("compute")) {
      Operand left = operand();
      Operator operator = operator(in.word());
      Operand right = operand();
      return new Instruction.Compute(target, operator, left, right, ofType(), in.position());
    } else if (in.skipsWord("convert")) {
      return new Instruction.Convert(target, operand(), ofType(), in.position());
    } else if (in.skipsWord("unknown")) {
      boolean nonNull = in.skipsWord("nonnull");
      return new Instruction.Unknown(target, ofType(), nonNull, in.position());
    } else if (in.skipsWord("load")) {
      return new Instruction.Load(target, place(), ofType(), in.position());
    } else if (in.skipsWord("newarray")) {
      TypeKey type = in.type();
      return new Instruction.NewArray(target, type, in.list(this::operand), in.position());
    } else if (in.skipsWord("invoke")) {
      return invoke(Optional.of(target));
    } else if (in.skipsWord("lambda")) {
      return lambda(target);
    }
    return new Instruction.Assign(target, operand(), in.position());
  }

  private Instruction plain() {
    String word = in.word();
    return switch (word) {
      case "store" -> store();
      case "invoke" -> invoke(Optional.empty());
      case "capture" -> {
        Local object = in.local();
        TypeKey type = ofType();
        yield new Instruction.Capture(object, type, in.list(this::operand), in.position());
      }
      case "monitorenter" -> new Instruction.EnterMonitor(operand(), in.position());
      case "monitorexit" -> new Instruction.ExitMonitor(operand(), in.position());
      case "endscope" -> new Instruction.EndScope(in.list(in::local), in.position());
      case "jump" -> new Instruction.Jump(in.block(), in.position());
      case "branch" -> new Instruction.Branch(condition(), in.block(), in.block(), in.position());
      case "return" ->
          new Instruction.Return(
              in.atEnd() || in.sees("@") ? Optional.empty() : Optional.of(operand()),
              in.position());
      case "throw" -> new Instruction.Throw(operand(), ofType(), in.position());
      case "halt" -> new Instruction.Halt(in.position());
      default -> throw in.problem("unknown instruction " + word);
    };
  }

  private Instruction store() {
    Place place = place();
    in.expect("=");
    return new Instruction.Store(place, operand(), in.position());
  }

  private Instruction invoke(Optional<Local> target) {
    Call.Kind kind = Call.Kind.valueOf(in.word().toUpperCase(Locale.ROOT));
    MethodKey method = in.method();
    TypeKey result = ofType();
    TypeKey via = in.skipsWord("via") ? in.type() : method.owner();
    List<TypeKey> thrown = new ArrayList<>();
    if (in.skipsWord("throws")) {
      do {
        thrown.add(in.type());
      } while (in.skips(","));
    }
    Optional<Operand> receiver = in.skipsWord("on") ? Optional.of(operand()) : Optional.empty();
    List<Operand> arguments = in.list(this::operand);
    Call call = new Call(method, kind, via, result, thrown);
    return new Instruction.Invoke(target, call, receiver, arguments, in.position());
  }

  private Instruction lambda(Local target) {
    TypeKey type = in.type();
    in.expect("implements");
    MethodKey implemented = in.method();
    in.expect("by");
    MethodKey body = in.method();
    List<Operand> captured = in.list(this::operand);
    return new Instruction.Lambda(target, type, implemented, body, captured, in.position());
  }

  private TypeKey ofType() {
    in.expect(":");
    return in.type();
  }

  private Place place() {
    if (in.skipsWord("static")) {
      return new Place.Static(in.field());
    }
    Operand base = operand();
    if (in.skips("[")) {
      Operand index = operand();
      in.expect("]");
      return new Place.Element(base, index);
    }
    in.expect(".");
    return new Place.Field(base, in.field());
  }

  private Condition condition() {
    if (in.skipsWord("opaque")) {
      return new Condition.Opaque();
    }
    Operand left = operand();
    if (in.skipsWord("instanceof")) {
      return new Condition.InstanceOf(left, in.type());
    }
    return new Condition.Compare(left, comparison(in.word()), operand());
  }

  private Operand operand() {
    if (in.sees("%")) {
      return in.local();
    } else if (in.sees("\"")) {
      return new Constant.Text(in.quoted());
    } else if (in.skips("null")) {
      return Constant.NULL;
    } else if (in.skips("floating")) {
      return new Constant.Floating();
    } else if (in.skipsWord("enum")) {
      return new Constant.EnumConstant(in.field());
    } else if (in.skipsWord("class")) {
      return new Constant.ClassLiteral(in.type());
    }
    return new Constant.Number(in.number());
  }

  private Comparison comparison(String symbol) {
    for (Comparison comparison : Comparison.values()) {
      if (comparison.symbol().equals(symbol)) {
        return comparison;
      }
    }
    throw in.problem("unknown comparison " + symbol);
  }

  private Operator operator(String symbol) {
    for (Operator operator : Operator.values()) {
      if (operator.symbol().equals(symbol)) {
        return operator;
      }
    }
    throw in.problem("unknown operator " + symbol);
  }
}
