package dev.custody.cli;

import dev.custody.processor.report.HtmlReport;
import dev.custody.processor.report.Outcome;
import dev.custody.processor.report.SarifReport;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reports as files. */
final class ReportFiles {
  private ReportFiles() {}

  /** Writes all findings as SARIF. */
  static void writeSarif(Path file, List<Outcome> outcomes) {
    try (Writer out = Files.newBufferedWriter(file)) {
      new SarifReport(Version.current()).write(outcomes, out);
    } catch (IOException e) {
      throw new UsageProblem("cannot write " + file + ": " + e);
    }
  }

  /** Writes all findings as one HTML page. */
  static void writeHtml(Path file, List<Outcome> outcomes) {
    try (Writer out = Files.newBufferedWriter(file)) {
      new HtmlReport(Version.current()).write(outcomes, out);
    } catch (IOException e) {
      throw new UsageProblem("cannot write " + file + ": " + e);
    }
  }
}
