package dev.custody.processor.plugin;

import dev.custody.processor.finding.Finding;
import dev.custody.processor.finding.Severity;
import dev.custody.processor.frontend.Messages;
import dev.custody.processor.frontend.Messages.Message;
import dev.custody.processor.report.TextReport;
import javax.tools.Diagnostic;

/** Prints findings as messages of the compiler. */
final class CompilerSink implements FindingSink {
  private final Messages messages;
  private final TextReport text = new TextReport();

  CompilerSink(Messages messages) {
    this.messages = messages;
  }

  @Override
  public void add(ClassReport report) {
    messages.print(report.declaration(), report.findings().stream().map(this::message).toList());
  }

  private Message message(Finding finding) {
    return new Message(
        finding.severity() == Severity.ERROR ? Diagnostic.Kind.ERROR : Diagnostic.Kind.WARNING,
        finding.spot().position().point(),
        text.message(finding));
  }
}
