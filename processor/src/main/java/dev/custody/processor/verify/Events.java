package dev.custody.processor.verify;

import dev.custody.processor.contract.Effect;
import dev.custody.processor.contract.MethodContract;
import dev.custody.processor.contract.Origin;
import dev.custody.processor.contract.Subject;
import dev.custody.processor.contract.When;
import dev.custody.processor.ir.Body;
import dev.custody.processor.ir.Instruction;
import dev.custody.processor.ir.Local;
import dev.custody.processor.ir.Position;
import dev.custody.processor.ir.TypeKey;
import dev.custody.processor.ir.Variable;
import dev.custody.processor.verify.Successors.Kind;
import dev.custody.processor.verify.Successors.Successor;
import dev.custody.processor.verify.state.Closure;
import dev.custody.processor.verify.state.Code;
import dev.custody.processor.verify.state.Frame;
import dev.custody.processor.verify.state.Reference;
import dev.custody.processor.verify.state.State;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks the rules at each event of a path. */
final class Events {
  private final World world;
  private final Concerns concerns;
  private final Findings findings;
  private final Stakes stakes;
  private final Sites sites;

  Events(World world, Concerns concerns, Sites sites, Findings findings) {
    this.world = world;
    this.sites = sites;
    this.concerns = concerns;
    this.findings = findings;
    this.stakes = new Stakes(world, concerns);
  }

  /** Before the first instruction. */
  void atStart(State entry) {
    findings.at(entry.frame());
    for (Rule rule : concerns.all()) {
      rule.atStart(entry.frame().code().body(), findings);
    }
    findings.repair(entry);
  }

  /** When all paths were followed: of a call that runs a lambda. */
  void atEnd(State state) {
    Instruction.Invoke invoke = (Instruction.Invoke) state.frame().instruction();
    Closure run = world.callees().run(invoke, state);
    if (run != null) {
      findings.at(state.frame());
      CallSite site = new CallSite(invoke, world.callees().contract(invoke.call()), false);
      for (Rule rule : concerns.all()) {
        rule.atEnd(site, run.body(), findings);
      }
      findings.repair(state);
    }
  }

  /** At the head of a loop that has got nowhere. */
  void atStandstill(State state) {
    findings.at(state.frame());
    Position loop = state.frame().instruction().position();
    for (Rule rule : concerns.all()) {
      rule.atStandstill(loop, findings);
    }
    findings.repair(state);
  }

  /** Before an instruction runs; yields the state in which it does. */
  State beforeStep(State state) {
    Instruction instruction = state.frame().instruction();
    if (instruction instanceof Instruction.Invoke invoke) {
      return beforeCall(invoke, state);
    } else if (instruction instanceof Instruction.Load load) {
      return beforeAccess(new Access(load.place(), null, load.position()), state);
    } else if (instruction instanceof Instruction.Store store) {
      return beforeAccess(new Access(store.place(), store.value(), store.position()), state);
    }
    return state;
  }

  private State beforeCall(Instruction.Invoke invoke, State state) {
    MethodContract contract = world.callees().contract(invoke.call());
    if (!stakes.ofCall(invoke, contract, state)) {
      return state;
    }
    boolean followed = world.callees().followed(invoke, state, world.program()) != null;
    CallSite site = new CallSite(invoke, contract, followed, world.callees().apart(invoke));
    findings.at(state.frame());
    for (Rule rule : concerns.of(contract)) {
      rule.atCall(site, state, findings);
    }
    return findings.repair(state);
  }

  private State beforeAccess(Access access, State state) {
    if (!stakes.ofAccess(access, state)) {
      return state;
    }
    findings.at(state.frame());
    for (Rule rule : concerns.all()) {
      rule.atAccess(access, state, findings);
    }
    return findings.repair(state);
  }

  /** After an instruction: what of the locals that it wrote is nowhere else. */
  State afterStep(@Nullable State before, Successor now) {
    State state = now.state();
    if (before == null
        || now.kind() != Kind.GOES_ON
        || before.frame().depth() != state.frame().depth()) {
      return state;
    }
    Instruction instruction = before.frame().instruction();
    State after = state;
    for (Local local : Code.written(instruction)) {
      boolean ends = instruction instanceof Instruction.EndScope;
      after = lose(after, before, local, !ends, instruction.position());
    }
    return after;
  }

  private State lose(
      State state, State before, Local local, boolean overwritten, Position position) {
    Reference old = before.reference(before.frame().value(local));
    Reference now = old == null ? null : state.reference(old.id());
    if (now == null || !now.isOwning() || now.isHeld() || state.isNamed(now.id())) {
      return state;
    }
    Variable variable = before.frame().code().body().variable(local);
    boolean named = variable.kind() != Variable.Kind.TEMPORARY;
    findings.at(before.frame());
    Loss loss = new Loss(now, variable.name(), overwritten && named, position);
    for (Rule rule : concerns.all()) {
      rule.atLoss(loss, state, findings);
    }
    return findings.repair(state).forget(now.id());
  }

  /** The result of a followed call reaches its target. */
  State returned(State left, int value) {
    State back = left;
    int depth = left.frame().depth();
    for (Reference reference : left.owned()) {
      back = reference.depth() > depth ? back.with(reference.at(depth)) : back;
    }
    Instruction.Invoke invoke = (Instruction.Invoke) back.frame().instruction();
    if (invoke.target().isEmpty()) {
      return back;
    }
    Local target = invoke.target().get();
    Reference result = back.reference(value);
    if (result != null) {
      String call = back.frame().code().body().variable(target).name();
      back = back.with(result.returnedBy(call));
    }
    State after = ValueSemantics.copy(back, target, value);
    return lose(after, back, target, true, invoke.position());
  }

  /** Before a method ends; yields the state in which what it lost is no longer followed. */
  State atExit(State state, int value, @Nullable TypeKey exception) {
    Frame frame = state.frame();
    findings.at(frame);
    boolean outermost = frame.caller() == null;
    List<Reference> held = new ArrayList<>();
    for (Reference reference : state.owned()) {
      boolean own = outermost || (reference.depth() >= frame.depth() && !reference.isHeld());
      boolean returned = exception == null && state.denotes(value, reference.id());
      boolean made = exception == null && reference.isHeld() && state.isMaking();
      boolean kept = outermost && exception != null && staysWithCaller(frame, reference);
      if (own && !made && !kept && !(returned && (!outermost || hands(frame)))) {
        held.add(reference);
      }
    }
    State after = state;
    Reference returned = exception == null ? state.reference(value) : null;
    Exit exit = new Exit(frame.instruction().position(), exception, held, outermost, returned);
    for (Rule rule : concerns.all()) {
      rule.atExit(exit, state, findings);
    }
    after = findings.repair(after);
    for (Reference reference : held) {
      after = after.forget(reference.id());
    }
    return after;
  }

  /** Whether a parameter is taken over only by a method that returns, as the caller knows. */
  private boolean staysWithCaller(Frame frame, Reference reference) {
    Body body = frame.code().body();
    MethodContract own = world.contracts().method(body.method(), body.method().owner());
    for (Effect.Takes takes : own.effects(Effect.Takes.class)) {
      if (takes.when() == When.RETURNS && takes.subject().kind() == Subject.Kind.PARAMETER) {
        Local local = body.locals(Variable.Kind.PARAMETER).get(takes.subject().parameter());
        if (reference.site().equals(sites.of(body, body.variable(local)))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether the caller of a method gets what it returns; not if the method says that it lends. */
  private boolean hands(Frame frame) {
    var method = frame.code().body().method();
    MethodContract own = world.contracts().method(method, method.owner());
    Origin.Kind origin = own.origin().kind();
    boolean declared =
        origin == Origin.Kind.SOURCE
            || origin == Origin.Kind.CLASS_FILE
            || origin == Origin.Kind.CONTRACT_FILE;
    return !declared || !own.borrows(Subject.RESULT);
  }
}
