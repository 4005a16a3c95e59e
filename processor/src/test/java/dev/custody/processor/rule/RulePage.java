package dev.custody.processor.rule;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of a rule's page that a test holds to the truth.
 *
 * @param text the whole page
 * @param options those of the checker, where the page says {@code With option}
 * @param wrong the program below "Wrong"
 * @param output what the checker prints of it
 * @param right the program below "Right"
 */
record RulePage(String text, String[] options, String wrong, String output, String right) {
  private static final String JAVA = "```java\n";
  private static final String TEXT = "```text\n";
  private static final String END = "```\n";
  private static final Pattern OPTION = Pattern.compile("With option `([^`]+)`");

  static RulePage read(String text) {
    int wrong = section(text, "## Wrong");
    int right = section(text, "## Right");
    Matcher option = OPTION.matcher(text.substring(wrong, right));
    return new RulePage(
        text,
        option.results().map(found -> found.group(1)).toArray(String[]::new),
        block(text, JAVA, wrong),
        block(text, TEXT, wrong),
        block(text, JAVA, right));
  }

  /** The page with another output. */
  String withOutput(String newOutput) {
    int start = text.indexOf(TEXT, section(text, "## Wrong")) + TEXT.length();
    return text.substring(0, start) + newOutput + text.substring(text.indexOf(END, start));
  }

  private static int section(String text, String heading) {
    int at = text.indexOf(heading + "\n");
    if (at < 0) {
      throw new IllegalArgumentException("the page has no section '" + heading + "'");
    }
    return at;
  }

  private static String block(String text, String fence, int from) {
    int start = text.indexOf(fence, from);
    if (start < 0) {
      throw new IllegalArgumentException("the page has no block " + fence.strip());
    }
    start += fence.length();
    return text.substring(start, text.indexOf(END, start));
  }
}
