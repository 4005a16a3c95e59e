package dev.custody.processor.plugin;

import dev.custody.processor.contract.Contracts;
import dev.custody.processor.contract.read.CompilerContracts;
import dev.custody.processor.contract.read.RunsAs;
import dev.custody.processor.contract.read.body.BodyKnowledge;
import dev.custody.processor.contract.read.check.DeclarationChecks;
import dev.custody.processor.contract.read.file.ContractSource;
import dev.custody.processor.contract.read.file.ContractSources;
import dev.custody.processor.contract.read.file.PackIndex;
import dev.custody.processor.frontend.CompilationContext;
import dev.custody.processor.lower.Lowering;
import dev.custody.processor.option.Options;
import dev.custody.processor.option.UnknownCalls;
import dev.custody.processor.rule.Rules;
import dev.custody.processor.verify.Bodies;
import dev.custody.processor.verify.Rule;
import dev.custody.processor.verify.Verifier;
import dev.custody.processor.verify.state.Profile;
import java.util.List;

/**
 * What the checks of all classes of one compilation share.
 *
 * @param context the compiler's services
 * @param contracts what is known of methods, types and fields
 * @param runsAs what code runs as
 * @param effects which calls can matter
 * @param lowering the way from trees to bodies
 * @param declarations whether annotations can hold
 * @param rules what is asked
 * @param options what the user has set
 * @param timings what takes how long
 */
record Engine(
    CompilationContext context,
    Contracts contracts,
    RunsAs runsAs,
    Effects effects,
    Lowering lowering,
    DeclarationChecks declarations,
    List<Rule> rules,
    Options options,
    Timings timings) {
  /**
   * The engine for a compilation whose sources are entered.
   *
   * @param files the contract files that are stronger than the bundled packs
   * @param bodies what the bodies of the compilation show
   */
  static Engine of(
      CompilationContext context,
      Options options,
      ContractSource files,
      BodyKnowledge bodies,
      Timings timings) {
    ContractSource written = new ContractSources(List.of(files, PackIndex.bundled()));
    CompilerContracts contracts =
        new CompilerContracts(context, written, bodies, options.unknown() == UnknownCalls.BORROW);
    return new Engine(
        context,
        contracts,
        contracts.runsAs(),
        new Effects(context, contracts, written),
        new Lowering(context),
        new DeclarationChecks(context, contracts),
        Rules.all(),
        options,
        timings);
  }

  /** A verifier for one top-level class. */
  Verifier verifier(Bodies followed, Profile profile) {
    return new Verifier(contracts, context.hierarchy(), followed, profile, rules);
  }
}
