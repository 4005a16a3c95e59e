package dev.custody.processor.plugin;

import dev.custody.processor.finding.Finding;
import dev.custody.processor.finding.Severity;
import dev.custody.processor.frontend.Messages;
import dev.custody.processor.frontend.Messages.Message;
import dev.custody.processor.report.TextReport;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
    List<Message> all = new ArrayList<>();
    report.findings().forEach(finding -> all.add(message(finding)));
    report.givenUp().stream()
        .filter(method -> !method.isReported())
        .forEach(method -> all.add(note(method)));
    all.sort(Comparator.comparingInt(Message::offset)); // stable: findings before notes
    messages.print(report.declaration(), all);
  }

  private static Message note(GivenUp method) {
    return new Message(
        Diagnostic.Kind.NOTE,
        method.spot().position().point(),
        "[custody:analysis-limit] `"
            + InternalError.name(method.method())
            + "` is not checked to the end: "
            + method.reason());
  }

  private Message message(Finding finding) {
    return new Message(
        finding.severity() == Severity.ERROR ? Diagnostic.Kind.ERROR : Diagnostic.Kind.WARNING,
        finding.spot().position().point(),
        text.message(finding));
  }
}
