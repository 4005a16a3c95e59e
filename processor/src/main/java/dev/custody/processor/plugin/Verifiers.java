package dev.custody.processor.plugin;

import dev.custody.processor.contract.ExecutionContext;
import dev.custody.processor.contract.kernel.KernelCatalogue;
import dev.custody.processor.ir.Body;
import dev.custody.processor.ir.MethodKey;
import dev.custody.processor.verify.Bodies;
import dev.custody.processor.verify.Program;
import dev.custody.processor.verify.Result;
import dev.custody.processor.verify.Verifier;
import dev.custody.processor.verify.state.Profile;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;

/**
 * The verifiers of one top-level class: one for ordinary Java, one for methods that run as a
 * program of a BPF type. A method that either followed from a caller is verified there.
 */
final class Verifiers {
  private final Engine engine;
  private final Verifier ordinary;
  private final Verifier programs;

  Verifiers(Engine engine, Bodies followed) {
    this.engine = engine;
    ordinary =
        engine.verifier(
            followed, Profile.PRECISE.limits(engine.options().budget(), Profile.PRECISE.states()));
    programs = engine.verifier(followed, Profile.KERNEL);
  }

  /** Verifies a method as what its declaration says it runs as. */
  Result verify(Body body) {
    Program program = program(body.method());
    return (program.isBpf() ? programs : ordinary).verify(body, program);
  }

  /** What a method runs as. */
  Program program(MethodKey method) {
    return engine.context().symbols().element(method).map(this::program).orElse(Program.NONE);
  }

  private Program program(ExecutableElement method) {
    List<String> types = engine.runsAs().programTypes(method);
    if (!types.isEmpty()) {
      return Program.of(KernelCatalogue.kinds(types), engine.options().kernel());
    }
    List<ExecutionContext> contexts = engine.runsAs().contexts(method);
    return contexts.isEmpty() ? Program.NONE : Program.in(contexts);
  }

  /** The methods that a program leads to, reached or not. */
  Set<MethodKey> reach(Body program) {
    return programs.reach(program);
  }

  /** The instruction that the verification of a method came to last, in words. */
  String reached(MethodKey method) {
    return (program(method).isBpf() ? programs : ordinary).reached();
  }

  /** Whether a method was followed in the state of a caller. */
  boolean wasFollowed(MethodKey method) {
    return ordinary.wasFollowed(method) || programs.wasFollowed(method);
  }
}
