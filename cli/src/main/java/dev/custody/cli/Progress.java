package dev.custody.cli;

import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Shows how far a long compilation is: on a terminal after half a second, on a line that is written
 * over five times a second; elsewhere on a new line every ten seconds.
 */
final class Progress implements TaskListener {
  private static final long TERMINAL_MILLIS = 200;
  private static final long TERMINAL_QUIET_MILLIS = 500;
  private static final long FILE_MILLIS = 10_000;
  private static final String CLEAR_LINE = "\r\u001b[K";

  private final Console console;
  private final int files;
  private final Map<String, Integer> done = new LinkedHashMap<>();
  private long shown;
  private boolean isLineOpen;

  /**
   * Starts the clock.
   *
   * @param files how many there are to check
   */
  Progress(Console console, int files) {
    this.console = console;
    this.files = files;
    shown = now() + (console.isTerminal() ? TERMINAL_QUIET_MILLIS - TERMINAL_MILLIS : 0);
  }

  @Override
  public void started(TaskEvent event) {
    if (event.getKind() == TaskEvent.Kind.ANALYZE) {
      step("compiled");
    }
  }

  @Override
  public void finished(TaskEvent event) {
    if (event.getKind() == TaskEvent.Kind.PARSE) {
      step("read");
    } else if (event.getKind() == TaskEvent.Kind.ANALYZE) {
      step("checked");
    }
  }

  /** Makes room for other output. */
  void clear() {
    if (isLineOpen) {
      console.err().print(CLEAR_LINE);
      console.err().flush();
      isLineOpen = false;
    }
  }

  private void step(String phase) {
    int count = done.merge(phase, 1, Integer::sum);
    long now = now();
    if (now - shown < (console.isTerminal() ? TERMINAL_MILLIS : FILE_MILLIS)) {
      return;
    }
    shown = now;
    String text =
        phase.equals("read")
            ? "read " + count + " of " + files + " files"
            : phase + " " + count + " classes of " + files + " files";
    if (console.isTerminal()) {
      console.err().print(CLEAR_LINE + text);
      isLineOpen = true;
    } else {
      console.err().println(text);
    }
    console.err().flush();
  }

  private static long now() {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
  }
}
