package dev.custody.processor.verify;

import static com.google.common.truth.Truth.assertThat;

import dev.custody.processor.finding.RuleInfo;
import dev.custody.processor.finding.Severity;
import dev.custody.processor.finding.Spot;
import dev.custody.processor.finding.Step;
import dev.custody.processor.ir.Position;
import dev.custody.processor.ir.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FaultTest {
  private static final RuleInfo RULE =
      new RuleInfo("demo", "reference `%s` is never released on this path", "", Severity.ERROR, "");

  @Test
  void shortNamesAreWhole() {
    assertThat(headline("page")).isEqualTo("reference `page` is never released on this path");
  }

  @Test
  void longNamesAreCutSoThatTheFactIsStillThere() {
    String headline = headline("pool.take(".repeat(20));
    assertThat(headline).hasLength(100);
    assertThat(headline).startsWith("reference `pool.take(pool.take(");
    assertThat(headline).endsWith("…` is never released on this path");
  }

  private static String headline(String name) {
    Step last = new Step.LoopAgain(new Spot(new NoText(), Position.ofLine(1), 0));
    return new Fault(RULE, null, name, last, "", List.of()).headline();
  }

  private record NoText() implements SourceText {
    @Override
    public String fileName() {
      return "";
    }

    @Override
    public String uri() {
      return "";
    }

    @Override
    public String excerpt(Position position) {
      return "";
    }

    @Override
    public int column(int offset) {
      return 1;
    }

    @Override
    public String line(int number) {
      return "";
    }
  }
}
