package dev.custody.runtime;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** Sets the affinity of a thread with the command of util-linux: slow, but without native code. */
final class Taskset implements Affinity.Way {
  private static final long SECONDS = 10;
  private static final int MOST = 1000;

  private final String command;

  Taskset(String command) {
    this.command = command;
  }

  @Override
  public void apply(CpuSet cpus) {
    Process process = start(cpus);
    String output;
    try {
      if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
        throw new IllegalStateException(command + " does not end");
      }
      output = new String(process.getInputStream().readNBytes(MOST), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("the output of " + command + " cannot be read", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while " + command + " ran", e);
    } finally {
      process.destroy();
    }
    if (process.exitValue() != 0) {
      if (output.contains("Invalid argument")) {
        throw Affinity.none(cpus);
      }
      throw new IllegalStateException(command + " failed: " + output.strip());
    }
  }

  private Process start(CpuSet cpus) {
    // The thread's number is asked here, on the thread that is meant: for taskset "this" is itself.
    ProcessBuilder builder =
        new ProcessBuilder(command, "-pc", cpus.toString(), Affinity.threadId())
            .redirectErrorStream(true);
    builder.environment().put("LC_ALL", "C");
    try {
      return builder.start();
    } catch (IOException e) {
      throw new UnsupportedOperationException("there is no command " + command + " to use", e);
    }
  }
}
