package dev.custody.processor.contract.read.words;

import dev.custody.processor.contract.Effect;
import dev.custody.processor.contract.Nullness;
import dev.custody.processor.contract.Subject;
import dev.custody.processor.contract.When;
import dev.custody.processor.contract.kernel.KernelFunction;
import dev.custody.processor.ir.TypeKey;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A contract in the making: what has been said of a method so far. Local to the reading of one
 * contract. What is said first of an aspect holds, so stronger sources speak first; an aspect that
 * is said to have no effects is decided too.
 */
public final class Clauses {
  private final Map<Aspect, List<Effect>> effects = new TreeMap<>();
  private final Set<Integer> acceptsNull = new TreeSet<>();
  private final Set<Integer> nullnessOfParametersSaid = new TreeSet<>();
  private final Set<TypeKey> unchecked = new LinkedHashSet<>();
  private Nullness result = Nullness.UNKNOWN;
  private Optional<KernelFunction> kernel = Optional.empty();

  /** Whether nothing has been said. */
  public boolean isEmpty() {
    return effects.isEmpty()
        && nullnessOfParametersSaid.isEmpty()
        && unchecked.isEmpty()
        && kernel.isEmpty()
        && result == Nullness.UNKNOWN;
  }

  /** Whether an aspect has been decided. */
  public boolean says(Aspect aspect) {
    return effects.containsKey(aspect);
  }

  /** Decides an aspect, unless it is decided; no effects means that nothing happens. */
  public void say(Aspect aspect, Effect... said) {
    effects.putIfAbsent(aspect, new ArrayList<>(List.of(said)));
  }

  /** Adds to an aspect that may have several effects, such as locks. */
  void add(Aspect aspect, Effect effect) {
    effects.computeIfAbsent(aspect, key -> new ArrayList<>()).add(effect);
  }

  /**
   * Says that the result and a subject share one obligation. Where the result shares another one
   * already, the second subject goes out of sight in it.
   */
  public void wraps(Subject subject) {
    Aspect fate = Aspect.fate(subject);
    if (says(fate)) {
      return;
    }
    List<Effect> ofResult = effects.get(Aspect.RESULT);
    if (ofResult == null) {
      Effect.Wraps wraps = new Effect.Wraps(subject);
      say(fate, wraps);
      say(Aspect.RESULT, wraps);
    } else if (ofResult.stream().anyMatch(Effect.Wraps.class::isInstance)) {
      say(fate, new Effect.Escapes(subject));
    }
  }

  /** Says whether the result may be null. */
  public void result(Nullness nullness) {
    if (result == Nullness.UNKNOWN) {
      result = nullness;
    }
  }

  /** Says whether null may be passed to a parameter. */
  void parameter(int index, Nullness nullness) {
    if (nullnessOfParametersSaid.add(index) && nullness == Nullness.MAYBE_NULL) {
      acceptsNull.add(index);
    }
  }

  /** Says which kernel function the method stands for. */
  void kernel(KernelFunction function) {
    if (kernel.isEmpty()) {
      kernel = Optional.of(function);
    }
  }

  /** The kernel function that the method stands for. */
  public Optional<KernelFunction> kernel() {
    return kernel;
  }

  /** Adds unchecked exceptions that callers meet. */
  void unchecked(List<TypeKey> types) {
    unchecked.addAll(types);
  }

  /** Lets a weaker source say what has not been said. */
  public void underlay(Clauses weaker) {
    weaker.effects.forEach(
        (aspect, said) -> {
          if (aspect.kind() != Aspect.Kind.RESULT && !says(aspect)) {
            effects.put(aspect, new ArrayList<>(said));
          }
        });
    if (!says(Aspect.RESULT) && weaker.says(Aspect.RESULT)) {
      List<Effect> ofResult = new ArrayList<>(weaker.effects.get(Aspect.RESULT));
      ofResult.replaceAll(this::aroundTaken);
      effects.put(Aspect.RESULT, ofResult);
    }
    result(weaker.result);
    for (int index : weaker.nullnessOfParametersSaid) {
      parameter(index, weaker.acceptsNull.contains(index) ? Nullness.MAYBE_NULL : Nullness.UNKNOWN);
    }
    if (unchecked.isEmpty()) {
      unchecked.addAll(weaker.unchecked);
    }
    weaker.kernel.ifPresent(this::kernel);
  }

  /** What is made around something that was taken over is new to the caller, and all it has. */
  private Effect aroundTaken(Effect effect) {
    return effect instanceof Effect.Wraps wraps
            && effects.getOrDefault(Aspect.fate(wraps.subject()), List.of()).stream()
                .anyMatch(fate -> fate instanceof Effect.Takes)
        ? new Effect.Acquires(Subject.RESULT, When.RETURNS)
        : effect;
  }

  /**
   * All effects in the order of {@link Aspect.Kind}. Where sources of different strength spoke of
   * the two sides of a {@link Effect.Wraps}, so that only one side has it, that side borrows or is
   * unknown instead.
   */
  public List<Effect> effects() {
    List<Effect> all = new ArrayList<>();
    List<Effect> ofResult = effects.getOrDefault(Aspect.RESULT, List.of());
    effects.forEach(
        (aspect, said) -> {
          for (Effect effect : said) {
            if (!(effect instanceof Effect.Wraps wraps)) {
              add(all, effect);
            } else if (aspect.kind() == Aspect.Kind.FATE) {
              add(all, ofResult.contains(wraps) ? wraps : new Effect.Borrows(wraps.subject()));
            } else if (effects
                .getOrDefault(Aspect.fate(wraps.subject()), List.of())
                .contains(wraps)) {
              add(all, wraps);
            }
          }
        });
    return all;
  }

  /** Each effect once; the same one is said twice where two aspects share it. */
  private static void add(List<Effect> all, Effect effect) {
    for (Effect other : all) {
      if (other.getClass() == effect.getClass() && other.equals(effect)) {
        return;
      }
    }
    all.add(effect);
  }

  /** Whether the result may be null. */
  public Nullness result() {
    return result;
  }

  /** The parameters that may be given null. */
  public Set<Integer> acceptsNull() {
    return Set.copyOf(acceptsNull);
  }

  /** Unchecked exceptions that callers meet. */
  public List<TypeKey> unchecked() {
    return List.copyOf(unchecked);
  }
}
