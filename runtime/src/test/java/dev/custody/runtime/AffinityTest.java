package dev.custody.runtime;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.condition.OS;

/** Each question is asked on a thread of its own, so that no other test runs on fewer CPUs. */
@EnabledOnOs(OS.LINUX)
final class AffinityTest {
  private CpuSet allowed;

  @BeforeEach
  void know() {
    allowed = Cpus.affinity();
  }

  @Test
  void aThreadMayRunOnSomething() {
    assertThat(allowed.isEmpty()).isFalse();
    assertThat(allowed.isSubsetOf(Cpus.possible())).isTrue();
  }

  @Test
  void whatIsAppliedIsRead() throws Exception {
    for (int cpu = allowed.first(); cpu < allowed.nr(); cpu = allowed.next(cpu)) {
      int only = cpu;
      assertThat(onThread(() -> narrowed(Cpus::apply, only))).isEqualTo(Integer.toString(only));
    }
    assertThat(Cpus.affinity().sameAs(allowed)).isTrue();
  }

  @Test
  void tasksetDoesTheSame() throws Exception {
    int first = allowed.first();
    assertThat(onThread(() -> narrowed(new Taskset("taskset")::apply, first)))
        .isEqualTo(Integer.toString(first));
    assertThat(Cpus.affinity().sameAs(allowed)).isTrue();
  }

  @Test
  @EnabledForJreRange(min = JRE.JAVA_22)
  void theSystemCallIsThereFrom22On() throws Exception {
    SystemCall call = SystemCall.find();
    assertThat(call).isNotNull();
    int first = allowed.first();
    assertThat(onThread(() -> narrowed(call::apply, first))).isEqualTo(Integer.toString(first));
  }

  @Test
  @EnabledForJreRange(max = JRE.JAVA_21)
  void andNotBefore() {
    assertThat(SystemCall.find()).isNull();
  }

  @Test
  void theEmptySetIsRefused() {
    CpuMask empty = CpuMask.create();
    IllegalArgumentException thrown =
        assertThrows(IllegalArgumentException.class, () -> Cpus.apply(empty));
    assertThat(thrown).hasMessageThat().contains("nothing was changed");
    empty.release();
  }

  @Test
  void aSetWithoutACpuThatIsOnIsRefused() throws Exception {
    CpuMask beyond = CpuMask.create(1024);
    beyond.set(1023);
    assumeTrue(Cpus.nr() < 1024);
    SystemCall call = SystemCall.find();
    List<Affinity.Way> ways =
        call == null ? List.of(new Taskset("taskset")) : List.of(call, new Taskset("taskset"));
    for (Affinity.Way way : ways) {
      onThread(
          () -> {
            assertThrows(IllegalArgumentException.class, () -> way.apply(beyond));
            assertThat(Cpus.affinity().sameAs(allowed)).isTrue();
            return way;
          });
    }
  }

  @Test
  void withoutTasksetThatIsSaid() {
    UnsupportedOperationException thrown =
        assertThrows(
            UnsupportedOperationException.class,
            () -> new Taskset("no-such-command").apply(allowed));
    assertThat(thrown).hasMessageThat().contains("no-such-command");
  }

  @Test
  void anotherFailureOfTheCommandIsShown() {
    IllegalStateException thrown =
        assertThrows(IllegalStateException.class, () -> new Taskset("false").apply(allowed));
    assertThat(thrown).hasMessageThat().contains("false failed");
  }

  @Test
  @EnabledForJreRange(min = JRE.JAVA_21)
  void aVirtualThreadHasNone() throws Exception {
    Callable<String> both =
        () -> {
          assertThrows(UnsupportedOperationException.class, Cpus::affinity);
          return assertThrows(UnsupportedOperationException.class, () -> Cpus.apply(allowed))
              .getMessage();
        };
    FutureTask<String> task = new FutureTask<>(both);
    Thread.class.getMethod("startVirtualThread", Runnable.class).invoke(null, task);
    assertThat(task.get(10, TimeUnit.SECONDS)).contains("a virtual thread");
  }

  @Test
  void aStatusWithoutCpusIsRefused() {
    assertThat(Affinity.allowed("Name:\tx\nCpus_allowed_list:\t0-3\nMems:\t0\n").strip())
        .isEqualTo("0-3");
    assertThrows(UnsupportedOperationException.class, () -> Affinity.allowed("Name:\tx\n"));
  }

  private static String narrowed(Affinity.Way way, int cpu) {
    CpuMask only = CpuMask.create();
    only.set(cpu);
    way.apply(only);
    only.release();
    return Cpus.affinity().toString();
  }

  private static <T> T onThread(Callable<T> question) throws Exception {
    FutureTask<T> task = new FutureTask<>(question);
    new Thread(task).start();
    try {
      return task.get(20, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause());
    }
  }
}
