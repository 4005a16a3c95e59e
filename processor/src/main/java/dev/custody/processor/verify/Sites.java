package dev.custody.processor.verify;

import dev.custody.processor.finding.Spot;
import dev.custody.processor.ir.Block;
import dev.custody.processor.ir.Body;
import dev.custody.processor.ir.FieldKey;
import dev.custody.processor.ir.Instruction;
import dev.custody.processor.ir.MethodKey;
import dev.custody.processor.ir.Position;
import dev.custody.processor.ir.Variable;
import dev.custody.processor.verify.state.Site;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/** The acquisitions of the bodies at hand. Confined to one thread. */
final class Sites {
  private final IdentityHashMap<Instruction, Site> sites = new IdentityHashMap<>();

  private final Map<MethodKey, Map<MethodKey, NavigableSet<Position>>> calls = new HashMap<>();

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

  /** The borrowing by a read of a field. */
  Site of(Body body, Instruction.Load load) {
    Site known = sites.get(load);
    if (known == null) {
      Spot spot = new Spot(body.source(), load.position(), 0);
      known = new Site(spot, body.method(), load.place().toString(), 0);
      sites.put(load, known);
    }
    return known;
  }

  /** What the object of a releasing method owes. */
  Site of(Body body, FieldKey field) {
    Spot spot = new Spot(body.source(), body.declaration(), 0);
    return new Site(spot, body.method(), "field " + field.name(), 0);
  }

  /** The acquisition by a parameter. */
  Site of(Body body, Variable parameter) {
    Spot spot = new Spot(body.source(), body.declaration(), 0);
    int ordinal = parameter.local().index();
    return new Site(spot, body.method(), "parameter", ordinal);
  }

  /** Which of the calls of its callee in a body; code lowered twice, as of a finally, is one. */
  private int ordinal(Body body, Instruction.Invoke invoke) {
    NavigableSet<Position> places =
        calls
            .computeIfAbsent(body.method(), m -> calls(body))
            .getOrDefault(invoke.call().method(), Collections.emptyNavigableSet());
    return places.headSet(invoke.position(), false).size();
  }

  private static Map<MethodKey, NavigableSet<Position>> calls(Body body) {
    Map<MethodKey, NavigableSet<Position>> calls = new HashMap<>();
    for (Block block : body.blocks()) {
      for (Instruction instruction : block.instructions()) {
        if (instruction instanceof Instruction.Invoke call) {
          calls.computeIfAbsent(call.call().method(), m -> new TreeSet<>()).add(call.position());
        }
      }
    }
    return calls;
  }
}
