package dev.custody.processor.verify;

import dev.custody.processor.contract.Contracts;
import dev.custody.processor.contract.Effect;
import dev.custody.processor.contract.Subject;
import dev.custody.processor.contract.When;
import dev.custody.processor.finding.Step;
import dev.custody.processor.ir.Call;
import dev.custody.processor.ir.Local;
import dev.custody.processor.ir.Operand;
import dev.custody.processor.ir.RefId;
import dev.custody.processor.ir.TypeKey;
import dev.custody.processor.verify.state.NumberFact;
import dev.custody.processor.verify.state.Range;
import dev.custody.processor.verify.state.Reference;
import dev.custody.processor.verify.state.Reference.Rest;
import dev.custody.processor.verify.state.State;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Collections and maps of the JDK that a method makes for itself. One with something owed in it is
 * a reference of its own: what is put in, and all that the container is asked for afterwards, are
 * names of it. So whoever releases an element, or gives one away, has seen to all of them; that is
 * what is known of a loop. A container that goes anywhere else is out of sight.
 *
 * <p>As long as something is owed it is known not to be empty, so an iterator has an element at
 * first: the rest is {@link Rest#EMPTY} until one was looked at, {@link Rest#UNKNOWN} afterwards.
 */
public final class Containers {
  private static final Set<String> TYPES =
      Set.of(
          "java.util.ArrayDeque",
          "java.util.ArrayList",
          "java.util.HashMap",
          "java.util.HashSet",
          "java.util.LinkedHashMap",
          "java.util.LinkedHashSet",
          "java.util.LinkedList",
          "java.util.Stack",
          "java.util.TreeMap",
          "java.util.Vector");

  private static final Set<String> ADDING =
      Set.of(
          "add",
          "addElement",
          "addFirst",
          "addLast",
          "offer",
          "offerFirst",
          "offerLast",
          "push",
          "put");

  /** What tells whether there is something left, and by which answer. */
  private static final Map<String, When> ASKING =
      Map.of(
          "hasMoreElements", When.TRUE,
          "hasNext", When.TRUE,
          "isEmpty", When.FALSE);

  private static final Set<String> LOOKING =
      Set.of(
          "contains",
          "containsKey",
          "containsValue",
          "ensureCapacity",
          "equals",
          "hashCode",
          "indexOf",
          "lastIndexOf",
          "size",
          "toString",
          "trimToSize");

  /** What yields an element, or something that leads to the elements. */
  private static final Set<String> LEADING =
      Set.of(
          "element",
          "elementAt",
          "elements",
          "entrySet",
          "firstElement",
          "get",
          "getFirst",
          "getKey",
          "getLast",
          "getValue",
          "iterator",
          "keySet",
          "lastElement",
          "next",
          "nextElement",
          "peek",
          "peekFirst",
          "peekLast",
          "values");

  private final Contracts contracts;

  Containers(Contracts contracts) {
    this.contracts = contracts;
  }

  /** Whether a reference is a container with what is in it. */
  public static boolean isOne(@Nullable Reference reference) {
    return reference != null && TYPES.contains(reference.type().name());
  }

  /** Whether a call makes a container without elements. */
  static boolean makes(Call call) {
    return call.kind() == Call.Kind.CONSTRUCT
        && TYPES.contains(call.resultType().name())
        && call.method().parameters().stream().allMatch(TypeKey::isPrimitive);
  }

  /** The container that a call asks or changes, itself or through what leads to its elements. */
  @Nullable Reference asked(State state, CallSite site) {
    Reference known = site.receiver(state);
    String owner = site.call().method().owner().name();
    return isOne(known)
            && (owner.startsWith("java.util.") || owner.equals("java.lang.Iterable"))
            && !contracts.type(site.call().receiverType()).isResource()
        ? known
        : null;
  }

  /** The only answer of a container with something in it; null where both can be. */
  @Nullable When answer(State state, CallSite site) {
    Reference container = asked(state, site);
    When known = container == null ? null : ASKING.get(site.call().method().name());
    return known != null && isFull(container) && (known == When.FALSE || isAtStart(container))
        ? known
        : null;
  }

  /** What else is known of the number that a container answers; null for nothing. */
  @Nullable NumberFact number(State state, CallSite site) {
    Reference container = asked(state, site);
    return isFull(container) && site.call().method().name().equals("size")
        ? NumberFact.of(Range.between(1, Integer.MAX_VALUE))
        : null;
  }

  private static boolean isFull(@Nullable Reference container) {
    return container != null && container.isOwning();
  }

  private static boolean isAtStart(@Nullable Reference container) {
    return container != null && container.rest() == Rest.EMPTY;
  }

  /** Whether a call puts its arguments into a container that is followed. */
  boolean adds(State state, CallSite site) {
    Reference container = asked(state, site);
    return container != null
        && (container.isOwning() || container.isEmpty())
        && ADDING.contains(site.call().method().name());
  }

  /** The state after what a call does to the containers that it is called on or given. */
  State apply(State state, CallSite site, List<Step> steps) {
    Reference container = asked(state, site);
    boolean adds = adds(state, site);
    State after = state;
    for (Operand argument : site.invoke().arguments()) {
      Reference given = after.reference(after.value(argument));
      if (given != null && isOne(given) && isWhole(state, argument)) {
        after = after.forget(given.id());
      } else if (adds && container != null && given != null && isOwed(given)) {
        after = put(after, site, given, container.id(), steps);
      }
    }
    if (container == null || adds) {
      return after;
    }
    String name = site.call().method().name();
    boolean looks = ASKING.containsKey(name) || LOOKING.contains(name) || LEADING.contains(name);
    return looks ? after : after.forget(container.id());
  }

  /** Whether a value that belongs to a container is not one of its elements. */
  private boolean isWhole(State state, Operand operand) {
    return !(operand instanceof Local local)
        || !contracts.type(state.frame().code().body().variable(local).type()).isResource();
  }

  private static boolean isOwed(Reference given) {
    return given.isOwning() && !given.isHeld() && !isOne(given);
  }

  private static State put(
      State state, CallSite site, Reference given, RefId into, List<Step> steps) {
    Reference container = state.reference(into);
    if (container == null) {
      return state;
    }
    if (!container.isOwning()) {
      steps.add(new Step.Acquired(CallSemantics.spot(state, site.invoke()), container.id(), false));
    }
    return state.join(given.id(), container.owned(1, Rest.EMPTY));
  }

  /** The state after an effect on something that a container stands for. */
  State apply(State state, CallSite site, Effect effect, Reference container) {
    Subject subject = CallSite.subjectOf(effect);
    boolean isOf = subject != null && subject.kind() == Subject.Kind.PARAMETER;
    boolean stays =
        effect instanceof Effect.Borrows
            || effect instanceof Effect.Returns
            || effect instanceof Effect.Wraps
            || (isOf ? adds(state, site) : asked(state, site) != null);
    return stays ? state : state.forget(container.id());
  }

  /** The state in which the result of a call is what a container yields; null if it is not. */
  @Nullable State result(State state, CallSite site, int value) {
    Reference container = asked(state, site);
    String name = site.call().method().name();
    if (container == null || !LEADING.contains(name) || isText(site.call().resultType())) {
      return null;
    }
    boolean looksAtOne =
        name.equals("next")
            || name.equals("nextElement")
            || contracts.type(site.call().resultType()).isResource();
    return state.denote(
        value,
        container.isOwning()
            ? container.owned(1, looksAtOne ? Rest.UNKNOWN : Rest.EMPTY)
            : container);
  }

  /** Whether values of a type are surely none of what is owed: names, numbers. */
  private static boolean isText(TypeKey type) {
    return type.name().equals("java.lang.String") || type.name().equals("java.lang.Integer");
  }

  /** The state in which a value that others can get at belongs to no container any more. */
  static State leave(State state, int value) {
    Reference reference = state.reference(value);
    return reference != null && isOne(reference) ? state.forget(reference.id()) : state;
  }
}
