package dev.custody.processor.verify;

import dev.custody.processor.verify.state.Cover;
import dev.custody.processor.verify.state.Frame;
import dev.custody.processor.verify.state.Join;
import dev.custody.processor.verify.state.Profile;
import dev.custody.processor.verify.state.State;
import dev.custody.processor.verify.state.Widening;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The states seen where ways meet. What an older one covers need not be followed: it was, or it is
 * being followed right now and comes back here, which ends loops. Kernel: {@code
 * is_state_visited()}.
 */
final class Pruner {
  private final Profile profile;
  private final Budget budget;
  private final Map<Place, Seen> places = new HashMap<>();

  Pruner(Profile profile, Budget budget) {
    this.profile = profile;
    this.budget = budget;
  }

  /** An instruction, with the calls that led to it. */
  private static final class Place {
    private final Frame frame;
    private final int hash;

    Place(Frame frame) {
      this.frame = frame;
      this.hash = frame.placeHash();
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Place place && hash == place.hash && frame.isAt(place.frame);
    }

    @Override
    public int hashCode() {
      return hash;
    }
  }

  /** The states of one place, oldest first; once it joins, there is only one. */
  private static final class Seen {
    private final List<State> states = new ArrayList<>(2);
    private boolean joins;
  }

  /**
   * Loop heads passed on the active path, latest first.
   *
   * @param state as it arrived there
   * @param before the one passed before; null for the first
   */
  record Trail(State state, @Nullable Trail before) {
    /** The latest state at the place of another, if it is in its that many rounds or more. */
    static @Nullable State earlier(@Nullable Trail trail, State now, int rounds) {
      State latest = null;
      int count = 0;
      for (Trail t = trail; t != null; t = t.before) {
        if (t.state.frame().isAt(now.frame())) {
          latest = latest == null ? t.state : latest;
          if (++count >= rounds) {
            return latest;
          }
        }
      }
      return null;
    }
  }

  /** The state to go on with, perhaps knowing less; null if an older one covers it. */
  @Nullable State arrive(State arriving, @Nullable Trail trail) {
    State state = arriving.tidied();
    Seen seen = places.computeIfAbsent(new Place(state.frame()), p -> new Seen());
    if (isCovered(seen, state)) {
      return null;
    }
    State kept = state;
    State earlier = Trail.earlier(trail, state, profile.exactRounds());
    if (earlier != null) {
      kept = Widening.of(earlier, state);
      if (kept != state && isCovered(seen, kept)) {
        return null;
      }
    }
    if (seen.states.size() >= profile.alike()) {
      kept = joinAlike(seen, kept);
      if (kept == null) {
        return null;
      }
    }
    seen.joins |= budget.joins(seen.states.size());
    if (seen.joins && !seen.states.isEmpty()) {
      State last = seen.states.get(seen.states.size() - 1);
      kept = Join.of(last, kept);
      if (Cover.covers(last, kept)) {
        return null;
      }
      seen.states.clear();
    }
    seen.states.add(kept);
    return kept;
  }

  /** The state joined with an older one that owes the same, in whose place it is then followed. */
  private static @Nullable State joinAlike(Seen seen, State state) {
    for (int i = seen.states.size() - 1; i >= 0; i--) {
      State older = seen.states.get(i);
      State joined = Join.ofAlike(older, state);
      if (joined != null) {
        if (Cover.covers(older, joined)) {
          return null;
        }
        seen.states.remove(i);
        return joined;
      }
    }
    return state;
  }

  private static boolean isCovered(Seen seen, State state) {
    for (int i = seen.states.size() - 1; i >= 0; i--) {
      if (Cover.covers(seen.states.get(i), state)) {
        return true;
      }
    }
    return false;
  }
}
