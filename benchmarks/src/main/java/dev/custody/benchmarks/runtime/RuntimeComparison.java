package dev.custody.benchmarks.runtime;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Measures the primitives and their peers in turns, several times over, and prints which goals are
 * met. For one thread it takes the least CPU time over all turns, as whatever disturbs it only
 * adds; for several threads the median of the time on the clock. Likewise what each operation
 * allocates, and how soon a deadlock is told ({@link DeadlockLatency}).
 */
public final class RuntimeComparison {
  private static final String PACKAGE = RuntimeComparison.class.getPackageName() + ".";

  private static final String ALLOCATED = "gc.alloc.rate.norm";
  private static final String SEVERAL_THREADS = ContendedLockBenchmark.class.getSimpleName();

  private final Map<String, List<Double>> samples = new TreeMap<>();

  private RuntimeComparison() {}

  /**
   * Arguments: a pattern of benchmarks, how many turns, and milliseconds for one iteration; before
   * them {@code --save FILE} to keep what was measured. Or {@code --write PAGE FILE...}, to put the
   * table of what was kept into a page.
   */
  public static void main(String[] args) throws RunnerException, IOException {
    List<String> left = new ArrayList<>(List.of(args));
    if (!left.isEmpty() && left.get(0).equals("--write")) {
      List<Path> files = left.stream().skip(1).map(Path::of).toList();
      GoalTable.write(files.get(0), files.subList(1, files.size()));
      return;
    }
    Path saved = null;
    if (!left.isEmpty() && left.get(0).equals("--save")) {
      saved = Path.of(left.get(1));
      left = left.subList(2, left.size());
    }
    String pattern = left.size() > 0 ? left.get(0) : ".";
    int turns = left.size() > 1 ? Integer.parseInt(left.get(1)) : 4;
    int millis = left.size() > 2 ? Integer.parseInt(left.get(2)) : 50;
    RuntimeComparison comparison = new RuntimeComparison();
    comparison.measureDeadlocks(pattern);
    for (int turn = 1; turn <= turns; turn++) {
      System.err.println("turn " + turn + " of " + turns);
      comparison.measure(pattern, millis);
    }
    Map<String, Double> taken = comparison.taken();
    if (saved != null) {
      GoalTable.save(saved, Runtime.version().feature(), taken);
    }
    comparison.print(taken);
  }

  private void measureDeadlocks(String pattern) {
    String deadlocks = DeadlockLatency.class.getSimpleName();
    if (Pattern.compile(pattern).matcher(deadlocks).find()) {
      DeadlockLatency.measure()
          .forEach((what, nanos) -> samples.put(deadlocks + "." + what, List.of(nanos)));
    }
  }

  private void measure(String pattern, int millis) throws RunnerException {
    Options options =
        new OptionsBuilder()
            .include("^" + PACKAGE.replace(".", "\\.") + ".*(?:" + pattern + ")")
            .mode(Mode.AverageTime)
            .timeUnit(java.util.concurrent.TimeUnit.NANOSECONDS)
            .forks(1)
            .warmupIterations(4)
            .warmupTime(TimeValue.milliseconds(millis))
            .measurementIterations(5)
            .measurementTime(TimeValue.milliseconds(millis))
            .addProfiler(CpuTime.class)
            .addProfiler(GCProfiler.class)
            .verbosity(VerboseMode.SILENT)
            .build();
    for (RunResult result : new Runner(options).run()) {
      List<Double> nanos =
          samples.computeIfAbsent(name(result.getParams()), n -> new ArrayList<>());
      List<Double> bytes =
          samples.computeIfAbsent(name(result.getParams()) + " bytes", n -> new ArrayList<>());
      for (BenchmarkResult benchmark : result.getBenchmarkResults()) {
        for (IterationResult iteration : benchmark.getIterationResults()) {
          bytes.add(iteration.getSecondaryResults().get(ALLOCATED).getScore());
          nanos.add(
              result.getParams().getThreads() > 1
                  ? iteration.getPrimaryResult().getScore()
                  : iteration.getSecondaryResults().get(CpuTime.LABEL).getScore());
        }
      }
    }
  }

  private static String name(BenchmarkParams params) {
    StringBuilder name = new StringBuilder(params.getBenchmark().substring(PACKAGE.length()));
    for (String key : params.getParamsKeys()) {
      name.append(' ').append(key).append('=').append(params.getParam(key));
    }
    return name.toString();
  }

  private Map<String, Double> taken() {
    Map<String, Double> taken = new TreeMap<>();
    samples.forEach((name, nanos) -> taken.put(name, taken(name, nanos)));
    return taken;
  }

  private void print(Map<String, Double> taken) {
    System.out.println(GoalTable.of(List.of(Runtime.version().feature()), List.of(taken)));
    samples.forEach(
        (name, nanos) -> {
          double[] sorted = nanos.stream().mapToDouble(Double::doubleValue).sorted().toArray();
          System.out.printf(
              "%-60s %9.2f (%.2f .. %.2f)%n",
              name, taken.get(name), sorted[0], sorted[sorted.length - 1]);
        });
  }

  private static double taken(String name, List<Double> samples) {
    return name.startsWith(SEVERAL_THREADS) ? median(samples) : Collections.min(samples);
  }

  private static double median(List<Double> samples) {
    double[] sorted = samples.stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(sorted);
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }
}
