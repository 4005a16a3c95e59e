package dev.custody.processor.contract.kernel;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Linux release, such as 6.12.
 *
 * @param major 0 if it is not known
 * @param minor from 0
 */
public record KernelVersion(int major, int minor) implements Comparable<KernelVersion> {
  /** Not known; older than every other. */
  public static final KernelVersion UNKNOWN = new KernelVersion(0, 0);

  private static final Pattern FORM = Pattern.compile("([1-9]\\d?)\\.(\\d{1,2})");
  private static final Comparator<KernelVersion> ORDER =
      Comparator.comparingInt(KernelVersion::major).thenComparingInt(KernelVersion::minor);

  /** The release that a text names; empty unless it has the form {@code 6.12}. */
  public static Optional<KernelVersion> parse(String text) {
    Matcher form = FORM.matcher(text);
    return form.matches()
        ? Optional.of(
            new KernelVersion(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2))))
        : Optional.empty();
  }

  /** The newer of two. */
  static KernelVersion newer(KernelVersion one, KernelVersion other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  /** Whether it is newer than another. */
  public boolean isAfter(KernelVersion other) {
    return compareTo(other) > 0;
  }

  @Override
  public int compareTo(KernelVersion other) {
    return ORDER.compare(this, other);
  }

  /** As Linux names it: {@code 6.12}. */
  @Override
  public String toString() {
    return major + "." + minor;
  }
}
