package dev.custody.processor.option;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Linux release whose verifier is mirrored, such as 6.12.
 *
 * @param major 5 or more: older kernels know no reference that a program could hold
 * @param minor from 0
 */
public record KernelVersion(int major, int minor) implements Comparable<KernelVersion> {
  private static final Pattern FORM = Pattern.compile("([5-9]|[1-9]\\d)\\.(\\d{1,2})");
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
