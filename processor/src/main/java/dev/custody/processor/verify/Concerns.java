package dev.custody.processor.verify;

import dev.custody.processor.contract.Effect;
import dev.custody.processor.contract.MethodContract;
import dev.custody.processor.verify.state.Profile;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * Which rules a call can concern, as far as its contract tells; remembered for all bodies of a
 * class. Confined to one thread.
 */
final class Concerns {
  private final List<Rule> rules;
  private final Profile profile;
  private final IdentityHashMap<MethodContract, Callee> known = new IdentityHashMap<>();

  Concerns(List<Rule> rules, Profile profile) {
    this.rules = List.copyOf(rules);
    this.profile = profile;
  }

  /**
   * What a contract tells.
   *
   * @param rules those that can find something at a call
   * @param isQuiet whether a call does nothing by itself: its effects say what becomes of
   *     references, if there are any
   */
  private record Callee(List<Rule> rules, boolean isQuiet) {}

  /** Every rule. */
  List<Rule> all() {
    return rules;
  }

  /** The rules that can find something at a call by a contract. */
  List<Rule> of(MethodContract callee) {
    return known(callee).rules();
  }

  /** Whether a call by a contract is nothing to any rule unless a reference is followed. */
  boolean isQuiet(MethodContract callee) {
    return known(callee).isQuiet();
  }

  private Callee known(MethodContract contract) {
    Callee callee = known.get(contract);
    if (callee == null) {
      List<Rule> concerned = new ArrayList<>();
      for (Rule rule : rules) {
        if (rule.concerns(contract, profile)) {
          concerned.add(rule);
        }
      }
      boolean quiet = contract.kernel().isEmpty();
      for (Effect effect : contract.effects()) {
        quiet &= isQuiet(effect);
      }
      callee = new Callee(concerned, quiet);
      known.put(contract, callee);
    }
    return callee;
  }

  private static boolean isQuiet(Effect effect) {
    return effect.isQuiet() || effect instanceof Effect.Checks;
  }
}
