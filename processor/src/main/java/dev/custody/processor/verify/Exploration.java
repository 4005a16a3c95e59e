package dev.custody.processor.verify;

import dev.custody.processor.contract.Effect;
import dev.custody.processor.contract.IteratorStep;
import dev.custody.processor.finding.Spot;
import dev.custody.processor.finding.Step;
import dev.custody.processor.ir.BlockId;
import dev.custody.processor.ir.Handler;
import dev.custody.processor.ir.Instruction;
import dev.custody.processor.ir.MethodKey;
import dev.custody.processor.ir.Position;
import dev.custody.processor.ir.TypeKey;
import dev.custody.processor.verify.Successors.Kind;
import dev.custody.processor.verify.Successors.Successor;
import dev.custody.processor.verify.path.PathLog;
import dev.custody.processor.verify.path.Trace;
import dev.custody.processor.verify.state.Frame;
import dev.custody.processor.verify.state.ObjectFact;
import dev.custody.processor.verify.state.Reference;
import dev.custody.processor.verify.state.Setting;
import dev.custody.processor.verify.state.State;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The worklist: follows the paths of one body depth first, in a fixed order. Kernel: {@code
 * do_check()}.
 */
final class Exploration {
  private final World world;
  private final PathLog log = new PathLog();
  private final Trace trace = new Trace();
  private final Successors successors = new Successors();
  private final Deque<Pending> work = new ArrayDeque<>();
  private final Budget budget;
  private final Pruner pruner;
  private final Findings findings;
  private final Semantics semantics;
  private final Events events;
  private final State entry;
  private final Map<Instruction.Invoke, State> callbacks = new LinkedHashMap<>();
  private Pruner.@Nullable Trail trail;
  private @Nullable Frame reached;

  Exploration(World world, Concerns concerns, Sites sites, State entry, List<Step> steps) {
    this.world = world;
    this.budget = new Budget(world.profile());
    this.pruner = new Pruner(world.profile(), budget);
    this.findings = new Findings(world, log, trace, entry.frame());
    this.semantics = new Semantics(world, successors, sites, entry);
    this.events = new Events(world, concerns, sites, findings);
    this.entry = entry;
    this.work.push(new Pending(new Successor(Kind.GOES_ON, entry, 0, null, steps), null, 0, null));
  }

  /**
   * A path to follow.
   *
   * @param next where it goes on
   * @param before the state before the instruction that led there, null at the start
   * @param mark how much of the log it shares
   * @param trail the loop heads on the way
   */
  private record Pending(
      Successor next, @Nullable State before, int mark, Pruner.@Nullable Trail trail) {}

  Findings findings() {
    return findings;
  }

  Budget budget() {
    return budget;
  }

  /** The instruction that was looked at last, for reports of our own failures; empty before any. */
  String reached() {
    Frame frame = reached;
    if (frame == null) {
      return "";
    }
    Instruction instruction = frame.instruction();
    return instruction.getClass().getSimpleName()
        + " in line "
        + instruction.position().line()
        + " of "
        + method(frame);
  }

  void run() {
    events.atStart(entry);
    while (!work.isEmpty() && !budget.isExhausted()) {
      if (findings.faults() > 0 && world.profile().has(Setting.FAULTS_END_PATHS)) {
        budget.limitAfterFault();
      }
      Pending pending = work.pop();
      log.rewindTo(pending.mark());
      trail = pending.trail();
      Successor now = pending.next();
      note(pending.before(), now);
      State state = events.afterStep(pending.before(), now);
      switch (now.kind()) {
        case GOES_ON -> goesOn(state);
        case RETURNS -> returns(state, now.value());
        case THROWS -> raises(state, now.value(), thrown(now));
      }
      await(null);
    }
    callbacks.values().forEach(events::atEnd);
  }

  /** Runs until the path forks or ends. */
  private void goesOn(State start) {
    State state = start;
    while (state != null) {
      State arrived = isMeeting(state) ? arrive(state) : state;
      if (arrived == null) {
        return;
      }
      budget.spend();
      reached = arrived.frame();
      int faults = findings.faults();
      State before = events.beforeStep(arrived);
      if (findings.faults() > faults && world.profile().has(Setting.FAULTS_END_PATHS)) {
        return;
      }
      noteStep(before);
      noteCallback(before);
      semantics.step(before);
      Successor only = successors.only();
      if (only == null) {
        await(before);
        return;
      }
      note(before, only);
      state = events.afterStep(before, only);
    }
  }

  /** Writes down what happened on the way to a successor. */
  private void note(@Nullable State before, Successor now) {
    Frame where = before == null ? now.state().frame() : before.frame();
    now.steps().forEach(step -> log.add(step, where));
    if (before != null) {
      if (now.steps().isEmpty() && where.instruction() instanceof Instruction.Branch) {
        log.addDecided(where);
      }
      trace.step(before, now.state());
    }
  }

  /** Leaves what comes next to the worklist, the first way on top. */
  private void await(@Nullable State before) {
    List<Successor> ways = successors.takeAll();
    for (int i = ways.size() - 1; i >= 0; i--) {
      work.push(new Pending(ways.get(i), before, log.mark(), trail));
    }
  }

  private static TypeKey thrown(Successor now) {
    TypeKey type = now.thrown();
    return type == null ? TypeKey.THROWABLE : type;
  }

  // ---------------------------------------------------------------- where ways meet

  private static boolean isMeeting(State state) {
    Frame frame = state.frame();
    BlockId block = frame.block().id();
    return frame.index() == 0
        && (frame.code().isJoin(block) || (block.index() == 0 && frame.depth() > 0));
  }

  /**
   * The state to go on with where ways meet. In a program every such place is watched once a loop
   * was entered: what the path itself left there is no reason to stop, but to refuse a loop.
   */
  private @Nullable State arrive(State state) {
    Frame frame = state.frame();
    boolean loops = frame.isLoopHead();
    boolean asKernel = world.profile().has(Setting.LOOPS_PROGRESS);
    boolean watched = loops || (asKernel && trail != null);
    if (watched && asKernel) {
      if (!loops && isCallback(frame)) {
        trail = Pruner.Trail.round(trail);
      } else if (Pruner.Trail.standsStill(trail, state.tidied())) {
        events.atStandstill(Pruner.Trail.loop(trail, state));
        return null;
      }
    }
    State arrived = pruner.arrive(state, watched ? trail : null);
    if (arrived != null && watched) {
      if (loops && Pruner.Trail.earlier(trail, state, 1) != null) {
        log.add(new Step.LoopAgain(spot(frame, frame.instruction().position())), frame);
      }
      trail = new Pruner.Trail(arrived, trail);
    }
    return arrived;
  }

  /** Whether a frame is at the start of a lambda that the call below it runs. */
  private boolean isCallback(Frame frame) {
    Frame caller = frame.caller();
    return caller != null
        && frame.index() == 0
        && frame.block().id().index() == 0
        && caller.instruction() instanceof Instruction.Invoke invoke
        && world.callees().contract(invoke.call()).has(Effect.Runs.class);
  }

  private void noteCallback(State state) {
    if (state.frame().instruction() instanceof Instruction.Invoke invoke
        && world.callees().run(invoke, state) != null) {
      callbacks.putIfAbsent(invoke, state);
    }
  }

  /** Notes that an iterator was stepped: the loop around it moves on. */
  private void noteStep(State state) {
    if (!world.profile().has(Setting.LOOPS_PROGRESS)
        || !(state.frame().instruction() instanceof Instruction.Invoke invoke)) {
      return;
    }
    CallSite site = new CallSite(invoke, world.callees().contract(invoke.call()), false);
    for (Effect.Iterates iterates : site.contract().effects(Effect.Iterates.class)) {
      Reference iterator = site.reference(iterates.iterator(), state);
      if (iterates.step() == IteratorStep.NEXT && iterator != null) {
        trail = Pruner.Trail.step(iterator.id(), trail);
      }
    }
  }

  // ---------------------------------------------------------------- leaving

  private void returns(State state, int value) {
    Frame frame = state.frame();
    State left = events.atExit(state, value, null);
    if (frame.caller() == null) {
      return;
    }
    State back = left.leave();
    MethodKey caller = method(back.frame());
    log.add(new Step.Returned(spot(frame, frame.instruction().position()), caller), frame);
    if (isCallback(back)) {
      again(back);
      return;
    }
    State after = events.returned(back, value);
    State met = arrive(after.next());
    if (met != null) {
      successors.goes(met);
    }
  }

  /** Whether the frame at hand stands at a call that runs lambdas, one of which has returned. */
  private boolean isCallback(State state) {
    return state.frame().instruction() instanceof Instruction.Invoke invoke
        && world.callees().run(invoke, state) != null;
  }

  /** The call may run its lambda again, or return. */
  private void again(State back) {
    State met = pruner.arrive(back, null);
    if (met != null) {
      successors.goes(met);
    }
  }

  private void raises(State state, int value, TypeKey type) {
    Frame frame = state.frame();
    // Where joined states differ in the type, a handler that may be meant is taken for the one.
    boolean isVague = state.object(value).types().isEmpty();
    for (Handler handler : frame.block().handlers()) {
      boolean surely =
          handler.type().equals(TypeKey.THROWABLE)
              || world.types().isSubtype(type, handler.type())
              || (isVague && world.types().isSubtype(handler.type(), type));
      if (surely || world.types().isSubtype(handler.type(), type)) {
        ObjectFact fact = state.object(value);
        State known = surely ? state : state.know(value, fact.type(handler.type()));
        trace.raise(frame, handler.target());
        successors.goes(known.at(handler.target()).assign(handler.exception(), value));
      }
      if (surely) {
        return;
      }
    }
    trace.raise(frame, null);
    State left = events.atExit(state, value, type);
    if (frame.caller() != null) {
      successors.raises(left.leave(), value, type, List.of());
    }
  }

  private static dev.custody.processor.ir.MethodKey method(Frame frame) {
    return frame.code().body().method();
  }

  private static Spot spot(Frame frame, Position position) {
    return new Spot(frame.code().body().source(), position, frame.depth());
  }
}
