package dev.custody.cli.artifact;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The name of a published library: {@code io.netty:netty-handler:4.1.140.Final}. */
public record Coordinates(String group, String name, String version) {
  private static final Pattern FORM = Pattern.compile("([\\w.-]+):([\\w.-]+):([\\w.+-]+)");

  /** What the text says, empty if it is not of the form GROUP:NAME:VERSION. */
  public static Optional<Coordinates> parse(String text) {
    Matcher parts = FORM.matcher(text);
    return parts.matches()
        ? Optional.of(new Coordinates(parts.group(1), parts.group(2), parts.group(3)))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return group + ":" + name + ":" + version;
  }
}
