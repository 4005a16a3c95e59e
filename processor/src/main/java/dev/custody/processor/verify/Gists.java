package dev.custody.processor.verify;

import dev.custody.processor.contract.Effect;
import dev.custody.processor.contract.MethodContract;
import dev.custody.processor.contract.Origin;
import dev.custody.processor.ir.Block;
import dev.custody.processor.ir.Body;
import dev.custody.processor.ir.Call;
import dev.custody.processor.ir.FieldKey;
import dev.custody.processor.ir.Handler;
import dev.custody.processor.ir.Instruction;
import dev.custody.processor.ir.Local;
import dev.custody.processor.ir.Place;
import dev.custody.processor.ir.TypeHierarchy;
import dev.custody.processor.ir.TypeKey;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What bodies do, alone and with all that they lead to. Each body is read once. Confined to one
 * thread.
 */
final class Gists {
  private static final TypeKey RUNTIME_EXCEPTION = new TypeKey("java.lang.RuntimeException");
  private static final TypeKey ERROR = new TypeKey("java.lang.Error");

  private final TypeHierarchy types;
  private final Function<Call, MethodContract> contracts;
  private final Function<Call, Optional<Body>> bodies;
  private final Predicate<TypeKey> guards;
  private final IdentityHashMap<Body, Gist> gists = new IdentityHashMap<>();
  private final IdentityHashMap<Body, Boolean> obliging = new IdentityHashMap<>();
  private final IdentityHashMap<Body, Boolean> outlasting = new IdentityHashMap<>();
  private final IdentityHashMap<Body, Boolean> throwing = new IdentityHashMap<>();
  private final IdentityHashMap<Body, Boolean> telling = new IdentityHashMap<>();
  private final IdentityHashMap<Body, Optional<Set<FieldKey>>> changing = new IdentityHashMap<>();
  private final IdentityHashMap<Body, Set<FieldKey>> reading = new IdentityHashMap<>();
  private final IdentityHashMap<Body, Set<String>> calling = new IdentityHashMap<>();

  Gists(
      TypeHierarchy types,
      Function<Call, MethodContract> contracts,
      Function<Call, Optional<Body>> bodies,
      Predicate<TypeKey> guards) {
    this.guards = guards;
    this.types = types;
    this.contracts = contracts;
    this.bodies = bodies;
  }

  /** A contract that somebody wrote goes before the body. */
  static boolean isDeclared(MethodContract contract) {
    Origin.Kind by = contract.origin().kind();
    return by == Origin.Kind.SOURCE
        || by == Origin.Kind.CLASS_FILE
        || by == Origin.Kind.CONTRACT_FILE;
  }

  /** Whether a body, or one that it leads to, does anything to references, locks or regions. */
  boolean obliges(Body body) {
    return obliging.computeIfAbsent(body, b -> any(b, Gist::obliges));
  }

  /** Whether it does anything that outlives it without a reference of its caller's. */
  boolean outlasts(Body body) {
    return outlasting.computeIfAbsent(body, b -> any(b, Gist::outlasts));
  }

  /** Whether it shows an unchecked exception that may leave it. */
  boolean throwsUnchecked(Body body) {
    return throwing.computeIfAbsent(body, b -> any(b, Gist::throwsUnchecked));
  }

  /** Whether it leaves a field with something that a condition may ask for. */
  boolean tells(Body body) {
    return telling.computeIfAbsent(body, b -> any(b, Gist::tells));
  }

  /**
   * The fields that a body changes, or one that it leads to; empty if it runs what is not at hand,
   * which may change any.
   */
  Optional<Set<FieldKey>> changes(Body body) {
    Optional<Set<FieldKey>> known = changing.get(body);
    if (known == null) {
      known = any(body, this::runsOthers) ? Optional.empty() : Optional.of(writes(body));
      changing.put(body, known);
    }
    return known;
  }

  private boolean runsOthers(Gist gist) {
    return gist.callsOthers()
        || gist.leadsTo().stream().anyMatch(call -> bodies.apply(call).isEmpty());
  }

  private Set<FieldKey> writes(Body body) {
    Set<FieldKey> written = new LinkedHashSet<>();
    below(body, false).forEach(each -> written.addAll(of(each).writes()));
    return written;
  }

  /** Stops at the first that does: to read a body it must be lowered. */
  private boolean any(Body body, Predicate<Gist> holds) {
    Set<Body> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Body> next = new ArrayDeque<>(List.of(body));
    while (!next.isEmpty()) {
      Body at = next.removeLast();
      if (seen.add(at)) {
        Gist gist = of(at);
        if (holds.test(gist)) {
          return true;
        }
        gist.leadsTo().forEach(call -> bodies.apply(call).ifPresent(next::add));
      }
    }
    return false;
  }

  /** The fields that a body reads, or one that it leads to or creates. */
  Set<FieldKey> reads(Body body) {
    Set<FieldKey> known = reading.get(body);
    if (known == null) {
      known = new LinkedHashSet<>();
      for (Body each : below(body, true)) {
        known.addAll(of(each).reads());
      }
      reading.put(body, known);
    }
    return known;
  }

  /** The names of the methods that a body calls on objects, or one that it leads to or creates. */
  Set<String> calls(Body body) {
    Set<String> known = calling.get(body);
    if (known == null) {
      known = new HashSet<>();
      for (Body each : below(body, true)) {
        known.addAll(of(each).calls());
      }
      calling.put(body, known);
    }
    return known;
  }

  /** A body and all that it leads to, and its lambdas and local classes or not. */
  private List<Body> below(Body body, boolean withClosures) {
    Set<Body> found = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Body> ordered = new ArrayList<>();
    Deque<Body> next = new ArrayDeque<>(List.of(body));
    while (!next.isEmpty()) {
      Body at = next.removeLast();
      if (found.add(at)) {
        ordered.add(at);
        of(at).leadsTo().forEach(call -> bodies.apply(call).ifPresent(next::add));
        if (withClosures) {
          next.addAll(at.closures());
        }
      }
    }
    return ordered;
  }

  /** What a body alone does. */
  Gist of(Body body) {
    Gist known = gists.get(body);
    if (known == null) {
      known = read(body);
      gists.put(body, known);
    }
    return known;
  }

  private Gist read(Body body) {
    int instructions = 0;
    boolean obliges = false;
    boolean outlasts = false;
    boolean throwsUnchecked = false;
    boolean guarded = false;
    boolean tells = false;
    boolean callsOthers = false;
    Set<FieldKey> reads = new LinkedHashSet<>();
    Set<FieldKey> writes = new LinkedHashSet<>();
    Set<String> calls = new HashSet<>();
    List<Call> leadsTo = new ArrayList<>();
    for (Block block : body.blocks()) {
      instructions += block.instructions().size();
      for (Instruction instruction : block.instructions()) {
        if (instruction instanceof Instruction.Load load) {
          addField(load.place(), reads);
          guarded |= isGuarded(load.place());
        } else if (instruction instanceof Instruction.Store store) {
          guarded |= isGuarded(store.place());
          addField(store.place(), writes);
          tells |= tells(store, body);
        } else if (instruction instanceof Instruction.Throw thrown) {
          throwsUnchecked |= leaves(thrown.type(), block) && !isCaught(thrown, body);
        } else if (instruction instanceof Instruction.Invoke invoke) {
          if (invoke.receiver().isPresent()) {
            calls.add(invoke.call().method().name());
          }
          MethodContract contract = contracts.apply(invoke.call());
          for (Effect effect : contract.effects()) {
            obliges |= obliges(effect);
            outlasts |= outlasts(effect);
            throwsUnchecked |=
                effect instanceof Effect.Checks checks
                    && leaves(new TypeKey(checks.otherwise()), block);
          }
          throwsUnchecked |= contract.unchecked().stream().anyMatch(type -> leaves(type, block));
          if (!isDeclared(contract)) {
            leadsTo.add(invoke.call());
          } else {
            callsOthers = true;
          }
        }
      }
    }
    return new Gist(
        instructions,
        obliges || guarded,
        outlasts || guarded,
        throwsUnchecked,
        tells,
        reads,
        writes,
        calls,
        leadsTo,
        callsOthers);
  }

  /** Whether what is read or written may be guarded by a lock. */
  private boolean isGuarded(Place place) {
    FieldKey field =
        place instanceof Place.Field of
            ? of.field()
            : place instanceof Place.Static of ? of.field() : null;
    return field != null && guards.test(field.owner());
  }

  private static void addField(Place place, Set<FieldKey> fields) {
    if (place instanceof Place.Field field) {
      fields.add(field.field());
    } else if (place instanceof Place.Static field) {
      fields.add(field.field());
    }
  }

  /** Numbers that were worked out or handed in are hardly ever what a condition asks for. */
  private static boolean tells(Instruction.Store store, Body body) {
    return !(store.place() instanceof Place.Element)
        && !(store.value() instanceof Local local && isNumber(body.variable(local).type()));
  }

  private static boolean isNumber(TypeKey type) {
    return type.isPrimitive() && !type.equals(TypeKey.BOOLEAN);
  }

  /** Whether an exception is unchecked and no handler of the block surely takes it. */
  private boolean leaves(TypeKey type, Block block) {
    boolean isUnchecked = types.isSubtype(type, RUNTIME_EXCEPTION) || types.isSubtype(type, ERROR);
    return isUnchecked
        && block.handlers().stream().noneMatch(handler -> types.isSubtype(type, handler.type()));
  }

  /** Whether a throw passes on what a handler caught. */
  private static boolean isCaught(Instruction.Throw thrown, Body body) {
    return body.blocks().stream()
        .flatMap(block -> block.handlers().stream())
        .map(Handler::exception)
        .anyMatch(thrown.exception()::equals);
  }

  private static boolean obliges(Effect effect) {
    return !effect.isQuiet()
        && !(effect instanceof Effect.Wraps || effect instanceof Effect.Checks);
  }

  private static boolean outlasts(Effect effect) {
    return effect instanceof Effect.Locks
        || effect instanceof Effect.TryLocks
        || effect instanceof Effect.Unlocks
        || effect instanceof Effect.RequiresLock
        || effect instanceof Effect.Enters
        || effect instanceof Effect.Leaves
        || effect instanceof Effect.Halts;
  }
}
