package dev.custody.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** Which Custody this is, as the build wrote it down. */
final class Version implements IVersionProvider {
  /** The version alone: {@code 0.1.0}. */
  static String current() {
    Properties build = new Properties();
    try (InputStream in = Version.class.getResourceAsStream("build.properties")) {
      build.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return build.getProperty("version");
  }

  @Override
  public String[] getVersion() {
    return new String[] {"custody " + current() + " (Java " + Runtime.version() + ")"};
  }
}
