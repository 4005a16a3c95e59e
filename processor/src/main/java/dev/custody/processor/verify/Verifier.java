package dev.custody.processor.verify;

import dev.custody.processor.contract.Contracts;
import dev.custody.processor.contract.Effect;
import dev.custody.processor.finding.Finding;
import dev.custody.processor.ir.Body;
import dev.custody.processor.ir.MethodKey;
import dev.custody.processor.ir.Position;
import dev.custody.processor.ir.TypeHierarchy;
import dev.custody.processor.verify.state.Conditions;
import dev.custody.processor.verify.state.Profile;
import dev.custody.processor.verify.state.Setting;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Verifies the bodies of one top-level class: follows every path of each from its entry state and
 * asks the rules.
 *
 * <p>Remembers what it reported, so that a fault that several callers lead to is one finding.
 * Confined to one thread; the same bodies in the same order give the same findings.
 */
public final class Verifier {
  private final Contracts contracts;
  private final TypeHierarchy types;
  private final Concerns concerns;
  private final Profile profile;
  private final Callees callees;
  private final Sites sites = new Sites();
  private @Nullable Exploration running;
  private final Set<Object> reported = new HashSet<>();

  /**
   * A verifier for one top-level class.
   *
   * @param bodies which calls are followed
   * @param profile how much is known and forgiven
   * @param rules what is asked, in this order
   */
  public Verifier(
      Contracts contracts, TypeHierarchy types, Bodies bodies, Profile profile, List<Rule> rules) {
    this.contracts = contracts;
    this.types = types;
    this.profile = profile;
    this.concerns = new Concerns(rules, profile);
    this.callees =
        new Callees(
            contracts, types, bodies, profile.helpersApart(), profile.has(Setting.FOLLOWS_ALL));
  }

  /**
   * Verifies the bodies of a class, in order; private ones after the others, and only those that
   * nobody called: the others were followed.
   */
  public List<Result> verifyAll(List<Body> bodies) {
    List<Result> results = new ArrayList<>();
    bodies.stream().filter(b -> !b.traits().isPrivate()).map(this::verify).forEach(results::add);
    List<Body> left = new ArrayList<>(bodies);
    left.removeIf(b -> !b.traits().isPrivate());
    // One that was followed before may turn out to be called where it is not.
    while (left.stream().anyMatch(b -> !wasFollowed(b.method()))) {
      for (Body body : List.copyOf(left)) {
        if (!wasFollowed(body.method())) {
          left.remove(body);
          results.add(verify(body));
        }
      }
    }
    return results;
  }

  /** The instruction that the last verification came to, in words; empty before the first. */
  public String reached() {
    Exploration last = running;
    return last == null ? "" : last.reached();
  }

  /** Whether a body was followed from a caller, so that it needs no verification by itself. */
  public boolean wasFollowed(MethodKey method) {
    return callees.wasFollowed(method);
  }

  /** The methods that a program leads to, reached or not; they are no ordinary Java. */
  public Set<MethodKey> reach(Body body) {
    Set<MethodKey> methods = new LinkedHashSet<>();
    callees.reach(body).forEach(reached -> methods.add(reached.method()));
    return methods;
  }

  /** Verifies one body of ordinary Java by itself. */
  public Result verify(Body body) {
    return verify(body, Program.NONE);
  }

  /**
   * Verifies one body by itself; in ordinary Java the lambdas and local classes that it creates
   * too, in a program the methods that it calls and that others can call.
   */
  public Result verify(Body body, Program program) {
    running = null;
    World world =
        new World(
            contracts,
            types,
            callees,
            new Conditions(types, profile),
            profile,
            program,
            new Writes());
    List<Finding> findings = new ArrayList<>();
    int instructions = 0;
    Optional<Result.Limit> limit = Optional.empty();
    if (!program.isFree() || isWorthIt(body)) {
      Entry entry = new Entry(world, sites, body);
      Exploration exploration =
          new Exploration(world, concerns, sites, entry.state(), entry.steps());
      running = exploration;
      exploration.run();
      findings.addAll(exploration.findings().fresh(reported));
      instructions = exploration.budget().spent();
      limit = exploration.budget().limit();
    }
    for (Body next : program.isBpf() ? callees.takeApart() : body.closures()) {
      // Who knows where a lambda runs that is not run here.
      Result inner = verify(next, program.isBpf() ? program : Program.NONE);
      findings.addAll(inner.findings());
      instructions += inner.instructions();
      limit = limit.isPresent() ? limit : inner.limit();
    }
    Comparator<Finding> byPlace =
        Comparator.comparing((Finding f) -> f.spot().position(), Position::compareTo)
            .thenComparing(f -> f.rule().id())
            .thenComparing(Finding::headline);
    findings.sort(byPlace);
    return new Result(body.method(), findings, instructions, limit);
  }

  /** Nothing can be owed in a body that touches no reference, lock, region or owning field. */
  private boolean isWorthIt(Body body) {
    return callees.isRelevant(body)
        || callees.runsRelevant(body)
        || contracts.method(body.method(), body.method().owner()).effects().stream()
            .anyMatch(
                e ->
                    e instanceof Effect.Takes
                        || e instanceof Effect.Releases
                        || e instanceof Effect.Collects)
        || !contracts.kept(body.method()).isEmpty();
  }
}
