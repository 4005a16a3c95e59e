package dev.custody.processor.verify;

import dev.custody.processor.contract.Contracts;
import dev.custody.processor.finding.Finding;
import dev.custody.processor.finding.Spot;
import dev.custody.processor.finding.Step;
import dev.custody.processor.ir.Body;
import dev.custody.processor.ir.Local;
import dev.custody.processor.ir.MethodKey;
import dev.custody.processor.ir.Operand;
import dev.custody.processor.ir.Position;
import dev.custody.processor.ir.TypeHierarchy;
import dev.custody.processor.ir.TypeKey;
import dev.custody.processor.verify.path.Path;
import dev.custody.processor.verify.path.PathLog;
import dev.custody.processor.verify.path.Trace;
import dev.custody.processor.verify.state.Frame;
import dev.custody.processor.verify.state.Profile;
import dev.custody.processor.verify.state.Reference;
import dev.custody.processor.verify.state.Site;
import dev.custody.processor.verify.state.State;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The findings of one verification: of all paths to the same fault the shortest, the others
 * counted.
 */
public final class Findings {
  private static final Comparator<Draft> SHORTEST =
      Comparator.comparing((Draft d) -> d.way() == null ? 0 : d.way().length())
          .thenComparing(d -> d.finding().spot().position());

  private final World world;
  private final PathLog log;
  private final Trace trace;
  private final Map<Key, Draft> found = new LinkedHashMap<>();
  private final List<Reference> toForget = new ArrayList<>();
  private Frame frame;

  Findings(World world, PathLog log, Trace trace, Frame frame) {
    this.world = world;
    this.log = log;
    this.trace = trace;
    this.frame = frame;
  }

  private record Key(String rule, @Nullable Site site, Object place, String kind) {}

  /**
   * A finding before it is known what else happens to its reference.
   *
   * @param finding its path is whole if it is about no reference, otherwise the last step only
   * @param way null if it is about no reference
   */
  private record Draft(Finding finding, @Nullable Path way) {
    Finding told(Trace trace) {
      if (way == null) {
        return finding;
      }
      List<Step> path = new ArrayList<>(way.told(trace));
      path.addAll(finding.path());
      return finding.withPath(path);
    }
  }

  /** Says in which frame the next faults are. */
  void at(Frame running) {
    this.frame = running;
  }

  /** What is known of methods, types and fields. */
  public Contracts contracts() {
    return world.contracts();
  }

  /** The types of the program. */
  public TypeHierarchy types() {
    return world.types();
  }

  /** How much is forgiven. */
  public Profile profile() {
    return world.profile();
  }

  /** What a message calls an operand: its variable, or its text. */
  public String name(Operand operand) {
    return operand instanceof Local local
        ? frame.code().body().variable(local).name()
        : operand.toString();
  }

  /** The type that a method returns, {@code void} for none. */
  public TypeKey returnType() {
    return frame.code().body().returnType();
  }

  /** The line on which a reference was released or handed over last; 0 if it was not. */
  public int endOf(Reference reference) {
    return log.of(reference).endLine();
  }

  /** The place of a position in the method that runs. */
  public Spot spot(Position position) {
    return new Spot(frame.code().body().source(), position, frame.depth());
  }

  /** Notes a fault on the path at hand; the reference is not followed further. */
  public void add(Fault fault) {
    Reference about = fault.about();
    Path way = about == null ? null : log.of(about);
    Body body = frame.code().body();
    Site site = about == null ? null : about.site();
    Object place = about == null ? fault.last().spot().position() : body.method();
    Key key = new Key(fault.rule().id(), site, place, fault.kind());
    Finding finding =
        new Finding(
            fault.rule(),
            fault.rule().severity(),
            body.method(),
            fault.last().spot(),
            fault.headline(),
            way == null ? allSteps(fault.last()) : List.of(fault.last()),
            fault.help(),
            0,
            fingerprint(fault, body.method(), site));
    found.merge(key, new Draft(finding, way), Findings::shorter);
    if (about != null) {
      trace.touch(frame, about);
      toForget.add(about);
    }
  }

  private List<Step> allSteps(Step last) {
    List<Step> path = new ArrayList<>(log.all());
    path.add(last);
    return path;
  }

  private static Draft shorter(Draft a, Draft b) {
    Draft best = SHORTEST.compare(a, b) <= 0 ? a : b;
    int others = a.finding().otherPaths() + b.finding().otherPaths() + 1;
    return new Draft(best.finding().withOtherPaths(others), best.way());
  }

  private static String fingerprint(Fault fault, MethodKey method, @Nullable Site site) {
    String origin = site == null ? "" : site.method() + " " + site.what() + " " + site.ordinal();
    return Fingerprint.of(fault.rule().id(), method.toString(), origin);
  }

  /** The state with the references of new faults no longer followed: one mistake, one finding. */
  State repair(State state) {
    State repaired = state;
    for (Reference reference : toForget) {
      repaired = repaired.forget(reference.id());
    }
    toForget.clear();
    return repaired;
  }

  /** What was found and not reported before; notes that it now is. */
  List<Finding> fresh(Set<Object> reported) {
    List<Finding> fresh = new ArrayList<>();
    found.forEach(
        (key, draft) -> {
          if (reported.add(key)) {
            fresh.add(draft.told(trace));
          }
        });
    return fresh;
  }
}
