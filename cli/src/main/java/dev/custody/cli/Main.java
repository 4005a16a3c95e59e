package dev.custody.cli;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/** Where the process begins and ends. */
public final class Main {
  private Main() {}

  /** Runs a command and exits with its status. */
  public static void main(String[] arguments) {
    // Whether standard error is a terminal is known to the launcher alone: Java 17 cannot tell.
    Console console =
        new Console(writer(System.out), writer(System.err), Boolean.getBoolean("custody.terminal"));
    System.exit(run(console, arguments));
  }

  /** Runs a command and yields one of {@link ExitStatus}. */
  static int run(Console console, String... arguments) {
    CommandLine line =
        new CommandLine(new CustodyCommand())
            .addSubcommand(new CheckCommand(console))
            .addSubcommand(new ExplainCommand(console))
            .setOut(console.out())
            .setErr(console.err())
            .setExecutionExceptionHandler((failure, command, parsed) -> failed(console, failure));
    try {
      return line.execute(arguments);
    } finally {
      console.out().flush();
      console.err().flush();
    }
  }

  private static int failed(Console console, Exception failure) {
    if (failure instanceof UsageProblem) {
      console.err().println("custody: " + failure.getMessage());
      return ExitStatus.USAGE;
    }
    InternalError.print(console.err(), failure);
    return ExitStatus.INTERNAL;
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), false);
  }
}
