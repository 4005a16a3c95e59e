package dev.custody.runtime;

import dev.custody.runtime.LockFailure.Cycle;
import dev.custody.runtime.LockFailure.OwnerDied;
import dev.custody.runtime.LockFailure.SelfDeadlock;
import dev.custody.runtime.LockFailure.Wait;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds deadlocks of any length by following lock to owner to lock.
 *
 * <p>Complete: a deadlock closes only when a thread begins to wait. It publishes that, with a full
 * fence, before it looks; of the threads in a circle the last one past its fence sees the edges of
 * all others, which cannot change any more.
 *
 * <p>Sound: a circle that was seen is collected twice. A thread that waits in the same wait both
 * times has not taken or given up any lock in between, so if both collections are equal, all edges
 * existed at the moment between them.
 *
 * <p>The walk over edges allocates nothing. It is wait-free: it leaves a circle of other threads,
 * who will be told by themselves, by Brent's method.
 */
final class WaitGraph implements Detection {
  static final Detection DETECTION = new WaitGraph();

  /** Edges can change between the walk and the collections; then it was no deadlock. */
  private static final int ATTEMPTS = 3;

  private static final int NO_CIRCLE = 0;
  private static final int OWNER_DIED = -1;

  /** A lock, its owner, and the wait that the owner is in. */
  private record Edge(ResilientSpinLock lock, ThreadContext owner, long block) {}

  private WaitGraph() {}

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

  private static @Nullable LockFailure look(ResilientSpinLock lock, ThreadContext me) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      int length = walk(lock, me);
      if (length == NO_CIRCLE) {
        return null;
      }
      if (length == OWNER_DIED) {
        return new OwnerDied(lock);
      }
      if (length == 1) {
        return new SelfDeadlock(lock);
      }
      List<Edge> circle = collect(lock, me, length);
      if (!circle.isEmpty() && circle.equals(collect(lock, me, length))) {
        return told(lock, circle);
      }
    }
    return null;
  }

  /** The number of edges from the lock back to this thread. */
  private static int walk(ResilientSpinLock lock, ThreadContext me) {
    ResilientSpinLock at = lock;
    long mark = 0;
    for (int length = 1; ; length++) {
      long owner = at.ownerAcquire();
      if (owner == me.id) {
        return length;
      }
      if (owner == 0 || owner == mark) {
        return NO_CIRCLE;
      }
      if (Integer.bitCount(length) == 1) {
        mark = owner;
      }
      ThreadContext context = Contexts.find(owner);
      if (context == null) {
        // It may have unlocked before it ended.
        return length == 1 && at.ownerAcquire() == owner ? OWNER_DIED : NO_CIRCLE;
      }
      ResilientSpinLock next = context.waiter.lock();
      if (next == null) {
        return NO_CIRCLE;
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

  private static @Nullable LockFailure told(ResilientSpinLock lock, List<Edge> circle) {
    List<Wait> chain = new ArrayList<>(circle.size());
    Edge before = circle.get(circle.size() - 1);
    for (Edge edge : circle) {
      Thread waiting = before.owner().liveThread();
      if (waiting == null) {
        return null;
      }
      chain.add(new Wait(waiting, before.lock(), edge.lock()));
      before = edge;
    }
    return new Cycle(lock, chain);
  }
}
