package dev.custody.processor.lower.graph;

import dev.custody.processor.ir.Position;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What stands around the place that is being lowered and matters to a jump out of it: the
 * statements that {@code break}, {@code continue} and {@code yield} can name, and the code that
 * must run on every way out ({@code finally}, closing of resources, leaving of monitors). That code
 * is emitted anew for every exit, as javac does.
 */
public final class Exits {
  /** A statement or switch expression that a jump can name. */
  public static final class Target {
    private final Object name;
    private final Label end;
    private final @Nullable Label next;
    private final int depth;
    private final @Nullable Level around;

    private Target(
        Object name, Label end, @Nullable Label next, int depth, @Nullable Level around) {
      this.name = name;
      this.end = end;
      this.next = next;
      this.depth = depth;
      this.around = around;
    }

    /** What it was called when it was entered. */
    public Object name() {
      return name;
    }

    /** Where {@code break} goes. */
    public Label end() {
      return end;
    }

    /** Where {@code continue} goes, if it is a loop. */
    public Optional<Label> next() {
      return Optional.ofNullable(next);
    }
  }

  /** One level of nesting: a target, or code to run on the way out. */
  private static final class Level {
    private final @Nullable Level outer;
    private final @Nullable Target target;
    private final @Nullable Runnable leaving;
    private final @Nullable Region around;
    private final int depth;

    private Level(
        @Nullable Level outer,
        @Nullable Target target,
        @Nullable Runnable leaving,
        @Nullable Region around,
        int depth) {
      this.outer = outer;
      this.target = target;
      this.leaving = leaving;
      this.around = around;
      this.depth = depth;
    }
  }

  private final BodyBuilder code;
  private @Nullable Level innermost;

  /** The exits of a body that is being built. */
  public Exits(BodyBuilder code) {
    this.code = code;
  }

  /** Lowers something inside a target that ends at a label. */
  public void inside(Object name, Label end, @Nullable Label next, Runnable inner) {
    inside(name, end, next, code.depth(), inner);
  }

  /** The same where a jump ends what came into scope since an earlier depth. */
  public void inside(Object name, Label end, @Nullable Label next, int depth, Runnable inner) {
    Level saved = innermost;
    Target target = new Target(name, end, next, depth, saved);
    innermost = new Level(saved, target, null, null, 0);
    inner.run();
    innermost = saved;
  }

  /** Lowers something whose every exit first runs some code, outside the region of the inner. */
  public void guarded(Runnable leaving, Runnable inner) {
    Level saved = innermost;
    innermost = new Level(saved, null, leaving, code.region().orElse(null), code.depth());
    inner.run();
    innermost = saved;
  }

  /** Whether any code runs on the way out of the method. */
  public boolean isGuarded() {
    for (Level level = innermost; level != null; level = level.outer) {
      if (level.leaving != null) {
        return true;
      }
    }
    return false;
  }

  /** The innermost target that passes a test. */
  public Optional<Target> find(Predicate<Target> test) {
    for (Level level = innermost; level != null; level = level.outer) {
      if (level.target != null && test.test(level.target)) {
        return Optional.of(level.target);
      }
    }
    return Optional.empty();
  }

  /** Jumps out to a label of a target: scopes end and guards run, innermost first. */
  public void leave(Target target, Label to, Position position) {
    unwind(
        target.around,
        () -> {
          code.endHereSince(target.depth, position);
          code.jump(to, position);
        },
        position,
        true);
  }

  /** Runs all guards, then emits the end of the method. */
  public void leaveMethod(Runnable end, Position position) {
    unwind(null, end, position, false);
  }

  private void unwind(@Nullable Level last, Runnable end, Position position, boolean endScopes) {
    Level saved = innermost;
    Region region = code.region().orElse(null);
    code.aside(
        () -> {
          for (Level level = saved; level != last && level != null; level = level.outer) {
            if (level.leaving != null && code.flows()) {
              if (endScopes) {
                code.endAll(level.depth, position);
              }
              innermost = level.outer;
              code.inside(level.around, position);
              level.leaving.run();
            }
          }
          if (code.flows()) {
            end.run();
          }
        });
    innermost = saved;
    code.inside(region, position);
  }
}
