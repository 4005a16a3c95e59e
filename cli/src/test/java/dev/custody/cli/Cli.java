package dev.custody.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The command in this process.
 *
 * @param status what it ended with
 * @param out what it printed on standard output
 * @param err what it printed on standard error
 */
record Cli(int status, String out, String err) {
  static Cli run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Console console = new Console(new PrintWriter(out), new PrintWriter(err), false);
    int status = Main.run(console, arguments);
    return new Cli(status, lines(out), lines(err));
  }

  /** Writes a source file and yields its path. */
  static Path source(Path folder, String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private static String lines(StringWriter text) {
    return text.toString().replace(System.lineSeparator(), "\n");
  }
}
