package dev.custody.cli;

import dev.custody.processor.text.Spelling;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code custody explain}: prints the page of a rule, or the list of all rules. */
@Command(
    name = "explain",
    description = "Prints what a rule asks for, with a wrong and a right program.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class ExplainCommand implements Callable<Integer> {
  private static final String PREFIX = "custody:";

  @Parameters(
      paramLabel = "RULE",
      arity = "0..1",
      description = "its id, such as reference-leak; without it all rules are listed")
  private @Nullable String rule;

  private final Console console;

  ExplainCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Rulebook rulebook = new Rulebook();
    if (rule == null) {
      list(rulebook.headlines());
      return ExitStatus.CLEAN;
    }
    String id = rule.startsWith(PREFIX) ? rule.substring(PREFIX.length()) : rule;
    String page = rulebook.pages().get(id);
    if (page == null) {
      throw unknown(id, rulebook.pages().keySet());
    }
    console.out().print(page);
    return ExitStatus.CLEAN;
  }

  private void list(Map<String, String> headlines) {
    int width = headlines.keySet().stream().mapToInt(String::length).max().orElse(0);
    headlines.forEach(
        (id, headline) ->
            console.out().println(id + " ".repeat(width - id.length() + 2) + headline));
  }

  private static UsageProblem unknown(String id, Set<String> known) {
    String nearest =
        Spelling.nearest(id, known).map(word -> ", did you mean `" + word + "`?").orElse("");
    return new UsageProblem(
        "there is no rule `" + id + "`" + nearest + "\nrules: " + String.join(", ", known));
  }
}
