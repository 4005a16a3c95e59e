package dev.custody.runtime;

import static com.google.common.truth.Truth.assertThat;

import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The leak of docs/runtime.md is told as it says there. */
@Tag("debug")
final class RuntimePageDebugTest {
  private static final Pattern REPORT = Pattern.compile("```text\n(leak:.*?)```", Pattern.DOTALL);

  @TempDir Path folder;

  private final Queue<String> warnings = new ConcurrentLinkedQueue<>();

  @Test
  void theLeakIsToldAsShown() throws Exception {
    Matcher shown = REPORT.matcher(Files.readString(Path.of("..", "docs", "runtime.md")));
    assertThat(shown.find()).isTrue();
    Logger logger = Logger.getLogger("dev.custody.runtime");
    Handler recorder = new Recorder();
    logger.addHandler(recorder);
    try {
      Method leak =
          DocPage.read("runtime", "dev.custody.runtime").compile(folder).getDeclaredMethod("leak");
      leak.setAccessible(true);
      leak.invoke(null);
      Crew.until(
          () -> {
            System.gc();
            return told() != null;
          });
    } finally {
      logger.removeHandler(recorder);
    }
    assertThat(alike(told())).isEqualTo(alike(shown.group(1)));
  }

  private String told() {
    return warnings.stream().filter(text -> text.contains("OnPage.leak")).findAny().orElse(null);
  }

  /** Without what differs from run to run, and without the frames that called the page. */
  private static String alike(String report) {
    return report
        .lines()
        .filter(line -> !line.startsWith("    at ") || line.contains("OnPage"))
        .map(line -> line.replaceAll("@[0-9a-f]+", "@").replaceAll(":\\d+\\)", ")"))
        .collect(Collectors.joining("\n"));
  }

  private final class Recorder extends Handler {
    @Override
    public void publish(LogRecord entry) {
      warnings.add(entry.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
