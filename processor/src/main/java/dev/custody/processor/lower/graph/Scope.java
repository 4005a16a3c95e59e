package dev.custody.processor.lower.graph;

import dev.custody.processor.ir.Local;
import dev.custody.processor.ir.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The locals that are in scope at the place that is being lowered, in order of declaration. */
final class Scope {
  private List<Local> open = new ArrayList<>();

  int depth() {
    return open.size();
  }

  List<Local> all() {
    return open;
  }

  void open(Local local) {
    if (!open.contains(local)) {
      open.add(local);
    }
  }

  /** What was opened since a depth and passes a test, in order. */
  List<Local> since(int depth, Predicate<Local> test) {
    List<Local> found = new ArrayList<>();
    for (int i = depth; i < open.size(); i++) {
      if (test.test(open.get(i))) {
        found.add(open.get(i));
      }
    }
    return found;
  }

  void close(List<Local> locals) {
    open.removeAll(locals);
  }

  /** A copy of the state, to be restored. */
  List<Local> save() {
    return List.copyOf(open);
  }

  void restore(List<Local> saved) {
    open = new ArrayList<>(saved);
  }

  static Predicate<Local> temporaries(List<Variable> variables) {
    return local -> variables.get(local.index()).kind() == Variable.Kind.TEMPORARY;
  }
}
