package dev.custody.stress.region;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.custody.runtime.Kptr;
import dev.custody.runtime.Rcu;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/** What a reader finds in a region lives until the reader leaves it. */
public final class GraceRaces {
  private static final int SPINS = 20;

  private GraceRaces() {}

  /** Something that is destroyed one day. */
  private static final class Page {
    private volatile boolean destroyed;
  }

  /** M5: taken out, waited for, destroyed; and read meanwhile. */
  @JCStressTest
  @Outcome(id = "alive", expect = ACCEPTABLE, desc = "Read before it was destroyed")
  @Outcome(id = "gone", expect = ACCEPTABLE, desc = "Taken out before the reader came")
  @Outcome(expect = FORBIDDEN, desc = "Destroyed under a reader")
  @State
  public static class ReadAndDestroy {
    private final Kptr<Page> slot = Kptr.holding(new Page(), page -> {});

    @Actor
    public void read(L_Result r) {
      Rcu.readLock();
      Page page = slot.peek();
      if (page == null) {
        r.r1 = "gone";
      } else {
        for (int i = 0; i < SPINS; i++) {
          Thread.onSpinWait();
        }
        r.r1 = page.destroyed ? "destroyed" : "alive";
      }
      Rcu.readUnlock();
    }

    @Actor
    public void destroy() {
      Page page = slot.exchange(null);
      if (page != null) {
        Rcu.synchronize();
        page.destroyed = true;
      }
    }
  }
}
