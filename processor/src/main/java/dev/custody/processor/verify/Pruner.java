package dev.custody.processor.verify;

import dev.custody.processor.ir.RefId;
import dev.custody.processor.verify.state.Cover;
import dev.custody.processor.verify.state.Frame;
import dev.custody.processor.verify.state.Join;
import dev.custody.processor.verify.state.Profile;
import dev.custody.processor.verify.state.Reference;
import dev.custody.processor.verify.state.Setting;
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
    private final Usefulness usefulness;
    private boolean joins;

    Seen(Usefulness usefulness) {
      this.usefulness = usefulness;
    }

    /** Whether one of them covers a state; the latest are asked first. */
    boolean covers(State state) {
      return covers(state, List.of());
    }

    /** The same, some left out. */
    boolean covers(State state, List<State> except) {
      for (int i = states.size() - 1; i >= 0; i--) {
        State older = states.get(i);
        if (except.stream().anyMatch(e -> e == older)) {
          continue;
        }
        if (Cover.covers(states.get(i), state)) {
          usefulness.hit(i);
          return true;
        }
        if (usefulness.missed(i)) {
          states.remove(i);
        }
      }
      return false;
    }

    void add(State state) {
      states.add(state);
      usefulness.added();
    }

    void clear() {
      states.clear();
      usefulness.cleared();
    }

    State remove(int index) {
      usefulness.removed(index);
      return states.remove(index);
    }
  }

  /**
   * Places passed on the active path, latest first: loop heads, and in programs all places behind
   * the first loop head where ways meet.
   *
   * @param state as it arrived there; null where an iterator was stepped or a callback begins
   * @param stepped the iterator; null elsewhere
   * @param before the one passed before; null for the first
   * @param length how many there are
   */
  record Trail(@Nullable State state, @Nullable RefId stepped, @Nullable Trail before, int length) {
    /** A loop head. */
    Trail(State state, @Nullable Trail before) {
      this(state, null, before, before == null ? 1 : before.length + 1);
    }

    /** The start of a callback: each of its rounds is another. */
    static Trail round(@Nullable Trail before) {
      return new Trail(null, null, before, before == null ? 1 : before.length + 1);
    }

    /** A step of an iterator. */
    static Trail step(RefId iterator, @Nullable Trail before) {
      return new Trail(null, iterator, before, before == null ? 1 : before.length + 1);
    }

    /** The places that a state was at since an iterator of it or a callback moved, latest first. */
    private static List<State> unfinished(@Nullable Trail trail, State now) {
      List<State> heads = new ArrayList<>();
      for (Trail t = trail; t != null; t = t.before) {
        Reference iterator = t.stepped == null ? null : now.reference(t.stepped);
        boolean isRound = t.state == null && t.stepped == null;
        if (isRound || (iterator != null && iterator.isOwning())) {
          break;
        }
        if (t.state != null && t.state.frame().isAt(now.frame())) {
          heads.add(t.state);
        }
      }
      return heads;
    }

    /** Whether a state is exactly one that was at its place before, with no step in between. */
    static boolean standsStill(@Nullable Trail trail, State now) {
      return unfinished(trail, now).stream()
          .anyMatch(old -> Cover.covers(old, now) && Cover.covers(now, old));
    }

    /** The state at the latest loop head; another if there is none. */
    static State loop(@Nullable Trail trail, State otherwise) {
      for (Trail t = trail; t != null; t = t.before) {
        if (t.state != null && t.state.frame().isLoopHead()) {
          return t.state;
        }
      }
      return otherwise;
    }

    /** The latest state at the place of another, if it is in its that many rounds or more. */
    static @Nullable State earlier(@Nullable Trail trail, State now, int rounds) {
      if (trail == null || trail.length < rounds) {
        return null;
      }
      State latest = null;
      int count = 0;
      for (Trail t = trail; t != null; t = t.before) {
        if (t.state != null && t.state.frame().isAt(now.frame())) {
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
    Seen seen =
        places.computeIfAbsent(new Place(state.frame()), p -> new Seen(usefulness(state.frame())));
    boolean asKernel = profile.has(Setting.LOOPS_PROGRESS);
    if (seen.covers(state, asKernel ? Trail.unfinished(trail, state) : List.of())) {
      return null;
    }
    State kept = state;
    State earlier = Trail.earlier(trail, state, profile.exactRounds());
    if (earlier != null) {
      kept = Widening.of(earlier, state);
      if (kept != state && seen.covers(kept)) {
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
      seen.clear();
    }
    seen.add(kept);
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
        seen.remove(i);
        return joined;
      }
    }
    return state;
  }

  private Usefulness usefulness(Frame frame) {
    return profile.forgetsStates()
        ? Usefulness.counted(frame.code().isLoopHead(frame.block().id()))
        : Usefulness.UNCOUNTED;
  }
}
