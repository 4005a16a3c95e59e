package dev.custody.processor.plugin;

import dev.custody.processor.contract.read.RunsAs;
import dev.custody.processor.ir.MethodKey;
import dev.custody.processor.verify.Bodies;
import dev.custody.processor.verify.Verifier;
import dev.custody.processor.verify.state.Profile;

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

  /** The verifier for a method, by what its declaration says it runs as. */
  Verifier of(MethodKey method) {
    return isProgram(method) ? programs : ordinary;
  }

  /** Whether a method's declaration, or what it is declared in, says that it runs as a program. */
  boolean isProgram(MethodKey method) {
    return engine
        .context()
        .symbols()
        .element(method)
        .filter(element -> !RunsAs.of(element).isEmpty())
        .isPresent();
  }

  /** Whether a method was followed in the state of a caller. */
  boolean wasFollowed(MethodKey method) {
    return ordinary.wasFollowed(method) || programs.wasFollowed(method);
  }
}
