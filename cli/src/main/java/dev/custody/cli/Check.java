package dev.custody.cli;

import dev.custody.processor.finding.Finding;
import dev.custody.processor.report.Outcome;
import dev.custody.processor.report.TextReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Checks source sets one after the other and prints findings as they come. */
final class Check {
  private final Console console;
  private final Compilation compilation;
  private final TextReport text = new TextReport();
  private final Tally tally = new Tally();
  private final Map<String, String> names = new HashMap<>();
  private final Map<SourceSet, Collected> collected = new LinkedHashMap<>();

  /**
   * A check that has not found anything yet.
   *
   * @param ownApi where our annotations are; what the class path has of them goes first
   */
  Check(Console console, Settings settings, Path ownApi) {
    this.console = console;
    this.compilation = new Compilation(settings, ownApi);
  }

  /** Checks what is compiled together. */
  void run(SourceSet set) {
    names.putAll(compilation.names(set));
    CompilerMessages messages = new CompilerMessages(console, names);
    Progress progress = new Progress(console, set.sources().size());
    Collected found = new Collected();
    compilation.run(
        set,
        new Compilation.Listeners(
            messages,
            report -> {
              tally.add(report);
              found.add(report);
              progress.clear();
              report.findings().forEach(this::print);
            },
            progress));
    progress.clear();
    tally.add(set, messages);
    collected.put(set, found);
  }

  /** What has been checked so far. */
  Tally tally() {
    return tally;
  }

  /** What came of each source set. */
  List<Outcome> outcomes() {
    Map<String, String> pages = new Rulebook().pages();
    List<Outcome> outcomes = new ArrayList<>();
    collected.forEach((set, found) -> outcomes.add(found.outcome(set, pages)));
    return outcomes;
  }

  private void print(Finding finding) {
    String uri = finding.spot().source().uri();
    console.out().println(text.withPlace(finding, names.getOrDefault(uri, uri)));
    console.out().println();
    console.out().flush();
  }
}
