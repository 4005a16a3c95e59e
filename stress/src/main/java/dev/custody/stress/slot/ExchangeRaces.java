package dev.custody.stress.slot;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.custody.runtime.Kptr;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLL_Result;
import org.openjdk.jcstress.infra.results.LL_Result;

/** What goes into a slot comes out once. */
public final class ExchangeRaces {
  private ExchangeRaces() {}

  /** X1: two exchanges, each with a token of its own. */
  @JCStressTest
  @Outcome(id = "null, a, b", expect = ACCEPTABLE, desc = "a went in first, b pushed it out")
  @Outcome(id = "b, null, a", expect = ACCEPTABLE, desc = "b went in first, a pushed it out")
  @Outcome(expect = FORBIDDEN, desc = "A token is there twice, or lost")
  @State
  public static class TwoExchanges {
    private final Kptr<String> slot = Kptr.empty(token -> {});

    @Actor
    public void first(LLL_Result r) {
      r.r1 = slot.exchange("a");
    }

    @Actor
    public void second(LLL_Result r) {
      r.r2 = slot.exchange("b");
    }

    @Arbiter
    public void rest(LLL_Result r) {
      r.r3 = slot.exchange(null);
    }
  }

  /** X2: an exchange and the end of the slot. */
  @JCStressTest
  @Outcome(id = "old, \\[new\\]", expect = ACCEPTABLE, desc = "Exchanged first; new was dropped")
  @Outcome(id = "closed, \\[old, new\\]", expect = ACCEPTABLE, desc = "Closed first; both dropped")
  @Outcome(id = "closed, \\[new, old\\]", expect = ACCEPTABLE, desc = "Closed first; both dropped")
  @Outcome(expect = FORBIDDEN, desc = "Somebody got what another had, or it is lost")
  @State
  public static class ExchangeAndClose {
    private final Queue<String> dropped = new ConcurrentLinkedQueue<>();
    private final Kptr<String> slot = Kptr.holding("old", dropped::add);

    @Actor
    public void exchange(LL_Result r) {
      try {
        r.r1 = slot.exchange("new");
      } catch (IllegalStateException e) {
        r.r1 = "closed";
      }
    }

    @Actor
    public void close() {
      slot.close();
    }

    @Arbiter
    public void look(LL_Result r) {
      r.r2 = dropped.toString();
    }
  }
}
