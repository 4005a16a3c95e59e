package dev.custody.processor.plugin;

import com.sun.source.util.TreePath;
import dev.custody.processor.finding.Finding;
import dev.custody.processor.finding.Severity;
import dev.custody.processor.finding.Spot;
import dev.custody.processor.frontend.Suppressions;
import dev.custody.processor.frontend.UnitSource;
import dev.custody.processor.ir.Body;
import dev.custody.processor.ir.MethodKey;
import dev.custody.processor.ir.Position;
import dev.custody.processor.ir.TypeKey;
import dev.custody.processor.lower.ClassBodies;
import dev.custody.processor.lower.Lowered;
import dev.custody.processor.plugin.Timings.Phase;
import dev.custody.processor.verify.Result;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The check of one top-level class: its methods that matter, in the order of the source, those last
 * that are followed from others and so may need no check of their own. What fails in one method is
 * reported there and stops no other.
 */
final class ClassCheck {
  private final Engine engine;
  private final TypeKey type;
  private final TreePath declaration;
  private final UnitSource source;
  private final Verdicts verdicts;
  private final Map<MethodKey, GivenUp> givenUp = new LinkedHashMap<>();

  ClassCheck(Engine engine, TypeKey type, TreePath declaration) {
    this.engine = engine;
    this.type = type;
    this.declaration = declaration;
    this.source = new UnitSource(engine.context().trees(), declaration.getCompilationUnit());
    this.verdicts = new Verdicts(engine.options());
  }

  ClassReport run() {
    MethodScan.Result scan =
        Guard.run(
            () ->
                engine
                    .timings()
                    .time(
                        Phase.SCAN,
                        () -> MethodScan.of(engine.context(), engine.effects(), declaration)),
            failure -> {
              failed(failure, classItself(), spot(0), "");
              return MethodScan.Result.NOTHING;
            });
    if (!scan.mattering().isEmpty()) {
      Guard.run(() -> check(scan), failure -> failed(failure, classItself(), spot(0), ""));
    }
    return report(scan.methods());
  }

  private boolean check(MethodScan.Result scan) {
    ClassBodies bodies = engine.lowering().bodies(declaration);
    Followed followed = new Followed(engine.context(), bodies);
    Verifiers verifiers = new Verifiers(engine, followed);
    Set<MethodKey> ofPrograms = ofPrograms(bodies, verifiers);
    List<MethodKey> later = new ArrayList<>();
    for (MethodKey method : bodies.methods()) {
      if (!scan.mattering().contains(method) || ofPrograms.contains(method)) {
        continue;
      }
      if (scan.unresolved().contains(method)) {
        String reason = "the source does not compile";
        givenUp.put(method, new GivenUp(method, spot(method, bodies), reason, true));
      } else if (followed.mayBe(method)) {
        later.add(method);
      } else {
        check(method, bodies, verifiers);
      }
    }
    // One that was followed before may turn out to be called where it is not.
    while (later.stream().anyMatch(method -> !verifiers.wasFollowed(method))) {
      for (MethodKey method : List.copyOf(later)) {
        if (!verifiers.wasFollowed(method)) {
          later.remove(method);
          check(method, bodies, verifiers);
        }
      }
    }
    return true;
  }

  /** What programs of the class lead to: it is verified as part of them, where they reach it. */
  private Set<MethodKey> ofPrograms(ClassBodies bodies, Verifiers verifiers) {
    Set<MethodKey> methods = new HashSet<>();
    Set<MethodKey> programs = new HashSet<>();
    for (MethodKey method : bodies.methods()) {
      if (verifiers.program(method).isBpf()) {
        programs.add(method);
        Optional<Lowered> lowered = bodies.body(method);
        if (lowered.isPresent() && lowered.get() instanceof Lowered.Complete complete) {
          methods.addAll(verifiers.reach(complete.body()));
        }
      }
    }
    methods.removeAll(programs);
    return methods;
  }

  private void check(MethodKey method, ClassBodies bodies, Verifiers verifiers) {
    boolean isProgram = verifiers.program(method).isBpf();
    Guard.run(
        () -> {
          lower(method, bodies, isProgram)
              .ifPresent(body -> verify(body, bodies, verifiers, isProgram));
          return true;
        },
        failure -> failed(failure, method, spot(method, bodies), verifiers.reached(method)));
  }

  private Optional<Body> lower(MethodKey method, ClassBodies bodies, boolean isProgram) {
    Optional<Lowered> lowered = engine.timings().time(Phase.LOWER, () -> bodies.body(method));
    if (lowered.isPresent() && lowered.get() instanceof Lowered.GivenUp reason) {
      giveUp(method, spot(method, bodies), reason.reason(), isProgram);
    }
    return lowered.flatMap(
        some ->
            some instanceof Lowered.Complete complete
                ? Optional.of(complete.body())
                : Optional.empty());
  }

  private void verify(Body body, ClassBodies bodies, Verifiers verifiers, boolean isProgram) {
    Result result = engine.timings().time(body.method(), () -> verifiers.verify(body));
    result.findings().forEach(verdicts::add);
    result
        .limit()
        .ifPresent(
            limit -> {
              Spot spot = spot(body.method(), bodies);
              giveUp(body.method(), spot, words(limit), isProgram);
            });
  }

  private void giveUp(MethodKey method, Spot spot, String reason, boolean isProgram) {
    if (isProgram) {
      verdicts.add(AnalysisLimit.of(method, spot, reason));
    }
    givenUp.put(method, new GivenUp(method, spot, reason, isProgram));
  }

  private static String words(Result.Limit limit) {
    return switch (limit) {
      case INSTRUCTIONS -> "too many instructions; only what is sure is reported";
      case STATES -> "too many states; only what is sure is reported";
    };
  }

  private boolean failed(Throwable failure, MethodKey method, Spot spot, String reached) {
    verdicts.add(InternalError.of(failure, method, spot, reached));
    givenUp.put(method, new GivenUp(method, spot, "an internal error", true));
    return false;
  }

  private ClassReport report(int methods) {
    List<Finding> findings = List.of();
    List<Finding> suppressed = List.of();
    boolean askUnused = engine.options().unusedSuppressions() != Severity.OFF && givenUp.isEmpty();
    if (!verdicts.isEmpty() || askUnused) {
      Suppressions suppressions = Suppressions.of(engine.context().trees(), declaration);
      findings = verdicts.weigh(suppressions);
      suppressed = verdicts.suppressed();
      if (askUnused) {
        findings = new ArrayList<>(findings);
        findings.addAll(Unused.of(suppressions, type, this::spot, engine));
      }
    }
    return new ClassReport(
        type, declaration, findings, suppressed, List.copyOf(givenUp.values()), methods);
  }

  private MethodKey classItself() {
    return new MethodKey(type, MethodKey.STATIC_INITIALISER, List.of());
  }

  /** Where a method is declared; found in the text, so asked only where it is told. */
  private Spot spot(MethodKey method, ClassBodies bodies) {
    return bodies.position(method).map(this::spot).orElseGet(() -> spot(0));
  }

  private Spot spot(int offset) {
    return spot(source.between(offset, offset, offset + 1));
  }

  private Spot spot(Position position) {
    return new Spot(source, position, 0);
  }
}
