package dev.custody.catalogue;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CatalogueFileTest {
  private static final String KINDS =
      "# a comment\ntype\tXDP\t4.8\nsection\txdp\tXDP\t4.8\t-\t-\nset\tfew\tXDP@6.1\n";
  private static final String FUNCTION =
      "kfunc\tf\t6.1\tfew\tACQUIRE RET_NULL\tmeasured\tint f(int n);\n";

  @Test
  void aFunctionHasWhatItsLinesSay() throws IOException {
    Catalogue catalogue = read(KINDS + FUNCTION + "does\tf\t0:Unlocks\n");
    assertThat(catalogue.kinds())
        .containsExactly(
            new ProgramKind("XDP", "XDP", new Version(4, 8), false, false),
            new ProgramKind("xdp", "XDP", new Version(4, 8), false, false));
    assertThat(catalogue.sets())
        .containsExactly(
            "few", new CallerSet(false, List.of(new Caller("XDP", new Version(6, 1))), List.of()));
    assertThat(catalogue.functions())
        .containsExactly(
            new KernelFunction(
                "f",
                new Version(6, 1),
                "few",
                List.of("ACQUIRE", "RET_NULL"),
                "int f(int n);",
                "0:Unlocks"));
  }

  @Test
  void whatDoesNotHoldIsToldWithItsLine() {
    assertThat(problem(KINDS + "kfunc\tf\tsix\tfew\t-\tmeasured\n"))
        .isEqualTo("line 5: `six` is no version of Linux");
    assertThat(problem(KINDS + "does\tg\tm:Halts\n")).isEqualTo("line 5: no function `g`");
    assertThat(problem(KINDS + "type\tXDP\t4.8\n")).isEqualTo("line 5: a second line for `XDP`");
    assertThat(problem(KINDS + "verb\tx\n")).isEqualTo("line 5: no such kind of line: verb");
    assertThat(problem("section\txdp\tXDP\t4.8\t-\t-\n")).isEqualTo("line 1: no type `XDP`");
    assertThat(problem("type\tXDP\t1.1\nsection\txdp\tXDP\t4.8\t-\tslepps\n"))
        .isEqualTo("line 2: neither `sleeps` nor `-`: slepps");
    assertThat(problem("helper\th\t4.1\tnobody\t-\n")).isEqualTo("no set `nobody`: h");
    assertThat(problem(KINDS)).startsWith("a set that no function uses");
    assertThat(problem("set\ts\ttx\nhelper\th\t4.1\ts\t-\n")).isEqualTo("no type or section `tx`");
  }

  private static String problem(String text) {
    return assertThrows(IllegalArgumentException.class, () -> read(text)).getMessage();
  }

  private static Catalogue read(String text) throws IOException {
    return CatalogueFile.read(new BufferedReader(new StringReader(text)));
  }
}
