package dev.custody.benchmarks.runtime;

import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * The CPU time of the process for each operation. Unlike the time on the clock it does not grow
 * when the machine does other work, so that measurements of different minutes can be compared.
 */
public final class CpuTime implements InternalProfiler {
  static final String LABEL = "cpu";

  private CpuClock before = CpuClock.now();

  @Override
  public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
    before = CpuClock.now();
  }

  @Override
  public Collection<? extends Result<?>> afterIteration(
      BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
    double spent = CpuClock.now().since(before);
    double perOperation = spent / result.getMetadata().getAllOps();
    return List.of(new ScalarResult(LABEL, perOperation, "ns/op", AggregationPolicy.AVG));
  }

  @Override
  public String getDescription() {
    return "CPU time of the process for each operation";
  }
}
