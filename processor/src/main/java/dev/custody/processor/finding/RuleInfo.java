package dev.custody.processor.finding;

/**
 * What a rule is, apart from how it is checked.
 *
 * @param id kebab case; also the name of its page and of its suppression
 * @param headline the pattern of its headline, {@code %s} for what it is about, with nothing of how
 *     to mend it
 * @param summary one sentence: what the rule asks for
 * @param severity unless options say otherwise
 * @param kernel the kernel function that asks for the same, empty for rules of Java alone
 */
public record RuleInfo(
    String id, String headline, String summary, Severity severity, String kernel) {
  /** A rule of Java alone that fails the build. */
  public static RuleInfo error(String id, String headline, String summary) {
    return new RuleInfo(id, headline, summary, Severity.ERROR, "");
  }

  /** A rule that only warns unless options say otherwise. */
  public static RuleInfo warning(String id, String headline, String summary) {
    return new RuleInfo(id, headline, summary, Severity.WARNING, "");
  }

  /** The same rule, mirrored from a kernel function. */
  public RuleInfo kernel(String function) {
    return new RuleInfo(id, headline, summary, severity, function);
  }

  /** Its page, relative to the project: {@code docs/rules/reference-leak.md}. */
  public String page() {
    return "docs/rules/" + id + ".md";
  }
}
