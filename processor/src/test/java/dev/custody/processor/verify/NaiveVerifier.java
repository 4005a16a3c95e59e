package dev.custody.processor.verify;

import dev.custody.processor.contract.Effect;
import dev.custody.processor.contract.MethodContract;
import dev.custody.processor.contract.Nullness;
import dev.custody.processor.contract.Subject;
import dev.custody.processor.contract.TypeContract;
import dev.custody.processor.contract.When;
import dev.custody.processor.ir.Block;
import dev.custody.processor.ir.BlockId;
import dev.custody.processor.ir.Body;
import dev.custody.processor.ir.Condition;
import dev.custody.processor.ir.Constant;
import dev.custody.processor.ir.Handler;
import dev.custody.processor.ir.Instruction;
import dev.custody.processor.ir.Local;
import dev.custody.processor.ir.Operand;
import dev.custody.processor.ir.TypeKey;
import dev.custody.processor.ir.Variable;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The verifier's slow twin: runs a body once for every sequence of choices, with objects that are
 * changed in place and numbers that are numbers. No pruning, no joins, no facts; a block is entered
 * at most so many times on a path. It knows the instructions that {@link RandomBodies} makes.
 */
final class NaiveVerifier {
  private static final int MOST_VISITS = 4;
  private static final int MOST_STEPS = 400_000;
  private static final Object NULL = "null";

  private final Vocabulary words = new Vocabulary();
  private final Body body;
  private final Set<String> found = new TreeSet<>();
  private int[] choices = {};
  private int asked;
  private int steps;

  NaiveVerifier(Body body) {
    this.body = body;
  }

  /** An object that may have to be released. */
  private static final class Resource {
    int owned;
    boolean dead;
    boolean borrowed;
    boolean handedOver;
    final String type;
    final int line;

    Resource(String type, int line) {
      this.type = type;
      this.line = line;
    }

    boolean isDead() {
      return owned == 0 && dead;
    }

    void forget() {
      owned = 0;
      dead = false;
      borrowed = false;
    }
  }

  /** A value: null or not is decided when somebody asks. */
  private static final class Thing {
    Resource resource;
    Boolean isNull;
    boolean mustBeTested;
  }

  /** An exception on its way. */
  private record Flight(TypeKey type, int line) {}

  /** The end of a path. */
  private static final class End extends RuntimeException {
    private static final long serialVersionUID = 1L;

    End() {
      super(null, null, false, false);
    }
  }

  /** What is found as {@code rule line kind}; null if there are too many paths. */
  Set<String> run() {
    for (int n = -1; n <= 3; n++) {
      choices = new int[0];
      do {
        asked = 0;
        new Path(n).run();
        if (steps > MOST_STEPS) {
          return null;
        }
      } while (nextChoices());
    }
    return found;
  }

  private int choose(int ways) {
    if (asked == choices.length) {
      choices = java.util.Arrays.copyOf(choices, asked + 1);
    }
    int choice = choices[asked] & 0xff;
    choices[asked] = choice | (ways << 8);
    asked++;
    return choice;
  }

  private boolean nextChoices() {
    choices = java.util.Arrays.copyOf(choices, asked);
    for (int i = asked - 1; i >= 0; i--) {
      int choice = choices[i] & 0xff;
      if (choice + 1 < choices[i] >> 8) {
        choices = java.util.Arrays.copyOf(choices, i + 1);
        choices[i] = choice + 1;
        return true;
      }
    }
    return false;
  }

  /** One path. */
  private final class Path {
    private final Object[] locals = new Object[body.variables().size()];
    private final Map<BlockId, Integer> visits = new HashMap<>();
    private final Set<Resource> all = new java.util.LinkedHashSet<>();
    private Block block = body.entry();

    Path(int number) {
      for (Variable variable : body.variables()) {
        if (variable.kind() == Variable.Kind.PARAMETER) {
          locals[variable.local().index()] =
              variable.type().isPrimitive() ? Long.valueOf(number) : new Thing();
        }
      }
    }

    void run() {
      try {
        while (true) {
          if (visits.merge(block.id(), 1, Integer::sum) > MOST_VISITS) {
            return;
          }
          BlockId next = runBlock();
          block = body.block(next);
        }
      } catch (End end) {
        // The path is over.
      }
    }

    private BlockId runBlock() {
      for (Instruction i : block.instructions()) {
        if (++steps > MOST_STEPS) {
          throw new End();
        }
        Flight flight = null;
        if (i instanceof Instruction.Assign assign) {
          write(assign.target(), value(assign.value()), i);
        } else if (i instanceof Instruction.Unknown unknown) {
          write(unknown.target(), new Thing(), i);
        } else if (i instanceof Instruction.EndScope scope) {
          scope.locals().forEach(l -> write(l, null, i));
        } else if (i instanceof Instruction.Invoke invoke) {
          flight = invoke(invoke);
        } else if (i instanceof Instruction.Jump jump) {
          return jump.target();
        } else if (i instanceof Instruction.Branch branch) {
          return holds(branch.condition()) ? branch.whenTrue() : branch.whenFalse();
        } else if (i instanceof Instruction.Return) {
          leave("return", i.position().line());
        } else if (i instanceof Instruction.Throw thrown) {
          Flight known = (Flight) value(thrown.exception());
          flight = new Flight(known.type(), i.position().line());
        }
        if (flight != null) {
          return handler(flight);
        }
      }
      throw new IllegalStateException("a block ends in a terminator");
    }

    private BlockId handler(Flight flight) {
      for (Handler handler : block.handlers()) {
        if (words.isSubtype(flight.type(), handler.type())) {
          locals[handler.exception().index()] = flight;
          return handler.target();
        }
      }
      leave("exception", flight.line());
      return null;
    }

    private void leave(String kind, int line) {
      for (Resource resource : all) {
        if (resource.owned > 0) {
          found.add("reference-leak " + resource.line + " " + kind);
        }
      }
      throw new End();
    }

    private Object value(Operand operand) {
      if (operand instanceof Local local) {
        return locals[local.index()];
      }
      return operand instanceof Constant.Number n ? Long.valueOf(n.value()) : NULL;
    }

    private Resource resource(Operand operand) {
      return value(operand) instanceof Thing thing ? thing.resource : null;
    }

    private void write(Local target, Object value, Instruction i) {
      Object old = locals[target.index()];
      locals[target.index()] = value;
      if (!(old instanceof Thing thing) || thing.resource == null || thing.resource.owned == 0) {
        return;
      }
      Resource lost = thing.resource;
      for (Object other : locals) {
        if (other instanceof Thing t && t.resource == lost) {
          return;
        }
      }
      boolean variable = body.variable(target).kind() != Variable.Kind.TEMPORARY;
      boolean overwritten = variable && !(i instanceof Instruction.EndScope);
      found.add((overwritten ? "overwritten-reference " : "reference-leak ") + lost.line + " lost");
      lost.forget();
    }

    private boolean holds(Condition condition) {
      if (condition instanceof Condition.Opaque) {
        return choose(2) == 0;
      }
      Condition.Compare compare = (Condition.Compare) condition;
      Object left = value(compare.left());
      if (value(compare.right()) == NULL) {
        boolean equal = compare.comparison() == dev.custody.processor.ir.Comparison.EQUAL;
        return isNull(left) == equal;
      }
      long a = (Long) left;
      long b = (Long) value(compare.right());
      return switch (compare.comparison()) {
        case EQUAL -> a == b;
        case NOT_EQUAL -> a != b;
        case LESS -> a < b;
        case LESS_OR_EQUAL -> a <= b;
        case GREATER -> a > b;
        case GREATER_OR_EQUAL -> a >= b;
      };
    }

    private boolean isNull(Object value) {
      if (!(value instanceof Thing thing)) {
        return value == NULL;
      }
      if (thing.isNull == null) {
        thing.isNull = choose(2) == 0;
        thing.mustBeTested = false;
        if (thing.isNull && thing.resource != null) {
          all.remove(thing.resource);
          Resource gone = thing.resource;
          for (Object other : locals) {
            if (other instanceof Thing t && t.resource == gone) {
              t.resource = null;
            }
          }
        }
      }
      return thing.isNull;
    }

    // -------------------------------------------------------------- calls

    private Flight invoke(Instruction.Invoke invoke) {
      int line = invoke.position().line();
      MethodContract contract = words.method(invoke.call().method(), invoke.call().receiverType());
      if (invoke.receiver().isPresent()) {
        if (value(invoke.receiver().get()) == NULL) {
          return new Flight(new TypeKey("java.lang.NullPointerException"), line);
        }
        use(invoke, contract, line);
      }
      for (int i = 0; i < invoke.arguments().size(); i++) {
        pass(invoke, contract, i, line);
      }
      int ways = 1 + invoke.call().thrown().size();
      int way = ways == 1 ? 0 : choose(ways);
      When outcome = way > 0 ? When.ALWAYS : outcome(invoke, contract);
      for (Effect effect : contract.effects()) {
        apply(effect, invoke, outcome, line);
      }
      if (contract.effects().isEmpty()) {
        for (Operand argument : invoke.arguments()) {
          Resource resource = resource(argument);
          if (resource != null && !resource.isDead()) {
            resource.forget();
          }
        }
      }
      if (way > 0) {
        return new Flight(invoke.call().thrown().get(way - 1), line);
      }
      if (invoke.target().isPresent()) {
        write(invoke.target().get(), result(invoke, contract, outcome, line), invoke);
      }
      return null;
    }

    private void use(Instruction.Invoke invoke, MethodContract contract, int line) {
      Operand receiver = invoke.receiver().get();
      Object value = value(receiver);
      Resource resource = resource(receiver);
      if (value instanceof Thing thing
          && thing.mustBeTested
          && resource != null
          && resource.owned > 0) {
        found.add("maybe-null " + resource.line + " use");
        resource.forget();
      }
      releasing(invoke, contract, Subject.RECEIVER, resource, line);
      boolean question = invoke.call().method().name().startsWith("is");
      if (resource != null
          && resource.isDead()
          && !question
          && !releases(contract, Subject.RECEIVER)
          && !invoke
              .call()
              .method()
              .name()
              .equals(words.type(new TypeKey(resource.type)).releasedBy().get(0))) {
        found.add("use-after-release " + resource.line + " use");
        resource.forget();
      }
      if (value instanceof Thing thing) {
        if (Boolean.TRUE.equals(thing.isNull)) {
          throw new End();
        }
        thing.isNull = false;
        thing.mustBeTested = false;
      }
    }

    private void pass(Instruction.Invoke invoke, MethodContract contract, int i, int line) {
      Operand argument = invoke.arguments().get(i);
      Resource resource = resource(argument);
      Subject subject = Subject.parameter(i);
      if (releases(contract, subject)
          && value(argument) instanceof Thing thing
          && thing.mustBeTested
          && resource != null
          && resource.owned > 0) {
        found.add("maybe-null " + resource.line + " use");
        resource.forget();
      }
      releasing(invoke, contract, subject, resource, line);
      boolean givenAway =
          contract.effects(Effect.Takes.class).stream().anyMatch(t -> t.subject().equals(subject));
      if (givenAway && resource != null && resource.owned == 0 && resource.borrowed) {
        found.add("borrowed-passed-on " + resource.line + " use");
        resource.forget();
      }
      boolean keeps =
          contract.effects().stream()
              .anyMatch(
                  e ->
                      (e instanceof Effect.Takes t && t.subject().equals(subject))
                          || (e instanceof Effect.Wraps w && w.subject().equals(subject)));
      if (resource != null && resource.isDead() && keeps) {
        found.add("use-after-release " + resource.line + " use");
        resource.forget();
      }
    }

    private void releasing(
        Instruction.Invoke invoke,
        MethodContract contract,
        Subject subject,
        Resource resource,
        int line) {
      if (resource == null || !releases(contract, subject) || idempotent(resource)) {
        return;
      }
      if (resource.isDead()) {
        String rule = resource.handedOver ? "use-after-release " : "double-release ";
        found.add(rule + resource.line + (resource.handedOver ? " use" : " release"));
        resource.forget();
      } else if (resource.owned == 0 && resource.borrowed) {
        found.add("not-owned " + resource.line + " release");
        resource.forget();
      }
    }

    private boolean releases(MethodContract contract, Subject subject) {
      return contract.effects(Effect.Releases.class).stream()
          .anyMatch(e -> e.subject().equals(subject));
    }

    private boolean idempotent(Resource resource) {
      return words.type(new TypeKey(resource.type)).idempotent();
    }

    private When outcome(Instruction.Invoke invoke, MethodContract contract) {
      for (Effect effect : contract.effects()) {
        boolean matters =
            (effect instanceof Effect.Takes t
                    && t.when() == When.TRUE
                    && resource(invoke.arguments().get(0)) != null)
                || (effect instanceof Effect.Releases r
                    && r.when() == When.TRUE
                    && resource(invoke.receiver().get()) != null);
        if (matters) {
          return choose(2) == 0 ? When.TRUE : When.FALSE;
        }
      }
      return When.RETURNS;
    }

    private boolean happens(When when, When outcome) {
      return when == When.ALWAYS || when == outcome;
    }

    private void apply(Effect effect, Instruction.Invoke invoke, When outcome, int line) {
      if (effect instanceof Effect.Releases r && happens(r.when(), outcome)) {
        release(operand(invoke, r.subject()), line);
      } else if (effect instanceof Effect.Takes t && happens(t.when(), outcome)) {
        Resource resource = resource(operand(invoke, t.subject()));
        if (resource != null) {
          boolean last = resource.owned == 1;
          resource.owned = Math.max(0, resource.owned - 1);
          if (last) {
            resource.handedOver = true;
            resource.borrowed |= t.staysUsable() && resource.dead;
            resource.dead &= !t.staysUsable();
          }
        }
      } else if (effect instanceof Effect.Acquires a
          && a.subject().equals(Subject.RECEIVER)
          && outcome != When.ALWAYS) {
        retain(invoke, line);
      }
    }

    private static Operand operand(Instruction.Invoke invoke, Subject subject) {
      return subject.equals(Subject.RECEIVER)
          ? invoke.receiver().get()
          : invoke.arguments().get(subject.parameter());
    }

    private void retain(Instruction.Invoke invoke, int line) {
      Thing thing = (Thing) value(invoke.receiver().get());
      Resource resource = thing.resource;
      if (resource != null && resource.owned > 0) {
        resource.owned++;
        return;
      }
      Resource counted = new Resource(invoke.call().receiverType().name(), line);
      counted.owned = 1;
      counted.dead = resource != null && resource.dead;
      counted.borrowed = resource != null && resource.borrowed;
      for (Object other : locals) {
        if (other instanceof Thing t && t == thing) {
          t.resource = counted;
        }
      }
      all.add(counted);
    }

    private void release(Operand operand, int line) {
      if (!(value(operand) instanceof Thing thing) || Boolean.TRUE.equals(thing.isNull)) {
        return;
      }
      Resource resource = thing.resource;
      if (resource == null) {
        TypeKey type = operand instanceof Local l ? body.variable(l).type() : TypeKey.OBJECT;
        if (words.type(type).kind() == TypeContract.Kind.MUST_RELEASE) {
          thing.resource = new Resource(type.name(), line);
          thing.resource.dead = true;
        }
      } else if (resource.owned > 0) {
        resource.owned--;
      } else if (words.type(new TypeKey(resource.type)).kind() == TypeContract.Kind.MUST_RELEASE) {
        resource.dead = true;
        resource.borrowed = false;
        resource.handedOver = false;
      }
    }

    private Object result(
        Instruction.Invoke invoke, MethodContract contract, When outcome, int line) {
      if (invoke.call().resultType().isPrimitive()) {
        return switch (outcome) {
          case TRUE -> 1L;
          case FALSE -> 0L;
          default -> Long.valueOf(choose(2));
        };
      }
      if (!contract.effects(Effect.Returns.class).isEmpty()) {
        return value(invoke.receiver().get());
      }
      Thing thing = new Thing();
      boolean construct = invoke.call().kind() == dev.custody.processor.ir.Call.Kind.CONSTRUCT;
      thing.isNull = construct || contract.result() == Nullness.NON_NULL ? Boolean.FALSE : null;
      thing.mustBeTested = !construct && contract.result() == Nullness.MAYBE_NULL;
      for (Effect effect : contract.effects()) {
        String type = invoke.call().resultType().name();
        if (effect instanceof Effect.Wraps wraps) {
          thing.resource = resource(operand(invoke, wraps.subject()));
        } else if (effect instanceof Effect.Acquires a && a.subject().equals(Subject.RESULT)) {
          thing.resource = new Resource(type, line);
          thing.resource.owned = 1;
          thing.resource.dead = true;
          all.add(thing.resource);
        } else if (effect instanceof Effect.Borrows b && b.subject().equals(Subject.RESULT)) {
          thing.resource = new Resource(type, line);
          thing.resource.borrowed = true;
        }
      }
      return thing;
    }
  }
}
