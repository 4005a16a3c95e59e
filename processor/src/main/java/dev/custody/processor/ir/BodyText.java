package dev.custody.processor.ir;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The text form of a body, read back by {@link BodyParser}. One instruction a line, its source line
 * at the end:
 *
 * <pre>
 * body demo.Cache.first(demo.Pool) : demo.Page static
 *   %0 parameter "pool" demo.Pool
 *   %1 variable "page" demo.Page
 * b0:
 *   %1 = invoke virtual demo.Pool.take() : demo.Page on %0 () @2
 *   branch %1 == null b1 b2 @3
 * b1:
 *   return null @4
 * b2: handlers java.io.IOException -&gt; b1 %2
 *   return %1 @5
 * end @6
 * </pre>
 */
public final class BodyText {
  private BodyText() {}

  /** The text of a body, closures after it, ending in a line break. */
  public static String of(Body body) {
    StringBuilder text = new StringBuilder();
    append(body, text);
    return text.toString();
  }

  private static void append(Body body, StringBuilder text) {
    text.append("body ").append(body.method()).append(" : ").append(body.returnType());
    text.append(body.traits().isStatic() ? " static" : "");
    text.append(body.traits().isPrivate() ? " private" : "");
    text.append(body.traits().isLambda() ? " lambda" : "").append('\n');
    for (Variable variable : body.variables()) {
      text.append("  ").append(variable.local()).append(' ');
      text.append(variable.kind().name().toLowerCase(java.util.Locale.ROOT)).append(' ');
      text.append(Quotes.quote(variable.name())).append(' ').append(variable.type()).append('\n');
    }
    for (Block block : body.blocks()) {
      text.append(block.id()).append(':');
      if (!block.handlers().isEmpty()) {
        text.append(" handlers ").append(join(block.handlers()));
      }
      text.append('\n');
      for (Instruction instruction : block.instructions()) {
        text.append("  ").append(instruction.accept(InstructionText.INSTANCE));
        text.append(' ').append(instruction.position()).append('\n');
      }
    }
    text.append("end ").append(body.end()).append('\n');
    body.closures().forEach(closure -> append(closure, text));
  }

  static String join(List<?> items) {
    return items.stream().map(Object::toString).collect(Collectors.joining(", "));
  }
}
