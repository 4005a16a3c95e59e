package dev.custody.processor.plugin;

import static com.google.common.truth.Truth.assertThat;

import dev.custody.processor.ir.MethodKey;
import dev.custody.processor.ir.TypeKey;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class TimingsTest {
  private final AtomicLong clock = new AtomicLong();
  private final Timings timings = new Timings(clock::get);

  @Test
  void phasesAddUpAndTheSlowestMethodsAreListed() {
    timings.time(Timings.Phase.LOWER, () -> clock.addAndGet(1_500_000));
    timings.time(Timings.Phase.LOWER, () -> clock.addAndGet(500_000));
    for (int i = 1; i <= 12; i++) {
      int millis = i;
      timings.time(method("m" + i), () -> clock.addAndGet(millis * 1_000_000L));
    }

    assertThat(timings.text())
        .isEqualTo(
            """
            custody: time in ms
                   0.0  scan
                   2.0  lower
                  78.0  verify
                   0.0  report
            slowest methods
                  12.0  p.A.m12()
                  11.0  p.A.m11()
                  10.0  p.A.m10()
                   9.0  p.A.m9()
                   8.0  p.A.m8()
                   7.0  p.A.m7()
                   6.0  p.A.m6()
                   5.0  p.A.m5()
                   4.0  p.A.m4()
                   3.0  p.A.m3()\
            """);
  }

  private static MethodKey method(String name) {
    return new MethodKey(new TypeKey("p.A"), name, List.of());
  }
}
