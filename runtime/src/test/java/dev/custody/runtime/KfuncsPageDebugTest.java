package dev.custody.runtime;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The programs of docs/kfuncs.md do nothing that the debug mode would tell. */
@Tag("debug")
final class KfuncsPageDebugTest {
  @TempDir Path folder;

  @Test
  void everyProgramRunsAgainAndAgain() throws Exception {
    Class<?> page = DocPage.read("kfuncs", "dev.custody.annotations").compile(folder);
    for (int round = 0; round < 20; round++) {
      for (Method program : page.getDeclaredMethods()) {
        if (program.getParameterCount() == 0 && Modifier.isStatic(program.getModifiers())) {
          program.setAccessible(true);
          program.invoke(null);
        }
      }
    }
  }
}
