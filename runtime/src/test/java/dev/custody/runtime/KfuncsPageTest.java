package dev.custody.runtime;

import static com.google.common.truth.Truth.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The programs of docs/kfuncs.md compile and run. */
final class KfuncsPageTest {
  @TempDir Path folder;

  @Test
  void everyProgramRuns() throws Exception {
    Class<?> page = DocPage.read("kfuncs", "dev.custody.annotations").compile(folder);
    List<Method> programs =
        Arrays.stream(page.getDeclaredMethods())
            .filter(method -> method.getParameterCount() == 0 && !method.isSynthetic())
            .filter(method -> Modifier.isStatic(method.getModifiers()))
            .toList();
    assertThat(programs.size()).isAtLeast(12);
    for (Method program : programs) {
      program.setAccessible(true);
      program.invoke(null);
      assertThat(Preemption.isDisabled()).isFalse();
      assertThat(Rcu.isReading()).isFalse();
      assertThat(LocalIrq.isOff()).isFalse();
    }
  }
}
