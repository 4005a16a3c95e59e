package dev.custody.stress.mutant;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A test that is to notice a fault: a JUnit class of the runtime, or jcstress tests, whose names
 * contain {@code Races}. It runs in a virtual machine of its own.
 *
 * @param test the simple name of the class; for jcstress any part of the name
 */
record Catcher(String test) {
  private static final long PATIENCE_SECONDS = 600;
  private static final Pattern FAILED = Pattern.compile("\\[(?:FAILED|ERROR)\\] \\S*\\.(\\S+)");

  private boolean isRace() {
    return test.contains("Races");
  }

  /** What failed with these classes of the runtime before all others; empty if nothing did. */
  Optional<String> failsWith(Path classes, Path scratch) {
    Path log = scratch.resolve(test + ".log");
    try {
      Process process =
          new ProcessBuilder(command(classes))
              .directory(scratch.toFile())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        return Optional.of(test + " hangs");
      }
      String output = Files.readString(log);
      return process.exitValue() == 0 ? passed(output) : Optional.of(failure(output));
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(test + " did not run", e);
    }
  }

  private List<String> command(Path classes) {
    String separator = System.getProperty("path.separator");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-cp");
    command.add(classes + separator + System.getProperty("java.class.path"));
    if (isRace()) {
      command.add("org.openjdk.jcstress.Main");
      command.addAll(
          List.of("-m", "quick", "-sc", "false", "-af", "NONE", "-f", "1", "-iters", "2"));
      command.addAll(List.of("-time", "500", "-jvmArgs", "-Xmx512m", "-t", "\\." + test));
    } else {
      command.addAll(List.of(RunTest.class.getName(), "dev.custody.runtime." + test));
    }
    return command;
  }

  private Optional<String> passed(String output) {
    boolean ran = isRace() ? output.contains("Test result blob") : output.contains(RunTest.PASSED);
    if (!ran || output.contains("FATAL: No matching tests")) {
      throw new AssertionError(test + " did not run:\n" + output);
    }
    return Optional.empty();
  }

  private String failure(String output) {
    if (isRace()) {
      Matcher matcher = FAILED.matcher(output);
      if (matcher.find()) {
        return matcher.group(1);
      }
    }
    return output
        .lines()
        .filter(line -> line.startsWith(RunTest.FAILED))
        .map(line -> line.substring(RunTest.FAILED.length()))
        .findFirst()
        .orElseThrow(() -> new AssertionError(test + " did not run:\n" + output));
  }
}
