package dev.custody.processor.verify;

import static com.google.common.truth.Truth.assertThat;

import org.junit.jupiter.api.Test;

/** Bodies whose paths are too many to follow one by one. */
final class WorstCaseTest {
  private static final String HEAD =
      """
      body Test.m(Pool) : void static
        %0 parameter "pool" Pool
        %1 variable "page" Page
      """;

  private static String locals(int from, int count, String type) {
    StringBuilder text = new StringBuilder();
    for (int i = from; i < from + count; i++) {
      text.append("  %").append(i).append(" variable \"v").append(i).append("\" ").append(type);
      text.append('\n');
    }
    return text.toString();
  }

  private static Result only(String text) {
    return Verified.of(text).results().get(0);
  }

  @Test
  void independentTestsOfWhatNobodyAsksAgainAreFewPaths() {
    StringBuilder text = new StringBuilder(HEAD + locals(2, 20, "boolean"));
    text.append("b0:\n  %1 = invoke virtual Pool.take() : Page on %0 ()\n");
    for (int i = 0; i < 20; i++) {
      text.append("  %").append(i + 2).append(" = unknown : boolean\n");
    }
    text.append("  jump b1\n");
    for (int i = 0; i < 20; i++) {
      int here = 2 * i + 1;
      text.append("b%d:\n  branch %%%d == 0 b%d b%d\n".formatted(here, i + 2, here + 1, here + 2));
      text.append("b%d:\n  jump b%d\n".formatted(here + 1, here + 2));
    }
    text.append("b41:\n  return @99\nend\n");
    Result result = only(text.toString());
    assertThat(result.findings()).hasSize(1);
    assertThat(result.limit()).isEmpty();
    assertThat(result.instructions()).isLessThan(200);
  }

  @Test
  void twentyBooleansAskedTwiceAreFollowedTogether() {
    StringBuilder text = new StringBuilder(HEAD + locals(2, 20, "boolean"));
    text.append("b0:\n  %1 = invoke virtual Pool.take() : Page on %0 ()\n");
    for (int i = 0; i < 20; i++) {
      text.append("  %").append(i + 2).append(" = unknown : boolean\n");
    }
    text.append("  jump b1\n");
    for (int i = 0; i < 40; i++) {
      int here = 2 * i + 1;
      int asked = i % 20 + 2;
      text.append("b%d:\n  branch %%%d == 0 b%d b%d\n".formatted(here, asked, here + 1, here + 2));
      text.append("b%d:\n  jump b%d\n".formatted(here + 1, here + 2));
    }
    text.append("b81:\n  return @99\nend\n");
    Result result = only(text.toString());
    assertThat(result.findings()).hasSize(1);
    assertThat(result.limit()).isEmpty();
    assertThat(result.instructions()).isLessThan(20_000);
  }

  @Test
  void aLockIsGivenBackAfterStatesWereJoined() {
    StringBuilder text = new StringBuilder("body Test.m(Lock) : void static\n");
    text.append("  %0 parameter \"lock\" Lock\n").append(locals(1, 20, "boolean"));
    text.append("b0:\n  invoke virtual Lock.lock() : void on %0 ()\n");
    for (int i = 1; i <= 20; i++) {
      text.append("  %").append(i).append(" = unknown : boolean\n");
    }
    text.append("  jump b1\n");
    for (int i = 0; i < 40; i++) {
      int here = 2 * i + 1;
      int asked = i % 20 + 1;
      text.append("b%d:\n  branch %%%d == 0 b%d b%d\n".formatted(here, asked, here + 1, here + 2));
      text.append("b%d:\n  jump b%d\n".formatted(here + 1, here + 2));
    }
    text.append("b81:\n  invoke virtual Lock.unlock() : void on %0 ()\n  branch opaque b0 b82\n");
    text.append("b82:\n  return @99\nend\n");
    Result result = only(text.toString());
    assertThat(result.findings()).isEmpty();
    assertThat(result.limit()).isEmpty();
    assertThat(result.instructions()).isLessThan(40_000);
  }

  @Test
  void tenPagesTakenOrNotAreJoinedAndSaidSo() {
    StringBuilder text =
        new StringBuilder(HEAD + locals(2, 10, "Page") + locals(12, 10, "boolean"));
    text.append("b0:\n");
    for (int i = 0; i < 10; i++) {
      text.append("  %").append(i + 2).append(" = null\n");
      text.append("  %").append(i + 12).append(" = unknown : boolean\n");
    }
    text.append("  jump b1\n");
    for (int i = 0; i < 20; i++) {
      int here = 2 * i + 1;
      int page = i % 10 + 2;
      String call =
          i < 10
              ? "%" + page + " = invoke virtual Pool.take() : Page on %0 ()"
              : "invoke virtual Page.release() : void on %" + page + " ()";
      text.append(
          "b%d:\n  branch %%%d == 0 b%d b%d\n".formatted(here, page + 10, here + 1, here + 2));
      text.append("b%d:\n  %s\n  jump b%d\n".formatted(here + 1, call, here + 2));
    }
    text.append("b41:\n  return @99\nend\n");
    Result result = only(text.toString());
    assertThat(result.findings()).isEmpty();
    assertThat(result.limit()).hasValue(Result.Limit.STATES);
    assertThat(result.instructions()).isLessThan(20_000);
  }

  @Test
  void joinedStatesReportOnlyWhatIsSure() {
    StringBuilder text = new StringBuilder(HEAD + locals(2, 20, "boolean"));
    text.append("b0:\n  %1 = invoke virtual Pool.take() : Page on %0 ()\n");
    for (int i = 0; i < 20; i++) {
      text.append("  %").append(i + 2).append(" = unknown : boolean\n");
    }
    text.append("  jump b1\n");
    for (int i = 0; i < 40; i++) {
      int here = 2 * i + 1;
      int asked = i % 20 + 2;
      String release = i == 5 || i == 25 ? "  invoke virtual Page.release() : void on %1 ()\n" : "";
      text.append(
          ("b%d:\n  branch %%%d == 0 " + (i == 25 ? "b%4$d b%3$d" : "b%3$d b%4$d") + "\n")
              .formatted(here, asked, here + 1, here + 2));
      text.append("b%d:\n%s  jump b%d\n".formatted(here + 1, release, here + 2));
    }
    text.append("b81:\n  return @99\nend\n");
    assertThat(only(text.toString()).findings()).isEmpty();
  }

  @Test
  void aWideSwitchIsLinear() {
    int cases = 1_000;
    StringBuilder text = new StringBuilder(HEAD + locals(2, 1, "int"));
    text.append("b0:\n  %1 = invoke virtual Pool.take() : Page on %0 ()\n");
    text.append("  %2 = unknown : int\n  jump b1\n");
    int end = 2 * cases + 1;
    for (int i = 0; i < cases; i++) {
      int here = 2 * i + 1;
      text.append("b%d:\n  branch %%2 == %d b%d b%d\n".formatted(here, i * 3, here + 1, here + 2));
      text.append("b%d:\n  invoke virtual Page.use() : void on %%1 ()\n".formatted(here + 1));
      text.append("  jump b%d\n".formatted(end));
    }
    text.append(
        "b%d:\n  invoke virtual Page.release() : void on %%1 ()\n  return\nend\n".formatted(end));
    Result result = only(text.toString());
    assertThat(result.findings()).isEmpty();
    assertThat(result.limit()).isEmpty();
    assertThat(result.instructions()).isLessThan(10 * cases);
  }

  @Test
  void nestedLoopsEnd() {
    int depth = 6;
    StringBuilder text = new StringBuilder(HEAD + locals(2, depth + 1, "int"));
    text.append("b0:\n  %1 = invoke virtual Pool.take() : Page on %0 ()\n");
    text.append("  %2 = unknown : int\n  jump b1\n");
    // b(3i+1): counter = 0; b(3i+2): head; b(3i+3): after the inner loop, count.
    int end = 3 * depth + 1;
    for (int i = 0; i < depth; i++) {
      int counter = i + 3;
      int out = i == 0 ? end + 1 : 3 * i;
      int in = i == depth - 1 ? end : 3 * (i + 1) + 1;
      text.append("b%d:\n  %%%d = 0\n  jump b%d\n".formatted(3 * i + 1, counter, 3 * i + 2));
      text.append("b%d:\n  branch %%%d < %%2 b%d b%d\n".formatted(3 * i + 2, counter, in, out));
      text.append(
          "b%d:\n  %%%d = compute %%%d + 1 : int\n  jump b%d\n"
              .formatted(3 * i + 3, counter, counter, 3 * i + 2));
    }
    text.append(
        "b%d:\n  invoke virtual Page.use() : void on %%1 ()\n  jump b%d\n"
            .formatted(end, 3 * depth));
    text.append(
        "b%d:\n  invoke virtual Page.release() : void on %%1 ()\n  return\nend\n"
            .formatted(end + 1));
    Result result = only(text.toString());
    assertThat(result.findings()).isEmpty();
    assertThat(result.limit()).isEmpty();
    assertThat(result.instructions()).isLessThan(20_000);
  }

  @Test
  void straightCodeIsLinear() {
    assertThat(straight(4_000)).isEqualTo(4 * straight(1_000));
  }

  private static int straight(int calls) {
    StringBuilder text = new StringBuilder(HEAD + "b0:\n");
    for (int i = 0; i < calls; i++) {
      text.append("  %1 = invoke virtual Pool.take() : Page on %0 ()\n");
      text.append("  invoke virtual Page.release() : void on %1 ()\n");
    }
    text.append("  return\nend\n");
    return only(text.toString()).instructions() - 1;
  }
}
