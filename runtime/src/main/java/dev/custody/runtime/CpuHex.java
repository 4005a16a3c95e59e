package dev.custody.runtime;

import dev.custody.runtime.CpuTextException.Reason;

/**
 * The kernel's hexadecimal form of a set, {@code 3,ffffffff}, and its parser.
 *
 * <p>Chunks of 32 bits, the highest first, separated by commas or white space; empty chunks between
 * separators are none at all, and the text ends at the first line end.
 *
 * <p>Mirrors {@code bitmap_parse} and {@code bitmap_string} of Linux 6.15. Two differences: a
 * parser that fails yields nothing, and a character before eight digits that is no digit is an
 * error, where the kernel skips it.
 */
final class CpuHex {
  private static final int CHUNK = 32;
  private static final int DIGITS = 8;

  private CpuHex() {}

  static String format(long[] words, int nr) {
    StringBuilder hex = new StringBuilder();
    int chunks = chunks(nr);
    for (int chunk = chunks - 1; chunk >= 0; chunk--) {
      int bits = chunk == chunks - 1 ? nr - chunk * CHUNK : CHUNK;
      int value = (int) (words[chunk >>> 1] >>> ((chunk & 1) * CHUNK));
      for (int digit = (bits + 3) / 4 - 1; digit >= 0; digit--) {
        hex.append(Character.forDigit((value >>> (digit * 4)) & 0xf, 16));
      }
      if (chunk > 0) {
        hex.append(',');
      }
    }
    return hex.toString();
  }

  /** The words of the set that a text describes. */
  static long[] parse(CharSequence text, int nr) {
    long[] words = CpuSet.wordsFor(nr);
    int end = lineEnd(text);
    for (int chunk = 0; ; chunk++) {
      while (end > 0 && CpuList.isSeparator(text.charAt(end - 1))) {
        end--;
      }
      if (end == 0) {
        break;
      }
      if (chunk == chunks(nr)) {
        throw new CpuTextException(Reason.OVERFLOW, text, 0);
      }
      int begin = end;
      while (begin > 0 && !CpuList.isSeparator(text.charAt(begin - 1))) {
        begin--;
      }
      words[chunk >>> 1] |= number(text, begin, end) << ((chunk & 1) * CHUNK);
      end = begin;
    }
    if ((words[words.length - 1] & ~CpuSet.lastWord(nr)) != 0) {
      throw new CpuTextException(Reason.OVERFLOW, text, 0);
    }
    return words;
  }

  /** Read from the right, as the kernel does, so that of two errors the same one counts. */
  private static long number(CharSequence text, int begin, int end) {
    long value = 0;
    for (int i = end - 1; i >= begin; i--) {
      int digit = digit(text.charAt(i));
      int place = end - 1 - i;
      if (digit < 0) {
        throw new CpuTextException(Reason.SYNTAX, text, i);
      }
      if (place == DIGITS) {
        throw new CpuTextException(Reason.OVERFLOW, text, begin);
      }
      value |= (long) digit << (place * 4);
    }
    return value;
  }

  /** As {@code hex_to_bin()}: ASCII only. */
  private static int digit(char c) {
    return c < 0x80 ? Character.digit(c, 16) : -1;
  }

  private static int chunks(int nr) {
    return (nr - 1) / CHUNK + 1;
  }

  private static int lineEnd(CharSequence text) {
    int end = 0;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != 0) {
      end++;
    }
    return end;
  }
}
