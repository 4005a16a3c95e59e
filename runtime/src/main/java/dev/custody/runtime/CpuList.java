package dev.custody.runtime;

import dev.custody.runtime.CpuTextException.Reason;

/**
 * The kernel's list form of a set, {@code 0,3-6,8-10}, and its parser.
 *
 * <p>Grammar: regions, separated by commas or white space, in any order, overlapping allowed; the
 * text ends at a line end behind a region. A region is {@code all}, {@code n} or {@code n-m};
 * behind {@code all} and {@code n-m} can stand {@code :used/group}: of each group of that many CPUs
 * the first so many. {@code N} stands for the last CPU.
 *
 * <p>Mirrors {@code bitmap_parselist} and {@code bitmap_list_string} of Linux 6.15. One difference:
 * a parser that fails yields nothing, where the kernel leaves a part behind.
 */
final class CpuList {
  private static final long UINT_MAX = 0xffff_ffffL;

  private final String text;
  private final int nr;
  private final long[] words;
  private int at;

  private CpuList(CharSequence text, int nr) {
    this.text = text.toString();
    this.nr = nr;
    this.words = CpuSet.wordsFor(nr);
  }

  static String format(long[] words, int nr) {
    StringBuilder list = new StringBuilder();
    int first = CpuWords.next(words, nr, 0);
    while (first < nr) {
      int last = CpuWords.nextZero(words, nr, first) - 1;
      if (list.length() > 0) {
        list.append(',');
      }
      list.append(first);
      if (last > first) {
        list.append('-').append(last);
      }
      first = CpuWords.next(words, nr, last + 1);
    }
    return list.toString();
  }

  /** The words of the set that a text describes. */
  static long[] parse(CharSequence text, int nr) {
    CpuList parser = new CpuList(text, nr);
    boolean more = true;
    while (more && parser.findRegion()) {
      more = parser.region();
    }
    return parser.words;
  }

  private boolean findRegion() {
    while (isSeparator(peek())) {
      at++;
    }
    return peek() != 0;
  }

  /** Sets one region, and says whether another may follow. */
  private boolean region() {
    int begin = at;
    long first = 0;
    long last = nr - 1L;
    boolean all = startsWithAll();
    if (all) {
      at += 3;
    } else {
      first = number();
      last = first;
    }
    boolean range = all;
    if (!all && peek() == '-') {
      at++;
      last = number();
      range = true;
    }
    if (isEnd(peek())) {
      boolean more = peek() != 0 && peek() != '\n';
      long whole = (last + 1) & UINT_MAX; // 0 behind the last 32-bit number, as in the kernel
      set(begin, first, last, whole, whole);
      return more;
    }
    if (!range || peek() != ':') {
      throw error(Reason.SYNTAX, at);
    }
    at++;
    final long used = number();
    if (peek() != '/') {
      throw error(Reason.SYNTAX, at);
    }
    at++;
    set(begin, first, last, used, number());
    return true;
  }

  private void set(int begin, long first, long last, long used, long group) {
    if (first > last || group == 0 || used > group) {
      throw error(Reason.SYNTAX, begin);
    }
    if (last >= nr) {
      throw error(Reason.RANGE, begin);
    }
    for (long start = first; start <= last; start += group) {
      CpuWords.set(words, (int) start, (int) (start + Math.min(last - start + 1, used)));
    }
  }

  private long number() {
    if (peek() == 'N') {
      at++;
      return nr - 1L;
    }
    int begin = at;
    long value = 0;
    for (char digit = peek(); digit >= '0' && digit <= '9'; digit = peek()) {
      value = Math.min(value * 10 + digit - '0', UINT_MAX + 1);
      at++;
    }
    if (at == begin) {
      throw error(Reason.SYNTAX, at);
    }
    if (value > UINT_MAX) {
      throw error(Reason.OVERFLOW, begin);
    }
    return value;
  }

  private boolean startsWithAll() {
    return (peek() | ' ') == 'a' && text.regionMatches(true, at, "all", 0, 3);
  }

  /** The character here; 0 at the end. */
  private char peek() {
    return at < text.length() ? text.charAt(at) : 0;
  }

  private CpuTextException error(Reason reason, int position) {
    return new CpuTextException(reason, text, position);
  }

  private static boolean isEnd(char c) {
    return c == 0 || isSeparator(c);
  }

  /** A comma, or what the kernel's {@code isspace()} takes for white space. */
  static boolean isSeparator(char c) {
    return c == ',' || c == ' ' || (c >= '\t' && c <= '\r') || c == '\u00a0';
  }
}
