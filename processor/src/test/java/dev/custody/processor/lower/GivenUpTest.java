package dev.custody.processor.lower;

import static com.google.common.truth.Truth.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Methods that cannot be lowered, and some that nearly cannot. */
final class GivenUpTest {
  private static Lowered.GivenUp givenUp(String source) {
    List<Lowered.GivenUp> found =
        LoweringTester.lower(source).all().stream()
            .filter(Lowered.GivenUp.class::isInstance)
            .map(Lowered.GivenUp.class::cast)
            .toList();
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  @Test
  void aMissingTypeGivesUpItsMethodOnly() {
    String source =
        """
        class T {
          void good() {}
          void bad() {
            Missing m = null;
            m.close();
          }
        }
        """;
    Lowered.GivenUp bad = givenUp(source);
    assertThat(bad.method().name()).isEqualTo("bad");
    assertThat(bad.reason()).contains("resolved");
    assertThat(bad.position().line()).isAtLeast(3);
    assertThat(LoweringTester.lower(source).all()).hasSize(3);
  }

  @Test
  void codeThatMultipliesIsTooLarge() {
    String finallies = "try { f(); } finally { ".repeat(17) + "f();" + " }".repeat(17);
    Lowered.GivenUp large = givenUp("class T { void f() { " + finallies + " } }");
    assertThat(large.reason()).contains("instructions");
  }

  @Test
  void longChainsAreNoReasonToGiveUp() {
    String sum = "String f(String a) { return a" + " + a".repeat(1500) + "; }";
    String and = "boolean g(boolean a) { return a" + " && a".repeat(600) + "; }";
    StringBuilder ifs = new StringBuilder("int h(int a) { ");
    for (int i = 0; i < 600; i++) {
      ifs.append("if (a == ").append(i).append(") return 1; else ");
    }
    ifs.append("return 2; }");
    String calls = "void i(StringBuilder b) { b" + ".append(1)".repeat(600) + "; }";
    LoweringTester tester = LoweringTester.lower("class T { " + sum + and + ifs + calls + " }");
    assertThat(tester.all().stream().filter(Lowered.GivenUp.class::isInstance).toList()).isEmpty();
    assertThat(tester.all()).hasSize(5);
  }
}
