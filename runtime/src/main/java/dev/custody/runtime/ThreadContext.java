package dev.custody.runtime;

import java.lang.ref.WeakReference;
import java.lang.reflect.Array;
import org.jspecify.annotations.Nullable;

/**
 * What the runtime knows of one thread: the identity that locks write into their word, the locks it
 * holds, the lock it waits for, the regions it is in.
 *
 * <p>Every operation finds the context of the calling thread by itself. A program that takes many
 * locks in a row may look it up once, with {@link #current}, and pass it; it must never reach
 * another thread. A virtual thread has a context of its own, whatever carries it.
 *
 * <p>Implementation: contexts are found in an array indexed by thread id, where a wrong entry is
 * recognised by its thread and replaced, so that races on it are harmless; behind it stands a
 * thread local. A context refers to its thread weakly and may outlive it.
 *
 * <table>
 *   <caption>Access</caption>
 *   <tr><th>field</th><th>read</th><th>write</th></tr>
 *   <tr><td>{@code id}, {@code thread}, {@code waiter}, {@code heldTable}, {@code
 *       regions}</td>
 *       <td colspan="2">final; published by race</td></tr>
 *   <tr><td>{@code locksHeld}</td><td colspan="2">plain, by its thread alone</td></tr>
 *   <tr><td>elements of {@code BY_THREAD_ID}</td><td colspan="2">plain, racy, verified</td></tr>
 * </table>
 */
public final class ThreadContext {
  private static final int SLOTS = 4096;

  private static final @Nullable ThreadContext[] BY_THREAD_ID =
      (ThreadContext[]) Array.newInstance(ThreadContext.class, SLOTS);

  private static final ThreadLocal<ThreadContext> OF_THREAD =
      ThreadLocal.withInitial(Contexts::register);

  /** Never 0, never used twice; its low bits are the context's place in {@link Contexts}. */
  final long id;

  final WeakReference<Thread> thread;
  final Waiter waiter = new Waiter(this);
  final HeldTable heldTable = new HeldTable();
  final Regions regions = new Regions();
  private final String name;

  /** How many ordered locks the thread holds. */
  int locksHeld;

  ThreadContext(Thread thread, long id) {
    this.id = id;
    this.thread = new WeakReference<>(thread);
    this.name = nameOf(thread);
  }

  /**
   * The context of the calling thread.
   *
   * @return the same for the thread's whole life
   */
  public static ThreadContext current() {
    Thread thread = Thread.currentThread();
    ThreadContext context = BY_THREAD_ID[slot(thread)];
    if (context != null && context.thread.refersTo(thread)) {
      return context;
    }
    return lookUp(thread);
  }

  /** The thread, unless it has ended. */
  @Nullable Thread liveThread() {
    Thread live = thread.get();
    return live != null && live.isAlive() ? live : null;
  }

  /** Refuses to sleep inside a region or under an ordered lock. */
  void requireMaySleep() {
    String reason = locksHeld > 0 ? "a resilient lock is held" : regions.whyNotToSleep();
    if (!reason.isEmpty()) {
      throw new IllegalStateException("this may sleep, but " + reason);
    }
  }

  /** Refuses the context of another thread. */
  void requireCurrent() {
    if (!thread.refersTo(Thread.currentThread())) {
      throw new IllegalArgumentException(
          "the context of " + name + " was passed by another thread");
    }
  }

  /**
   * The name that the thread had when it was first seen.
   *
   * @return the name; the id for a thread without one
   */
  @Override
  public String toString() {
    return name;
  }

  static String nameOf(Thread thread) {
    String name = thread.getName();
    return name.isEmpty() ? "thread " + thread.getId() : name;
  }

  private static int slot(Thread thread) {
    return (int) thread.getId() & (SLOTS - 1);
  }

  private static ThreadContext lookUp(Thread thread) {
    ThreadContext context = OF_THREAD.get();
    BY_THREAD_ID[slot(thread)] = context;
    return context;
  }
}
