package dev.custody.benchmarks.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The goals and what was measured, side by side for several JDKs, as a table of a page. The page
 * has the table between two comments, so that it can be written anew.
 */
final class GoalTable {
  private static final String BEGIN = "<!-- measured: begin -->\n";
  private static final String END = "<!-- measured: end -->";
  private static final String JDK = "jdk ";

  private GoalTable() {}

  /** The table of one run or of several. */
  static String of(List<Integer> releases, List<Map<String, Double>> runs) {
    StringBuilder table = new StringBuilder("| goal | what | at most |");
    StringBuilder rule = new StringBuilder("|---|---|---|");
    for (int release : releases) {
      table.append(" ").append(release).append(": ours | peer | ratio | met |");
      rule.append("---|---|---|---|");
    }
    table.append('\n').append(rule).append('\n');
    Goals.all().forEach(goal -> goal.row(runs).ifPresent(table::append));
    return table.toString();
  }

  /** Keeps what was measured on one JDK, a line for each benchmark. */
  static void save(Path file, int release, Map<String, Double> run) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add(JDK + release);
    run.forEach((name, value) -> lines.add(value + " " + name));
    Files.write(file, lines);
  }

  /** Writes the table of what was kept into a page. */
  static void write(Path page, List<Path> saved) throws IOException {
    List<Integer> releases = new ArrayList<>();
    List<Map<String, Double>> runs = new ArrayList<>();
    for (Path file : saved) {
      List<String> lines = Files.readAllLines(file);
      releases.add(Integer.valueOf(lines.get(0).substring(JDK.length())));
      Map<String, Double> run = new TreeMap<>();
      for (String line : lines.subList(1, lines.size())) {
        int space = line.indexOf(' ');
        run.put(line.substring(space + 1), Double.valueOf(line.substring(0, space)));
      }
      runs.add(run);
    }
    String text = Files.readString(page);
    int begin = text.indexOf(BEGIN);
    int end = text.indexOf(END);
    if (begin < 0 || end < begin) {
      throw new IOException(page + " has no place for the table");
    }
    String before = text.substring(0, begin + BEGIN.length());
    Files.writeString(page, before + "\n" + of(releases, runs) + "\n" + text.substring(end));
  }
}
