package dev.custody.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code custody} itself: only its subcommands do anything. */
@Command(
    name = "custody",
    description = "Compile-time ownership for Java: finds what is acquired and never released.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class CustodyCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    throw new UsageProblem(
        "missing subcommand: custody check PATH..., custody explain RULE, custody --help");
  }
}
