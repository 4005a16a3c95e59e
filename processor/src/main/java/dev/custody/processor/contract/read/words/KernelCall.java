package dev.custody.processor.contract.read.words;

import dev.custody.processor.contract.Effect;
import dev.custody.processor.contract.IteratorStep;
import dev.custody.processor.contract.Nullness;
import dev.custody.processor.contract.Subject;
import dev.custody.processor.contract.Trust;
import dev.custody.processor.contract.When;
import dev.custody.processor.contract.kernel.KernelCatalogue;
import dev.custody.processor.contract.kernel.KernelFlag;
import dev.custody.processor.contract.kernel.KernelFunction;
import dev.custody.processor.contract.kernel.KernelParameter;
import dev.custody.processor.contract.kernel.KernelVersion;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What {@code @KFunc} says of a method: what the catalogue knows of the kernel function, unless the
 * annotation itself says it. It speaks after the method's other annotations.
 */
final class KernelCall {
  private final Shape shape;
  private final Clauses into;
  private final KernelFunction function;

  /** The Java parameters in the order of the prototype; empty if they do not fit it. */
  private final List<KernelParameter> parameters;

  KernelCall(Shape shape, Note note, Clauses into) {
    this.shape = shape;
    this.into = into;
    function = function(note);
    parameters = fit(function.parameters(), shape.method().parameters().size());
  }

  private static KernelFunction function(Note note) {
    String name = note.value("value").orElse("");
    KernelFunction known =
        KernelCatalogue.function(name).orElseGet(() -> KernelFunction.unknown(name));
    Optional<KernelVersion> since = note.value("since").flatMap(KernelVersion::parse);
    if (since.isPresent()) {
      known = known.since(since.get());
    }
    if (!note.values("programTypes").isEmpty()) {
      known = known.calledBy(KernelCatalogue.kinds(note.values("programTypes")));
    }
    if (!note.values("flags").isEmpty()) {
      known = known.flags(flags(note.values("flags")));
    }
    return known;
  }

  private static List<KernelFlag> flags(List<String> names) {
    return Arrays.stream(KernelFlag.values()).filter(f -> names.contains(f.name())).toList();
  }

  /** The parameters of the prototype if they are as many, with those that are implicit or not. */
  private static List<KernelParameter> fit(List<KernelParameter> all, int count) {
    if (all.size() == count) {
      return all;
    }
    List<KernelParameter> explicit = all.stream().filter(p -> !p.isImplicit()).toList();
    return explicit.size() == count ? explicit : List.of();
  }

  /** The notes that say what no flag of the function says, as if they stood on the method. */
  MethodNotes does() {
    return DoneBy.notes(function.does(), shape.method().parameters().size());
  }

  void say() {
    into.kernel(function);
    if (shape.returnsReference()) {
      if (has(KernelFlag.ACQUIRE)) {
        into.say(Aspect.RESULT, new Effect.Acquires(Subject.RESULT, When.RETURNS));
      }
      if (has(KernelFlag.RET_NULL)) {
        into.result(Nullness.MAYBE_NULL);
      }
    }
    if (has(KernelFlag.RELEASE)) {
      shape.references().stream().findFirst().map(Subject::parameter).ifPresent(this::releases);
    }
    if (has(KernelFlag.SLEEPABLE)) {
      into.say(Aspect.SLEEP, new Effect.MaySleep());
    }
    demands();
    nullable();
    iterates();
  }

  private boolean has(KernelFlag flag) {
    return function.flags().contains(flag);
  }

  private void releases(Subject argument) {
    into.say(Aspect.fate(argument), new Effect.Releases(argument, When.ALWAYS));
  }

  private void demands() {
    if (!has(KernelFlag.TRUSTED_ARGS) && !has(KernelFlag.RCU)) {
      return;
    }
    Trust trust = has(KernelFlag.TRUSTED_ARGS) ? Trust.TRUSTED : Trust.PROTECTED;
    for (int index : shape.references()) {
      if (parameters.isEmpty() || parameters.get(index).isObject()) {
        into.add(Aspect.USES, new Effect.Demands(Subject.parameter(index), trust));
      }
    }
  }

  private void nullable() {
    for (int index : shape.references()) {
      if (!parameters.isEmpty() && parameters.get(index).isNullable()) {
        into.parameter(index, Nullness.MAYBE_NULL);
      }
    }
  }

  private void iterates() {
    for (IteratorStep step : IteratorStep.values()) {
      if (has(KernelFlag.valueOf("ITER_" + step))) {
        Subject iterator =
            shape.references().isEmpty()
                ? Subject.RECEIVER
                : Subject.parameter(shape.references().get(0));
        into.add(Aspect.USES, new Effect.Iterates(iterator, step));
      }
    }
  }
}
