package dev.custody.processor.verify;

import dev.custody.processor.contract.Contracts;
import dev.custody.processor.contract.Effect;
import dev.custody.processor.contract.MethodContract;
import dev.custody.processor.finding.Finding;
import dev.custody.processor.finding.Spot;
import dev.custody.processor.finding.Step;
import dev.custody.processor.ir.Body;
import dev.custody.processor.ir.FieldKey;
import dev.custody.processor.ir.Instruction;
import dev.custody.processor.ir.Local;
import dev.custody.processor.ir.MethodKey;
import dev.custody.processor.ir.Operand;
import dev.custody.processor.ir.Position;
import dev.custody.processor.ir.TypeHierarchy;
import dev.custody.processor.ir.TypeKey;
import dev.custody.processor.verify.path.Path;
import dev.custody.processor.verify.path.PathLog;
import dev.custody.processor.verify.path.Trace;
import dev.custody.processor.verify.state.Closure;
import dev.custody.processor.verify.state.Frame;
import dev.custody.processor.verify.state.Held;
import dev.custody.processor.verify.state.Profile;
import dev.custody.processor.verify.state.Reference;
import dev.custody.processor.verify.state.Site;
import dev.custody.processor.verify.state.State;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The findings of one verification: of all paths to the same fault the shortest, the others
 * counted.
 */
public final class Findings {
  private static final Comparator<Draft> SHORTEST =
      Comparator.comparing((Draft d) -> d.way() == null ? 0 : d.way().length())
          .thenComparing(d -> d.finding().spot().position());

  private final World world;
  private final PathLog log;
  private final Trace trace;
  private final Map<Key, Draft> found = new LinkedHashMap<>();
  private final Map<Key, Draft> suspected = new LinkedHashMap<>();
  private final Set<Object> confirmed = new HashSet<>();
  private final List<Reference> toForget = new ArrayList<>();
  private Frame frame;
  private int faults;

  Findings(World world, PathLog log, Trace trace, Frame frame) {
    this.world = world;
    this.log = log;
    this.trace = trace;
    this.frame = frame;
  }

  private record Key(String rule, @Nullable Site site, Object place, String kind) {}

  /**
   * A finding before it is known what else happens to its reference.
   *
   * @param finding its path is whole if it is about no reference, otherwise the last step only
   * @param way null if it is about no reference
   */
  private record Draft(Finding finding, @Nullable Path way) {
    Finding told(Trace trace) {
      if (way == null) {
        return finding;
      }
      List<Step> path = new ArrayList<>(way.told(trace));
      path.addAll(finding.path());
      return finding.withPath(path);
    }
  }

  /** Says in which frame the next faults are. */
  void at(Frame running) {
    this.frame = running;
  }

  /** What is known of methods, types and fields. */
  public Contracts contracts() {
    return world.contracts();
  }

  /** The types of the program. */
  public TypeHierarchy types() {
    return world.types();
  }

  /** How much is forgiven. */
  public Profile profile() {
    return world.profile();
  }

  /** The method at work. */
  public MethodKey method() {
    return frame.code().body().method();
  }

  /** Whether the method says of itself that a lock is held when it returns. */
  public boolean promisesLock(Held held) {
    return own().has(Effect.Locks.class) || own().has(Effect.TryLocks.class);
  }

  /** Whether the method says of itself that it enters a region. */
  public boolean promisesRegion(String name) {
    return own().effects(Effect.Enters.class).stream()
        .anyMatch(enters -> enters.region().name().equals(name));
  }

  /** Whether the method says of itself that it leaves a region, which its caller has entered. */
  public boolean leavesForCaller(String name) {
    return own().effects(Effect.Leaves.class).stream()
        .anyMatch(leaves -> leaves.region().name().equals(name));
  }

  private MethodContract own() {
    return world.contracts().method(method(), method().owner());
  }

  /**
   * Whether a lock that is still held was surely forgotten: it was taken on every path to here, and
   * the method gives it back somewhere.
   */
  public boolean isGivenBackElsewhere(Held held) {
    return log.isUnconditional(held.spot())
        && world.callees().locks().givesBack(frame.code().body(), held);
  }

  /**
   * Whether no path like the one at hand can have taken a lock: none of its events says so, and it
   * has come by every branch that could decide it before the method begins to take the lock.
   */
  public boolean isUntaken(Held given) {
    Position taking =
        frame.caller() == null
            ? world.callees().locks().taking(frame.code().body(), given).orElse(null)
            : null;
    return taking != null
        && log.all().stream().noneMatch(step -> takesOrBranches(step, given, taking));
  }

  private static boolean takesOrBranches(Step step, Held lock, Position taking) {
    if (step instanceof Step.LockTaken taken) {
      return taken.lock().equals(lock.name());
    }
    return (step instanceof Step.BranchTaken || step instanceof Step.Tested)
        && step.spot().depth() == 0
        && step.spot().position().compareTo(taking) > 0;
  }

  /**
   * Whether all locks are known that can be held here: the code at work starts with none that its
   * callers must have taken, is no lambda that may run anywhere, and says which ones it takes.
   */
  public boolean knowsLocks() {
    Frame first = frame;
    for (Frame f = frame; f != null; f = f.caller()) {
      if (!world.callees().locks().knowsLocks(f.code().body())) {
        return false;
      }
      first = f;
    }
    Body body = first.code().body();
    return !body.traits().isPrivate()
        && !body.traits().isLambda()
        && !body.method().name().equals(MethodKey.STATIC_INITIALISER)
        && !contracts().isGuarded(body.method());
  }

  /** Whether the method itself takes an intrinsic lock that is called the same. */
  public boolean takesMonitor(Held lock) {
    Body body = frame.code().body();
    return frame.caller() == null
        && lock.field() != null
        && world.callees().locks().takesMonitor(body, lock.field());
  }

  /** Whether a lock is the object's at work, or of a field of it or its class. */
  public boolean isOwn(Held lock, State state) {
    FieldKey field = lock.field();
    return (lock.object() == state.self() && lock.object() != 0)
        || (lock.object() == 0 && field != null && field.owner().equals(method().owner()));
  }

  /** Whether the method gives a lock back somewhere. */
  public boolean givesBack(Held held) {
    return world.callees().locks().givesBack(frame.code().body(), held);
  }

  /** The name of what tries to take a lock in the body at work. */
  public Optional<String> tries() {
    return world.callees().locks().tries(frame.code().body());
  }

  /** Whether a field that is still owed at an exit of the verified method was surely forgotten. */
  public boolean isForgotten(Reference held, Exit exit) {
    FieldKey field = new FieldKey(method().owner(), held.name());
    boolean isFinal = contracts().field(field).isFinal();
    return new Forgotten(frame.code().body(), world.callees(), field)
        .isSure(log.all(), exit, isFinal);
  }

  /**
   * Whether a lock that is given back was surely taken for another one, which is held: the method
   * neither gives the one back nor takes the other, and both are of the same object.
   */
  public boolean isMistakenFor(Held held, Held given) {
    Body body = frame.code().body();
    return held.field() != null
        && given.field() != null
        && !held.mode().permits()
        && !given.mode().permits()
        && held.object() == given.object()
        && log.isUnconditional(held.spot())
        && held.spot().depth() == frame.depth()
        && !world.callees().locks().givesBack(body, held)
        && !world.callees().locks().takes(body, given);
  }

  /** What the code runs as. */
  public Program program() {
    return world.program();
  }

  /** Whether the rcu region protects what is loaded in a state. */
  public boolean isProtected(State state) {
    return world.leases().isProtected(state);
  }

  /** Whether a call may block the thread, by itself or in the body that is verified apart. */
  public boolean maySleep(CallSite call) {
    Body apart = call.apart();
    return world.callees().maySleep(call.call())
        || (apart != null && world.callees().maySleep(apart));
  }

  /** Whether a call that is not followed leads to one that may block, in the same class. */
  public boolean leadsToSleep(CallSite call) {
    return world.callees().written(call.call()).filter(world.callees()::maySleep).isPresent();
  }

  /** Whether a body, or one that it leads to, contains a call that does something of a kind. */
  public boolean leadsTo(Body body, Class<? extends Effect> kind) {
    return world.callees().leadsTo(body, kind);
  }

  /** The static fields that a body, or one that it leads to, mentions, and where they do first. */
  public Map<FieldKey, Position> mentions(Body body) {
    return world.callees().mentions(body);
  }

  /** The body of the lambda that a call runs; null if it runs none. */
  public @Nullable Body callback(CallSite call, State state) {
    Closure closure = world.callees().run(call.invoke(), state);
    return closure == null ? null : closure.body();
  }

  /** Whether a lambda is at work that a call runs which requires a lock: a comparator. */
  public boolean isInComparator(State state) {
    for (Frame f = state.frame().caller(); f != null; f = f.caller()) {
      if (f.instruction() instanceof Instruction.Invoke invoke) {
        MethodContract contract = world.callees().contract(invoke.call());
        if (contract.has(Effect.Runs.class) && contract.has(Effect.RequiresLock.class)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Notes a write; false if its statement wrote through another kind of reference before. */
  public boolean writesAsBefore(Position statement, Reference through) {
    return world.writes().isSame(statement, through);
  }

  /** What a message calls an operand: its variable, or its text. */
  public String name(Operand operand) {
    return operand instanceof Local local
        ? frame.code().body().variable(local).name()
        : operand.toString();
  }

  /** The type that a method returns, {@code void} for none. */
  public TypeKey returnType() {
    return frame.code().body().returnType();
  }

  /** Whether a method returns something that its caller may have to release. */
  public boolean returnsResource() {
    return contracts().type(returnType()).isResource();
  }

  /** The line on which a reference was released or handed over last; 0 if it was not. */
  public int endOf(Reference reference) {
    return log.of(reference).endLine();
  }

  /** The place of a position in the method that runs. */
  public Spot spot(Position position) {
    return new Spot(frame.code().body().source(), position, frame.depth());
  }

  /** How many faults were noted on all paths. */
  int faults() {
    return faults;
  }

  /** Notes a fault on the path at hand; the reference is not followed further. */
  public void add(Fault fault) {
    add(fault, log.all());
  }

  /**
   * Notes a fault of a place, whatever happened before: the path tells the calls that lead to it.
   */
  public void addPlace(Fault fault) {
    Deque<Step> calls = new ArrayDeque<>();
    for (Step step : log.all()) {
      if (step instanceof Step.Called) {
        calls.addLast(step);
      } else if (step instanceof Step.Returned) {
        calls.pollLast();
      }
    }
    add(fault, List.copyOf(calls));
  }

  private void add(Fault fault, List<Step> before) {
    faults++;
    note(fault, before, found);
    Reference about = fault.about();
    if (about != null) {
      trace.touch(frame, about);
      toForget.add(about);
    }
  }

  /**
   * Notes a fault that is one only if the same place does on another path what it should do on all:
   * if that is {@linkplain #confirm(Position) confirmed}.
   */
  public void suspect(Fault fault) {
    note(fault, log.all(), suspected);
  }

  /** Notes that a reference is released on the path at hand, as it should be on all. */
  public void confirm(Reference released) {
    confirmed.add(released.site());
  }

  /** Notes that what is suspected at a place happens there as it should on the path at hand. */
  public void confirm(Position position) {
    confirmed.add(position);
  }

  private void note(Fault fault, List<Step> before, Map<Key, Draft> into) {
    Reference about = fault.about();
    Path way = about == null ? null : log.of(about);
    Body body = frame.code().body();
    Site site = about == null ? null : about.site();
    Object place = about == null ? fault.last().spot().position() : body.method();
    Key key = new Key(fault.rule().id(), site, place, fault.kind());
    Finding finding =
        new Finding(
            fault.rule(),
            fault.rule().severity(),
            body.method(),
            fault.last().spot(),
            fault.headline(),
            Stream.concat(way == null ? before.stream() : Stream.empty(), Stream.of(fault.last()))
                .toList(),
            fault.help(),
            0,
            fingerprint(fault, body.method(), site));
    into.merge(key, new Draft(finding, way), Findings::shorter);
  }

  private static Draft shorter(Draft a, Draft b) {
    Draft best = SHORTEST.compare(a, b) <= 0 ? a : b;
    int others = a.finding().otherPaths() + b.finding().otherPaths() + 1;
    return new Draft(best.finding().withOtherPaths(others), best.way());
  }

  private static String fingerprint(Fault fault, MethodKey method, @Nullable Site site) {
    String origin = site == null ? "" : site.method() + " " + site.what() + " " + site.ordinal();
    return Fingerprint.of(fault.rule().id(), method.toString(), origin);
  }

  /** The state with the references of new faults no longer followed: one mistake, one finding. */
  State repair(State state) {
    State repaired = state;
    for (Reference reference : toForget) {
      repaired = repaired.forget(reference.id());
    }
    toForget.clear();
    return repaired;
  }

  /** What was found and not reported before; notes that it now is. */
  List<Finding> fresh(Set<Object> reported) {
    suspected.forEach(
        (key, draft) -> {
          if (confirmed.contains(key.place())
              || (key.site() != null && confirmed.contains(key.site()))) {
            found.putIfAbsent(key, draft);
          }
        });
    List<Finding> fresh = new ArrayList<>();
    found.forEach(
        (key, draft) -> {
          if (reported.add(key)) {
            fresh.add(draft.told(trace));
          }
        });
    return fresh;
  }
}
