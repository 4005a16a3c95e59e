package dev.custody.processor.ir;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Reads the text form that {@link BodyText} writes.
 *
 * <p>A line without a position stands at its own number within the text, so that bodies written by
 * hand need none. Blank lines count but say nothing. What the text form leaves out is made up: the
 * declaration stands on the line of the first instruction.
 */
public final class BodyParser {
  private final List<TextCursor> lines;
  private final SourceText source;
  private int next;

  private BodyParser(String text, SourceText source) {
    this.source = source;
    this.lines = new ArrayList<>();
    int number = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      if (!line.isBlank()) {
        lines.add(new TextCursor(line, number));
      }
    }
  }

  /**
   * The body that a text stands for; the bodies that follow the first are closures of the one whose
   * lambda they are, or else of the first.
   *
   * @throws IllegalArgumentException with line and column if the text is not of that form
   */
  public static Body parse(String text, SourceText source) {
    BodyParser parser = new BodyParser(text, source);
    List<Body> flat = new ArrayList<>();
    do {
      flat.add(parser.body());
    } while (parser.next < parser.lines.size());
    return nest(flat, 0);
  }

  private static Body nest(List<Body> flat, int index) {
    List<Body> closures = new ArrayList<>();
    for (int i = index + 1; i < flat.size(); i++) {
      if (creatorOf(flat, i) == index) {
        closures.add(nest(flat, i));
      }
    }
    Body body = flat.get(index);
    return new Body(
        body.method(),
        body.traits(),
        body.returnType(),
        body.variables(),
        body.blocks(),
        closures,
        body.source(),
        body.declaration(),
        body.end());
  }

  private static int creatorOf(List<Body> flat, int closure) {
    MethodKey key = flat.get(closure).method();
    for (int i = closure - 1; i > 0; i--) {
      Stream<Instruction> all =
          flat.get(i).blocks().stream().flatMap(b -> b.instructions().stream());
      if (all.anyMatch(x -> x instanceof Instruction.Lambda l && l.body().equals(key))) {
        return i;
      }
    }
    return 0;
  }

  private TextCursor line() {
    if (next >= lines.size()) {
      throw new IllegalArgumentException("a body ends in a line `end`");
    }
    return lines.get(next++);
  }

  private Body body() {
    TextCursor head = line();
    head.expect("body");
    MethodKey method = head.method();
    head.expect(":");
    TypeKey returnType = head.type();
    boolean isStatic = head.skipsWord("static");
    boolean isPrivate = head.skipsWord("private");
    boolean isLambda = head.skipsWord("lambda");
    List<Variable> variables = new ArrayList<>();
    while (next < lines.size() && lines.get(next).sees("%")) {
      variables.add(variable(line(), variables.size()));
    }
    List<Block> blocks = new ArrayList<>();
    TextCursor line = line();
    while (!line.skipsWord("end")) {
      line = block(line, blocks);
    }
    return new Body(
        method,
        new Body.Traits(isStatic, isPrivate, isLambda),
        returnType,
        variables,
        blocks,
        List.of(),
        source,
        blocks.get(0).instructions().get(0).position(),
        line.position());
  }

  private static Variable variable(TextCursor in, int index) {
    Local local = in.local();
    if (local.index() != index) {
      throw in.problem("locals are numbered in order");
    }
    Variable.Kind kind = Variable.Kind.valueOf(in.word().toUpperCase(Locale.ROOT));
    return new Variable(local, kind, in.quoted(), in.type());
  }

  /** Reads a block whose first line is given; yields the line after it. */
  private TextCursor block(TextCursor head, List<Block> blocks) {
    BlockId id = head.block();
    if (id.index() != blocks.size()) {
      throw head.problem("blocks are numbered in order");
    }
    head.expect(":");
    List<Handler> handlers = new ArrayList<>();
    if (head.skipsWord("handlers")) {
      do {
        TypeKey type = head.type();
        head.expect("->");
        handlers.add(new Handler(type, head.block(), head.local()));
      } while (head.skips(","));
    }
    List<Instruction> instructions = new ArrayList<>();
    TextCursor line = line();
    while (!startsBlock(line) && !line.sees("end ") && !isEnd(line)) {
      instructions.add(InstructionParser.parse(line));
      line = line();
    }
    blocks.add(new Block(id, instructions, handlers));
    return line;
  }

  private static boolean isEnd(TextCursor line) {
    return line.sees("end") && !line.sees("endscope");
  }

  private static boolean startsBlock(TextCursor line) {
    return line.sees("b") && !line.sees("branch");
  }
}
