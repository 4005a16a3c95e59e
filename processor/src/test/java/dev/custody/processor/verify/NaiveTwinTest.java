package dev.custody.processor.verify;

import static com.google.common.truth.Truth.assertWithMessage;

import dev.custody.processor.finding.Finding;
import dev.custody.processor.finding.Step;
import dev.custody.processor.ir.Body;
import dev.custody.processor.ir.BodyParser;
import dev.custody.processor.ir.LineSource;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * The verifier and its naive twin find the same. Many more bodies than the build tries: {@code
 * -Djqwik.tries.default=100000}, or {@link #main}.
 */
final class NaiveTwinTest {
  @Property(tries = 500)
  void theTwinFindsTheSame(@ForAll long seed) {
    compare(seed);
  }

  /** Compares so many bodies, from a first seed. */
  public static void main(String[] arguments) {
    int count = Integer.parseInt(arguments[0]);
    long first = arguments.length > 1 ? Long.parseLong(arguments[1]) : 0;
    int compared = 0;
    int withFindings = 0;
    int different = 0;
    for (long seed = first; seed < first + count; seed++) {
      try {
        int found = compare(seed);
        compared += found >= 0 ? 1 : 0;
        withFindings += found > 0 ? 1 : 0;
      } catch (AssertionError e) {
        different++;
        if (different <= 3) {
          System.out.println(e.getMessage());
        }
      }
    }
    System.out.println(
        compared + " compared, " + withFindings + " with findings, " + different + " different");
  }

  /** How much both found; -1 if there were too many paths for one of them. */
  private static int compare(long seed) {
    String text = RandomBodies.of(seed);
    Body body = BodyParser.parse(text, new LineSource("Test.java"));
    Result result = Verified.of(text).results().get(0);
    Set<String> naive = new NaiveVerifier(body).run();
    if (naive == null || result.limit().isPresent()) {
      return -1;
    }
    Set<String> found = new TreeSet<>();
    result.findings().forEach(f -> found.add(key(f)));
    assertWithMessage("seed %s\n%s", seed, text).that(found).isEqualTo(naive);
    return found.size();
  }

  private static String key(Finding finding) {
    Step last = finding.path().get(finding.path().size() - 1);
    String kind = "use";
    if (last instanceof Step.MethodLeft left) {
      kind = left.byException() ? "exception" : "return";
    } else if (last instanceof Step.Lost) {
      kind = "lost";
    } else if (finding.rule().id().equals("double-release")
        || finding.rule().id().equals("not-owned")) {
      kind = "release";
    }
    int acquired = finding.path().get(0).spot().position().line();
    return finding.rule().id() + " " + acquired + " " + kind;
  }
}
