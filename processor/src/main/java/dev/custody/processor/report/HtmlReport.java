package dev.custody.processor.report;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Findings as one HTML page that needs nothing else: a summary, and for each finding the source
 * with its path. No scripts; the order is that of the sources.
 */
public final class HtmlReport {
  private final String version;

  /** A report by a version of the tool. */
  public HtmlReport(String version) {
    this.version = version;
  }

  /** Writes one page. */
  public void write(List<Outcome> outcomes, Writer out) throws IOException {
    template().execute(HtmlPage.of(version, outcomes), out);
  }

  private static Template template() {
    try (InputStream in = HtmlReport.class.getResourceAsStream("report.mustache")) {
      if (in == null) {
        throw new IllegalStateException("the template of the report is not packed");
      }
      Reader text = new InputStreamReader(in, StandardCharsets.UTF_8);
      return Mustache.compiler().compile(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
