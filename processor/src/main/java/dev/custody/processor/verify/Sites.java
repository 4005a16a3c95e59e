package dev.custody.processor.verify;

import dev.custody.processor.finding.Spot;
import dev.custody.processor.ir.Block;
import dev.custody.processor.ir.Body;
import dev.custody.processor.ir.Instruction;
import dev.custody.processor.ir.Position;
import dev.custody.processor.ir.Variable;
import dev.custody.processor.verify.state.Site;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/** The acquisitions of the bodies at hand. Confined to one thread. */
final class Sites {
  private final IdentityHashMap<Instruction, Site> sites = new IdentityHashMap<>();

  /** The acquisition by a call in a body. */
  Site of(Body body, Instruction.Invoke invoke) {
    Site known = sites.get(invoke);
    if (known == null) {
      String what = invoke.call().method().toString();
      Spot spot = new Spot(body.source(), invoke.position(), 0);
      known = new Site(spot, body.method(), what, ordinal(body, invoke));
      sites.put(invoke, known);
    }
    return known;
  }

  /** The acquisition by a parameter. */
  Site of(Body body, Variable parameter) {
    Spot spot = new Spot(body.source(), body.declaration(), 0);
    int ordinal = parameter.local().index();
    return new Site(spot, body.method(), "parameter", ordinal);
  }

  /** Code that was lowered twice, as of a finally, counts once. */
  private static int ordinal(Body body, Instruction.Invoke invoke) {
    List<Position> before = new ArrayList<>();
    for (Block block : body.blocks()) {
      for (Instruction instruction : block.instructions()) {
        if (instruction instanceof Instruction.Invoke other
            && other.call().method().equals(invoke.call().method())
            && other.position().compareTo(invoke.position()) < 0
            && !before.contains(other.position())) {
          before.add(other.position());
        }
      }
    }
    return before.size();
  }
}
