package dev.custody.runtime;

import static com.google.common.truth.Truth.assertThat;

import java.lang.ref.WeakReference;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ThreadContextTest {
  /** A thread whose id says nothing. */
  private static final class Nameless extends Thread {
    private final Set<ThreadContext> seen = new HashSet<>();

    @Override
    @SuppressWarnings("deprecation") // deprecated from 19 on for being overridable
    public long getId() {
      return 1;
    }

    @Override
    public void run() {
      for (int i = 0; i < 100; i++) {
        seen.add(ThreadContext.current());
        Thread.yield();
      }
    }
  }

  @Test
  void isOnePerThreadEvenIfIdsCollide() throws InterruptedException {
    Nameless first = new Nameless();
    Nameless second = new Nameless();
    first.start();
    second.start();
    first.join(Crew.PATIENCE.toMillis());
    second.join(Crew.PATIENCE.toMillis());

    assertThat(first.seen).hasSize(1);
    assertThat(second.seen).hasSize(1);
    assertThat(first.seen).isNotEqualTo(second.seen);
    assertThat(first.seen).doesNotContain(ThreadContext.current());
    assertThat(ThreadContext.current()).isSameInstanceAs(ThreadContext.current());
  }

  @Test
  void isFoundByIdWhileTheThreadLives() {
    ThreadContext me = ThreadContext.current();
    assertThat(Contexts.find(me.id)).isSameInstanceAs(me);
    assertThat(me.toString()).isEqualTo(Thread.currentThread().getName());

    try (Crew crew = new Crew()) {
      Crew.Task<ThreadContext> task = crew.start("short", ThreadContext::current);
      ThreadContext other = task.result();
      Crew.until(() -> !task.thread().isAlive());
      assertThat(Contexts.find(other.id)).isNull();
      assertThat(other.liveThread()).isNull();
    }
  }

  @Test
  void doesNotKeepADeadThreadInMemory() {
    ThreadContext[] left = new ThreadContext[1];
    WeakReference<Thread> dead = endedThread(left);
    Crew.until(
        () -> {
          System.gc();
          return dead.refersTo(null);
        });
    assertThat(left[0].liveThread()).isNull();
  }

  private static WeakReference<Thread> endedThread(ThreadContext[] context) {
    try (Crew crew = new Crew()) {
      Crew.Task<ThreadContext> task = crew.start("short", ThreadContext::current);
      context[0] = task.result();
      return new WeakReference<>(task.thread());
    }
  }

  @Test
  void placesOfDeadThreadsAreUsedAgainAndIdsNever() {
    Contexts contexts = new Contexts();
    ThreadContext living = contexts.add(Thread.currentThread());
    Set<Long> ids = new HashSet<>();
    for (int i = 0; i < 10_000; i++) {
      ThreadContext dead = contexts.add(new Thread(() -> {}));
      assertThat(ids.add(dead.id)).isTrue();
      assertThat(dead.id).isNotEqualTo(0);
      assertThat(Contexts.indexOf(dead)).isLessThan(64);
    }
    assertThat(contexts.get(Contexts.indexOf(living))).isSameInstanceAs(living);
  }

  @Test
  void tableGrowsWithTheLiving() {
    Contexts contexts = new Contexts();
    for (int i = 0; i < 1_000; i++) {
      assertThat(Contexts.indexOf(contexts.add(Thread.currentThread()))).isEqualTo(i);
    }
    assertThat(contexts.get(1_000)).isNull();
    assertThat(contexts.get(1_000_000)).isNull();
  }
}
