package dev.custody.processor.verify;

import static com.google.common.truth.Truth.assertThat;

import dev.custody.processor.finding.Finding;
import dev.custody.processor.ir.Body;
import dev.custody.processor.ir.BodyParser;
import dev.custody.processor.ir.LineSource;
import dev.custody.processor.rule.Rules;
import dev.custody.processor.verify.state.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Bodies in text form, verified. A method is written in short: the locals as {@code name type},
 * parameters first, then the blocks; {@code Test.m} is its name and {@code return} ends it.
 */
public final class Verified {
  private final List<Result> results;

  private Verified(List<Result> results) {
    this.results = results;
  }

  /** Bodies of one class, the first one public; each text is one body with its closures. */
  public static Verified of(String... texts) {
    return of(Profile.PRECISE, texts);
  }

  public static Verified of(Profile profile, String... texts) {
    List<Body> bodies = new ArrayList<>();
    for (String text : texts) {
      bodies.add(BodyParser.parse(text, new LineSource("Test.java")));
    }
    Vocabulary words = new Vocabulary();
    Bodies known =
        method ->
            Optional.ofNullable(
                bodies.stream()
                    .filter(b -> b.traits().isPrivate() && b.method().equals(method))
                    .findFirst()
                    .orElse(null));
    return new Verified(new Verifier(words, words, known, profile, Rules.all()).verifyAll(bodies));
  }

  /** Asserts that a body is silent once some text in it is replaced: the minimal pair. */
  public static void silent(String text, String wrong, String right) {
    assertThat(text).contains(wrong);
    of(text.replace(wrong, right)).isSilent();
  }

  public List<Finding> findings() {
    return results.stream().flatMap(r -> r.findings().stream()).toList();
  }

  public List<Result> results() {
    return results;
  }

  /** Asserts the findings as {@code rule@line}, in order. */
  public Verified finds(String... expected) {
    List<String> found =
        findings().stream().map(f -> f.rule().id() + "@" + f.spot().position().line()).toList();
    assertThat(found).containsExactlyElementsIn(expected);
    return this;
  }

  public void isSilent() {
    finds();
  }

  /** Asserts the only finding's path as step names and lines: {@code Acquired 3}. */
  public Verified path(String... expected) {
    assertThat(findings()).hasSize(1);
    List<String> path =
        findings().get(0).path().stream()
            .map(s -> s.getClass().getSimpleName() + " " + s.spot().position().line())
            .toList();
    assertThat(path).containsExactlyElementsIn(expected).inOrder();
    return this;
  }

  public Verified headline(String expected) {
    assertThat(findings().get(0).headline()).isEqualTo(expected);
    return this;
  }

  public Verified help(String... expected) {
    assertThat(findings().get(0).help()).containsExactlyElementsIn(expected).inOrder();
    return this;
  }
}
