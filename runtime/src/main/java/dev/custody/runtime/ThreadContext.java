package dev.custody.runtime;

import java.lang.ref.Cleaner;
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
 * thread local. That keeps a token that nobody else does: when it is collected the thread has
 * ended, and the context, which may outlive it, lets go of it.
 *
 * <table>
 *   <caption>Access</caption>
 *   <tr><th>field</th><th>read</th><th>write</th></tr>
 *   <tr><td>{@code id}, {@code waiter}, {@code regions}</td>
 *       <td colspan="2">final; published by race</td></tr>
 *   <tr><td>{@code thread}</td><td>plain, by any thread</td>
 *       <td>before it is published; to null, by the cleaner</td></tr>
 *   <tr><td>{@code lastTaken}, {@code task}</td>
 *       <td colspan="2">plain, by its thread alone</td></tr>
 *   <tr><td>elements of {@code BY_THREAD_ID}</td><td colspan="2">plain, racy, verified</td></tr>
 * </table>
 */
public final class ThreadContext extends HeldTable {
  private static final int SLOTS = 4096;

  private static final @Nullable ThreadContext[] BY_THREAD_ID =
      (ThreadContext[]) Array.newInstance(ThreadContext.class, SLOTS);

  private static final Cleaner CLEANER = Cleaner.create();
  private static final ThreadLocal<Token> OF_THREAD = ThreadLocal.withInitial(Token::register);

  /** Lives as long as its thread. */
  private record Token(ThreadContext context) {
    static Token register() {
      Token token = new Token(Contexts.register());
      CLEANER.register(token, token.context()::letGo);
      return token;
    }
  }

  /** Never 0, never used twice; see {@link Contexts} for what its bits are. */
  final long id;

  final Waiter waiter = new Waiter(this);
  final Regions regions = new Regions();
  private final String name;
  private final int slot;
  private @Nullable Thread thread;

  /** The number of the last ordered lock that the thread took and still holds; 0 for none. */
  long lastTaken;

  /** What the system calls the thread, once somebody has asked. */
  @Nullable Task task;

  ThreadContext(Thread thread, long id) {
    this.id = id;
    this.thread = thread;
    this.slot = slot(thread);
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
    if (context != null && context.thread == thread) {
      return context;
    }
    return lookUp(thread);
  }

  /** Whether the thread holds a lock that has to be unlocked before those below it. */
  boolean holdsOrderedLock() {
    return lastTaken != 0;
  }

  /** The thread, unless it has ended. */
  @Nullable Thread liveThread() {
    Thread live = thread;
    return live != null && live.isAlive() ? live : null;
  }

  /** Refuses to sleep inside a region or under an ordered lock. */
  void requireMaySleep() {
    String reason = holdsOrderedLock() ? "a resilient lock is held" : regions.whyNotToSleep();
    if (!reason.isEmpty()) {
      throw new IllegalStateException("this may sleep, but " + reason);
    }
  }

  /** Refuses the context of another thread. */
  void requireCurrent() {
    if (thread != Thread.currentThread()) {
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
    ThreadContext context = OF_THREAD.get().context();
    BY_THREAD_ID[slot(thread)] = context;
    return context;
  }

  private void letGo() {
    thread = null;
    if (BY_THREAD_ID[slot] == this) {
      BY_THREAD_ID[slot] = null;
    }
  }
}
