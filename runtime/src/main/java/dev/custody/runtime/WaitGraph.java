package dev.custody.runtime;

import dev.custody.runtime.LockFailure.Cycle;
import dev.custody.runtime.LockFailure.OwnerDied;
import dev.custody.runtime.LockFailure.SelfDeadlock;
import dev.custody.runtime.LockFailure.Wait;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds deadlocks of any length by following lock to owner to lock.
 *
 * <p>Complete: a deadlock closes only when a thread begins to wait. It publishes that, with a full
 * fence, before it looks; of the threads in a cycle the last one past its fence sees the edges of
 * all others, which cannot change any more.
 *
 * <p>Sound: a cycle that was seen is collected twice. A thread that waits in the same wait both
 * times has not taken or given up any lock in between, so if both collections are equal, all edges
 * existed at the moment between them.
 *
 * <p>The walk over edges allocates nothing. It is wait-free: it leaves a cycle of other threads,
 * who will be told by themselves, by Brent's method.
 */
final class WaitGraph implements Detection {
  static final Detection DETECTION = new WaitGraph(() -> {});

  /** Edges can change between the walk and the collections; then it was no deadlock. */
  private static final int ATTEMPTS = 3;

  private static final int NO_CYCLE = 0;
  private static final int OWNER_DIED = -1;

  /** A lock, its owner, and the wait that the owner is in. */
  private record Edge(ResilientSpinLock lock, ThreadContext owner, long block) {}

  private final Runnable meanwhile;

  /**
   * A detection that does something whenever it has read who owns a lock, and not yet what that one
   * waits for: the moment at which edges change in tests.
   */
  WaitGraph(Runnable meanwhile) {
    this.meanwhile = meanwhile;
  }

  @Override
  public @Nullable LockFailure beforeWaiting(ResilientSpinLock lock, ThreadContext me) {
    return look(lock, me);
  }

  @Override
  public @Nullable LockFailure whileWaiting(ResilientSpinLock lock, ThreadContext me) {
    return look(lock, me);
  }

  @Override
  public boolean hasPendingPlace() {
    return false;
  }

  private @Nullable LockFailure look(ResilientSpinLock lock, ThreadContext me) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      int length = walk(lock, me);
      if (length == NO_CYCLE) {
        return null;
      }
      if (length == OWNER_DIED) {
        return new OwnerDied(lock);
      }
      if (length == 1) {
        return new SelfDeadlock(lock);
      }
      List<Edge> cycle = collect(lock, me, length);
      if (!cycle.isEmpty() && cycle.equals(collect(lock, me, length))) {
        return told(lock, cycle);
      }
    }
    return null;
  }

  /** The number of edges from the lock back to this thread. */
  private int walk(ResilientSpinLock lock, ThreadContext me) {
    ResilientSpinLock at = lock;
    long mark = 0;
    for (int length = 1; ; length++) {
      long owner = at.ownerAcquire();
      if (owner == me.id) {
        return length;
      }
      if (owner == 0 || owner == mark) {
        return NO_CYCLE;
      }
      if (Integer.bitCount(length) == 1) {
        mark = owner;
      }
      meanwhile.run();
      ThreadContext context = Contexts.find(owner);
      if (context == null) {
        // It may have unlocked before it ended.
        return length == 1 && at.ownerAcquire() == owner ? OWNER_DIED : NO_CYCLE;
      }
      ResilientSpinLock next = context.waiter.lock();
      if (next == null) {
        return NO_CYCLE;
      }
      at = next;
    }
  }

  /** The edges of the walk; empty if they do not lead back to this thread any more. */
  private static List<Edge> collect(ResilientSpinLock lock, ThreadContext me, int length) {
    List<Edge> edges = new ArrayList<>(length);
    ResilientSpinLock at = lock;
    for (int i = 0; i < length && at != null; i++) {
      ThreadContext owner = Contexts.find(at.ownerAcquire());
      if (owner == null) {
        return List.of();
      }
      ResilientSpinLock next = owner.waiter.lock();
      edges.add(new Edge(at, owner, owner.waiter.block()));
      if (owner == me) {
        return edges;
      }
      at = next;
    }
    return List.of();
  }

  private static @Nullable LockFailure told(ResilientSpinLock lock, List<Edge> cycle) {
    List<Wait> chain = new ArrayList<>(cycle.size());
    Edge before = cycle.get(cycle.size() - 1);
    for (Edge edge : cycle) {
      Thread waiting = before.owner().liveThread();
      if (waiting == null) {
        return null;
      }
      chain.add(new Wait(waiting, before.lock(), edge.lock()));
      before = edge;
    }
    if (lock.rules().tellsAll()) {
      tellOthers(cycle, chain);
    }
    return new Cycle(lock, chain);
  }

  /** Each is told of the cycle as it is seen from its place. */
  private static void tellOthers(List<Edge> cycle, List<Wait> chain) {
    for (int i = 1; i < chain.size(); i++) {
      Edge edge = cycle.get(i - 1);
      List<Wait> theirs = new ArrayList<>(chain);
      Collections.rotate(theirs, -i);
      edge.owner().waiter.tell(edge.block(), new Cycle(chain.get(i).waitsFor(), theirs));
    }
  }
}
