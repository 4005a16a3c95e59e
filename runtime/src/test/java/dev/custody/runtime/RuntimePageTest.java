package dev.custody.runtime;

import static com.google.common.truth.Truth.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/runtime.md shows compiles and runs. */
final class RuntimePageTest {
  @TempDir Path folder;

  @Test
  void everyExampleRuns() throws Exception {
    Class<?> page = DocPage.read("runtime", "dev.custody.runtime").compile(folder);
    List<Method> examples =
        Arrays.stream(page.getDeclaredMethods())
            .filter(method -> method.getParameterCount() == 0 && !method.isSynthetic())
            .filter(method -> Modifier.isStatic(method.getModifiers()))
            .toList();
    assertThat(examples.size()).isAtLeast(12);
    for (Method example : examples) {
      example.setAccessible(true);
      example.invoke(null);
    }
  }
}
