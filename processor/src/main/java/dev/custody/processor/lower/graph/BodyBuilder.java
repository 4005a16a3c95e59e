package dev.custody.processor.lower.graph;

import dev.custody.processor.ir.Block;
import dev.custody.processor.ir.Condition;
import dev.custody.processor.ir.Handler;
import dev.custody.processor.ir.Instruction;
import dev.custody.processor.ir.Local;
import dev.custody.processor.ir.Position;
import dev.custody.processor.ir.TypeKey;
import dev.custody.processor.ir.Variable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A body under construction. Instructions go to the current block; after a terminator they go to a
 * block that nothing reaches, until a label is placed. {@link #blocks()} leaves such blocks out.
 */
public final class BodyBuilder {
  private final List<Variable> variables = new ArrayList<>();
  private final List<Label> blocks = new ArrayList<>();
  private final List<Label> placed = new ArrayList<>();
  private final Scope scope = new Scope();
  private @Nullable Region region;
  private Label current;
  private int size;

  /** A builder with an empty entry block. */
  public BodyBuilder() {
    current = label();
    placed.add(current);
  }

  // ---- locals

  /** A new local that is in scope from here on, unless it is a parameter or the receiver. */
  public Local local(Variable.Kind kind, CharSequence name, TypeKey type) {
    Local local = new Local(variables.size());
    variables.add(new Variable(local, kind, name, type));
    if (kind == Variable.Kind.VARIABLE || kind == Variable.Kind.TEMPORARY) {
      scope.open(local);
    }
    return local;
  }

  /** A new temporary. */
  public Local temporary(CharSequence name, TypeKey type) {
    return local(Variable.Kind.TEMPORARY, name, type);
  }

  /** Brings a local into scope again, in a second copy of its declaration. */
  public void reopen(Local local) {
    scope.open(local);
  }

  /** What a local is. */
  public Variable variable(Local local) {
    return variables.get(local.index());
  }

  /** What each local is. */
  public List<Variable> variables() {
    return List.copyOf(variables);
  }

  /** The number of locals in scope, to be given to the methods that end them. */
  public int depth() {
    return scope.depth();
  }

  /** The temporaries in scope that were made since a depth. */
  public List<Local> temporariesSince(int depth) {
    return scope.since(depth, Scope.temporaries(variables));
  }

  /** Everything in scope that came into it since a depth. */
  public List<Local> openSince(int depth) {
    return scope.since(depth, local -> true);
  }

  /** Ends the temporaries made since a depth. */
  public void endTemporaries(int depth, Position position) {
    end(temporariesSince(depth), position);
  }

  /** Ends everything that came into scope since a depth. */
  public void endAll(int depth, Position position) {
    end(scope.since(depth, local -> true), position);
  }

  /** Ends locals on this path, and for the code that follows in the source. */
  public void end(List<Local> locals, Position position) {
    endHere(locals, position);
    scope.close(locals);
  }

  /** Ends locals on this path only. */
  public void endHere(List<Local> locals, Position position) {
    if (!locals.isEmpty() && flows()) {
      emit(
          new Instruction.EndScope(
              locals.stream().sorted(Comparator.comparingInt(Local::index)).toList(), position));
    }
  }

  /** Ends what came into scope since a depth, on this path only. */
  public void endHereSince(int depth, Position position) {
    endHere(scope.since(depth, local -> true), position);
  }

  /** Runs something that changes what is in scope, and takes the change back. */
  public void aside(Runnable code) {
    List<Local> saved = scope.save();
    Region outer = region;
    code.run();
    scope.restore(saved);
    region = outer;
  }

  /** Takes out of scope, without a trace in the code, what came into it since a depth. */
  public void forget(int depth) {
    scope.close(scope.since(depth, local -> true));
  }

  // ---- blocks

  /** A new label, not yet placed. */
  public Label label() {
    Label label = new Label(blocks.size());
    blocks.add(label);
    return label;
  }

  /** Starts a label's block here; the code before runs on into it. */
  public void place(Label label, Position position) {
    if (!current.isComplete()) {
      emit(new Instruction.Jump(label.id, position));
    }
    start(label);
  }

  /** Starts a label's block here, without the code before running on into it. */
  public void start(Label label) {
    current = label;
    current.handlers = region == null ? List.of() : region.handlers();
    placed.add(label);
  }

  /** Whether the code here can be reached by what was emitted last. */
  public boolean flows() {
    return !current.isComplete();
  }

  /** Goes to a label, if the place is reached. */
  public void jump(Label target, Position position) {
    if (flows()) {
      emit(new Instruction.Jump(target.id, position));
    }
  }

  /** Goes to one of two labels. */
  public void branch(Condition condition, Label whenTrue, Label whenFalse, Position position) {
    emit(new Instruction.Branch(condition, whenTrue.id, whenFalse.id, position));
  }

  /** Adds an instruction. */
  public void emit(Instruction instruction) {
    if (current.isComplete()) {
      start(label());
    }
    if (region != null) {
      if (instruction instanceof Instruction.Invoke invoke) {
        region.expose(scope.all(), invoke.target().orElse(null));
      } else if (instruction instanceof Instruction.Throw) {
        region.expose(scope.all(), null);
      }
    }
    current.instructions.add(instruction);
    size++;
  }

  /** The number of instructions so far. */
  public int size() {
    return size;
  }

  // ---- regions

  /** The region here; empty outside of all. */
  public Optional<Region> region() {
    return Optional.ofNullable(region);
  }

  /** Enters a region with handlers of its own before those around it. */
  public Region enter(List<Handler> handlers, Position position) {
    Region entered = new Region(region, handlers, scope.depth());
    inside(entered, position);
    return entered;
  }

  /** Goes on in a region that surrounds this one, or in none. */
  public void inside(@Nullable Region other, Position position) {
    region = other;
    if (current.isComplete() || current.instructions.isEmpty()) {
      current.handlers = current.isComplete() ? current.handlers : handlersHere();
    } else {
      place(label(), position);
    }
  }

  private List<Handler> handlersHere() {
    return region == null ? List.of() : region.handlers();
  }

  /** A handler of a label's block. */
  public static Handler handler(TypeKey type, Label target, Local exception) {
    return new Handler(type, target.id, exception);
  }

  /**
   * The finished blocks: reachable ones only, in order of their placing, joined where one flows.
   */
  public List<Block> blocks() {
    return new BlockLayout(blocks, placed).blocks();
  }
}
