package dev.custody.conformance;

import static com.google.common.truth.Truth.assertThat;

import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is accepted also runs, and leaves nothing behind. */
final class ExecutionTest {
  private static final int ROUNDS = 20;

  @Test
  void writtenCasesLeaveNothingBehind() throws Exception {
    List<Case> cases = Recorded.read("written.jsonl.gz", 1).stream().map(Recorded::one).toList();
    List<Execution.Failure> failures = new ArrayList<>();

    assertThat(Main.execute(cases, ROUNDS, failures::add)).isGreaterThan(300);
    assertThat(failures).isEmpty();
  }

  @Test
  void aProgramThatLeaksIsFoundOut() throws Exception {
    assertThat(failures("{\"op\":\"obj_new\",\"to\":\"n\",\"args\":[\"Item\"]}").toString())
        .contains("leaked: dev.custody.conformance.world.Item");
  }

  @Test
  void aLockThatIsHeldIsFoundOut() throws Exception {
    assertThat(failures("{\"op\":\"spin_lock\",\"args\":[\"A\"]}").toString()).contains("held");
  }

  @Test
  void aRegionThatIsOpenIsFoundOut() throws Exception {
    assertThat(failures("{\"op\":\"rcu_read_lock\",\"args\":[]}").toString())
        .contains("in an rcu region");
  }

  /** What running a program of one statement shows, which the checker would refuse. */
  private static List<String> failures(String statement) throws InterruptedException {
    String program =
        "{\"type\":\"tc\",\"locals\":[{\"name\":\"n\",\"type\":\"Item\"}],\"body\":["
            + statement
            + "]}";
    Case one = new Case("wrong", "", JsonParser.parseString(program).getAsJsonObject());
    return new Execution(1, Compilation.of(List.of(one)))
        .run("wrong", Judge.className(0))
        .map(Execution.Failure::what)
        .orElse(List.of());
  }
}
