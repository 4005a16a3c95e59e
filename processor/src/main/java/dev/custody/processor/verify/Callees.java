package dev.custody.processor.verify;

import dev.custody.processor.contract.Contracts;
import dev.custody.processor.contract.Effect;
import dev.custody.processor.contract.MethodContract;
import dev.custody.processor.ir.Block;
import dev.custody.processor.ir.Body;
import dev.custody.processor.ir.Call;
import dev.custody.processor.ir.FieldKey;
import dev.custody.processor.ir.Instruction;
import dev.custody.processor.ir.MethodKey;
import dev.custody.processor.ir.Operand;
import dev.custody.processor.ir.Place;
import dev.custody.processor.ir.Position;
import dev.custody.processor.ir.TypeHierarchy;
import dev.custody.processor.ir.TypeKey;
import dev.custody.processor.verify.state.Closure;
import dev.custody.processor.verify.state.Code;
import dev.custody.processor.verify.state.Frame;
import dev.custody.processor.verify.state.Kept;
import dev.custody.processor.verify.state.Knowledge;
import dev.custody.processor.verify.state.State;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which calls are followed into the callee's body, and what is worked out of bodies once. Confined
 * to one thread.
 */
final class Callees implements Knowledge {
  /** Kernel: {@code MAX_CALL_FRAMES}, 8, the verified method itself included. */
  static final int MOST_FRAMES = 8;

  /** Bodies this short are followed for what they tell of numbers, even if they touch nothing. */
  private static final int SHORT = 24;

  private final Contracts contracts;
  private final Bodies bodies;
  private final boolean followsAll;
  private final IdentityHashMap<Body, Code> roots = new IdentityHashMap<>();
  private final IdentityHashMap<Body, Code> followed = new IdentityHashMap<>();
  private final IdentityHashMap<Body, Boolean> sleeping = new IdentityHashMap<>();
  private final IdentityHashMap<Call, MethodContract> asked = new IdentityHashMap<>();
  private final IdentityHashMap<Call, Optional<Body>> callees = new IdentityHashMap<>();
  private final Set<String> lambdas = new HashSet<>();
  private final Set<FieldKey> lambdaFields = new LinkedHashSet<>();
  private final Set<MethodKey> reached = new HashSet<>();
  private final Set<Body> apartSeen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<Body> apartOpen = new ArrayList<>();
  private final Set<MethodKey> apart = new HashSet<>();
  private final boolean helpersApart;
  private final Gists gists;
  private final LockUses locks;

  /**
   * Callees of one top-level class.
   *
   * @param helpersApart whether a helper that only does something to references of its own is
   *     verified by itself
   * @param followsAll whether callees are followed whatever they touch
   */
  Callees(
      Contracts contracts,
      TypeHierarchy types,
      Bodies bodies,
      boolean helpersApart,
      boolean followsAll) {
    this.contracts = contracts;
    this.bodies = bodies;
    this.helpersApart = helpersApart;
    this.followsAll = followsAll;
    locks = new LockUses(contracts, this::contract);
    gists = new Gists(types, this::contract, this::body, contracts::areGuarded);
  }

  /** The code of a body that is verified by itself. */
  Code root(Body body) {
    return roots.computeIfAbsent(body, b -> code(b, false));
  }

  private Code code(Body body, boolean returnsMatter) {
    for (Block block : body.blocks()) {
      for (Instruction instruction : block.instructions()) {
        if (instruction instanceof Instruction.Lambda lambda) {
          lambdas.add(lambda.implemented().name());
        }
      }
    }
    body.closures().forEach(closure -> lambdaFields.addAll(fieldsRead(closure)));
    return new Code(body, this, returnsMatter);
  }

  /** Whether the body of a method was followed wherever it was called. */
  boolean wasFollowed(MethodKey method) {
    return reached.contains(method) && !apart.contains(method);
  }

  /** The contract of a call's callee. */
  MethodContract contract(Call call) {
    MethodContract known = asked.get(call);
    if (known == null) {
      known = contracts.method(call.method(), call.receiverType());
      asked.put(call, known);
    }
    return known;
  }

  /** The code to follow for a call; null if its contract counts. */
  @Nullable Code followed(Instruction.Invoke invoke, State state, Program program) {
    Body body = body(invoke, state);
    if (body == null || !fits(body, state)) {
      return null;
    }
    if (!isWorthIt(body, invoke, state) && !(isAtomic(state, program) && maySleep(body))) {
      return null;
    }
    reached.add(body.method());
    return followed.computeIfAbsent(body, b -> code(b, true));
  }

  /** The lambda that a call runs; null if it runs none that is known. */
  static @Nullable Closure closure(Instruction.Invoke invoke, State state) {
    if (invoke.receiver().isEmpty()) {
      return null;
    }
    Closure closure = state.object(state.value(invoke.receiver().get())).closure();
    boolean same =
        closure != null
            && closure.implemented().name().equals(invoke.call().method().name())
            && closure.implemented().parameters().size()
                == invoke.call().method().parameters().size();
    return same ? closure : null;
  }

  private @Nullable Body body(Instruction.Invoke invoke, State state) {
    Closure closure = closure(invoke, state);
    if (closure != null) {
      return closure.body();
    }
    Call call = invoke.call();
    if (call.kind() == Call.Kind.CONSTRUCT) {
      return null;
    }
    Optional<Body> body = body(call);
    return body.isPresent() && !Gists.isDeclared(contract(call)) ? body.get() : null;
  }

  /** Whether the callee's body would be followed. */
  boolean hasBody(Call call) {
    return body(call).isPresent();
  }

  private Optional<Body> body(Call call) {
    Optional<Body> known = callees.get(call);
    if (known == null) {
      known = bodies.of(call.method());
      callees.put(call, known);
    }
    return known;
  }

  private static boolean fits(Body body, State state) {
    if (state.frame().depth() + 1 >= MOST_FRAMES) {
      return false;
    }
    for (Frame f = state.frame(); f != null; f = f.caller()) {
      if (f.code().body().method().equals(body.method())) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether following tells anything: the body is short and answers something, it is given a
   * reference or a lambda, or what it does to resources can be seen from here. What it does to its
   * own alone cannot; then it is verified by itself.
   */
  private boolean isWorthIt(Body body, Instruction.Invoke invoke, State state) {
    if (followsAll || isGiven(invoke, state) || (isShort(body) && answers(body, state))) {
      return true;
    }
    if (!gists.obliges(body)) {
      return false;
    }
    boolean isSeen =
        !helpersApart
            || gists.outlasts(body)
            || !body.returnType().isPrimitive()
            || (gists.throwsUnchecked(body) && !state.owned().isEmpty())
            || !state.around().locks().isEmpty()
            || !state.around().regions().isEmpty()
            || keepsReference(state);
    if (!isSeen) {
      apart.add(body.method());
    }
    return isSeen;
  }

  private static boolean isGiven(Instruction.Invoke invoke, State state) {
    for (Operand argument : invoke.arguments()) {
      if (isFollowed(state, state.value(argument))) {
        return true;
      }
    }
    return invoke.receiver().isPresent() && isFollowed(state, state.value(invoke.receiver().get()));
  }

  private boolean isShort(Body body) {
    return gists.of(body).instructions() <= SHORT;
  }

  /** Whether the way that a body takes can matter to its caller's. */
  private boolean answers(Body body, State state) {
    return !body.returnType().equals(TypeKey.VOID)
        || gists.obliges(body)
        || gists.tells(body)
        || keepsReference(state)
        || (gists.throwsUnchecked(body) && isBurdened(state));
  }

  /** Whether a reference is in a field, where a callee that nobody follows may get at it. */
  private static boolean keepsReference(State state) {
    for (Kept kept : state.around().fields()) {
      if (isFollowed(state, kept.value())) {
        return true;
      }
    }
    return false;
  }

  /** Whether leaving early would leave something behind. */
  private static boolean isBurdened(State state) {
    return !state.owned().isEmpty()
        || !state.around().locks().isEmpty()
        || !state.around().regions().isEmpty();
  }

  /** The fields that a call which is not followed changes; empty if that may be any. */
  Optional<Set<FieldKey>> changes(Call call) {
    return call.kind() == Call.Kind.CONSTRUCT
        ? Optional.empty()
        : body(call).flatMap(gists::changes);
  }

  /** Whether the thread must not block: what does is then followed to where it does. */
  private static boolean isAtomic(State state, Program program) {
    return program.mustNotBlock().isPresent()
        || state.around().locks().stream().anyMatch(held -> !held.mode().maySleep())
        || state.around().regions().stream().anyMatch(open -> !open.region().maySleep());
  }

  /** Whether a body, or one that it leads to, contains a call that may block. */
  boolean maySleep(Body body) {
    Boolean known = sleeping.get(body);
    if (known == null) {
      known = reach(body).stream().flatMap(Callees::calls).anyMatch(i -> maySleep(i.call()));
      sleeping.put(body, known);
    }
    return known;
  }

  /** Whether a call may block. */
  boolean maySleep(Call call) {
    return contracts.maySleep(call.method(), call.receiverType());
  }

  /** The body of a method of the class that is not followed, such as a public one. */
  Optional<Body> written(Call call) {
    return call.kind() == Call.Kind.CONSTRUCT ? Optional.empty() : bodies.written(call.method());
  }

  private static boolean isFollowed(State state, int value) {
    return state.reference(value) != null || state.object(value).closure() != null;
  }

  /** The callee's body where it is verified apart; null where it is not. */
  @Nullable Body apart(Instruction.Invoke invoke) {
    return followsAll && body(invoke.call()).isEmpty()
        ? bodies.apart(invoke.call().method()).orElse(null)
        : null;
  }

  /** Notes that a path has come to a body that is verified apart. */
  void reachApart(Body body) {
    if (apartSeen.add(body)) {
      apartOpen.add(body);
    }
  }

  /** The bodies to verify apart that were not taken before. */
  List<Body> takeApart() {
    List<Body> taken = List.copyOf(apartOpen);
    apartOpen.clear();
    return taken;
  }

  /** The lambda that a call runs any number of times; null if it runs none that is known. */
  @Nullable Closure run(Instruction.Invoke invoke, State state) {
    if (!followsAll) {
      return null;
    }
    for (Effect.Runs runs : contract(invoke.call()).effects(Effect.Runs.class)) {
      int value = state.value(invoke.arguments().get(runs.lambda().parameter()));
      Closure closure = state.object(value).closure();
      if (closure != null && fits(closure.body(), state)) {
        return closure;
      }
    }
    return null;
  }

  /** The code of a lambda that a call runs. */
  Code callback(Closure closure) {
    return followed.computeIfAbsent(closure.body(), b -> code(b, true));
  }

  /** Whether a body, or one that it leads to, contains a call with an effect of a kind. */
  boolean leadsTo(Body body, Class<? extends Effect> kind) {
    return reach(body).stream()
        .flatMap(Callees::calls)
        .anyMatch(invoke -> contract(invoke.call()).has(kind));
  }

  /** What bodies do with locks. */
  LockUses locks() {
    return locks;
  }

  /** The static fields that a body, or one that it leads to, mentions, and where they do first. */
  Map<FieldKey, Position> mentions(Body body) {
    Map<FieldKey, Position> mentioned = new LinkedHashMap<>();
    for (Body each : reach(body)) {
      for (Block block : each.blocks()) {
        for (Instruction instruction : block.instructions()) {
          if (instruction instanceof Instruction.Load load
              && load.place() instanceof Place.Static field) {
            mentioned.putIfAbsent(field.field(), load.position());
          }
        }
      }
    }
    return mentioned;
  }

  /** A body and all that it leads to by calls and lambdas that it contains, reached or not. */
  Set<Body> reach(Body body) {
    Set<Body> reached = Collections.newSetFromMap(new IdentityHashMap<>());
    Set<Body> ordered = new LinkedHashSet<>();
    Deque<Body> open = new ArrayDeque<>(List.of(body));
    while (!open.isEmpty()) {
      Body next = open.removeFirst();
      if (reached.add(next)) {
        ordered.add(next);
        open.addAll(next.closures());
        calls(next)
            .forEach(
                invoke -> {
                  body(invoke.call()).ifPresent(open::add);
                  Body apart = apart(invoke);
                  if (apart != null) {
                    open.add(apart);
                  }
                });
      }
    }
    return ordered;
  }

  private static Stream<Instruction.Invoke> calls(Body body) {
    return body.blocks().stream()
        .flatMap(block -> block.instructions().stream())
        .filter(Instruction.Invoke.class::isInstance)
        .map(Instruction.Invoke.class::cast);
  }

  @Override
  public boolean asksNumbers(Instruction.Invoke invoke) {
    return mayFollow(invoke)
        || contract(invoke.call()).effects().stream()
            .anyMatch(
                e ->
                    e instanceof Effect.Checks
                        || e instanceof Effect.Looks
                        || (e instanceof Effect.Unlocks && !invoke.arguments().isEmpty()));
  }

  @Override
  public boolean mayFollow(Instruction.Invoke invoke) {
    return mayRunLambda(invoke) || body(invoke.call()).isPresent();
  }

  /** Whether a call may run one of the lambdas that the bodies at hand create. */
  private boolean mayRunLambda(Instruction.Invoke invoke) {
    return invoke.receiver().isPresent() && lambdas.contains(invoke.call().method().name());
  }

  @Override
  public boolean isFinal(FieldKey field) {
    return contracts.field(field).isFinal();
  }

  @Override
  public Set<FieldKey> fieldsRead(Instruction.Invoke invoke) {
    if (mayRunLambda(invoke)) {
      return lambdaFields;
    }
    Optional<Body> callee = body(invoke.call());
    return callee.isPresent() ? fieldsRead(callee.get()) : Set.of();
  }

  @Override
  public Set<FieldKey> fieldsRead(Body body) {
    Set<FieldKey> read = gists.reads(body);
    if (lambdaFields.isEmpty() || gists.calls(body).stream().noneMatch(lambdas::contains)) {
      return read;
    }
    Set<FieldKey> all = new LinkedHashSet<>(read);
    all.addAll(lambdaFields);
    return all;
  }

  /** Whether a body calls a lambda of its own that does anything to references. */
  boolean runsRelevant(Body body) {
    return body.closures().stream().anyMatch(this::isRelevant)
        && body.blocks().stream()
            .flatMap(block -> block.instructions().stream())
            .anyMatch(
                i ->
                    i instanceof Instruction.Lambda lambda
                        && gists.calls(body).contains(lambda.implemented().name()));
  }

  /** Whether a body, or one that it leads to, does anything to references, locks or regions. */
  boolean isRelevant(Body body) {
    return gists.obliges(body);
  }
}
