package dev.custody.catalogue;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A release of Linux.
 *
 * @param major 0 if it is not known
 * @param minor from 0
 */
record Version(int major, int minor) {
  /** Not known. */
  static final Version UNKNOWN = new Version(0, 0);

  private static final Pattern FORM = Pattern.compile("(\\d+)\\.(\\d+)");

  /** The release that a text of the form {@code 6.12} names; an empty one names none. */
  static Version parse(String text) {
    if (text.isEmpty()) {
      return UNKNOWN;
    }
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new IllegalArgumentException("`" + text + "` is no version of Linux");
    }
    return new Version(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)));
  }
}
