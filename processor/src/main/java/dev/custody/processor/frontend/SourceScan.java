package dev.custody.processor.frontend;

/**
 * The characters of a source file and the few things that are looked for in them. Offsets outside
 * the text are taken as its ends.
 */
public final class SourceScan {
  private final String text;

  SourceScan(String text) {
    this.text = text;
  }

  /** A stretch on one line: each run of white space is one space. */
  public String excerpt(int start, int end) {
    return excerpt(start, end, Integer.MAX_VALUE);
  }

  /** A stretch on one line, cut after some characters. */
  public String excerpt(int start, int end, int limit) {
    int last = Math.min(end, text.length());
    StringBuilder line = new StringBuilder();
    boolean space = false;
    for (int i = Math.max(start, 0); i < last && line.length() < limit; i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c)) {
        space = line.length() > 0;
      } else {
        if (space) {
          line.append(' ');
          space = false;
        }
        line.append(c);
      }
    }
    return line.toString();
  }

  /** The offset of the first character at or after one that is neither space nor comment. */
  public int nextToken(int offset) {
    int i = Math.max(offset, 0);
    while (i < text.length()) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c)) {
        i++;
      } else if (c == '/' && at(i + 1) == '/') {
        i = after("\n", i + 2);
      } else if (c == '/' && at(i + 1) == '*') {
        i = after("*/", i + 2);
      } else {
        break;
      }
    }
    return i;
  }

  /** The offset of a character among the tokens at or after an offset; the offset if not there. */
  public int nextToken(int offset, char wanted) {
    for (int i = nextToken(offset); i < text.length(); i = nextToken(i + 1)) {
      if (text.charAt(i) == wanted) {
        return i;
      }
    }
    return offset;
  }

  /** The last place of a word between two offsets; the fallback if it is not there. */
  public int lastWord(CharSequence word, int from, int end, int fallback) {
    int length = word.length();
    for (int i = Math.min(end, text.length()) - length; i >= Math.max(from, 0) && length > 0; i--) {
      boolean whole =
          (i + length == text.length() || !Character.isJavaIdentifierPart(at(i + length)))
              && (i == 0 || !Character.isJavaIdentifierPart(at(i - 1)));
      if (whole && CharSequence.compare(text.subSequence(i, i + length), word) == 0) {
        return i;
      }
    }
    return fallback;
  }

  private char at(int offset) {
    return offset >= 0 && offset < text.length() ? text.charAt(offset) : '\0';
  }

  private int after(String end, int from) {
    for (int i = from; i + end.length() <= text.length(); i++) {
      if (text.charAt(i) == end.charAt(0) && (end.length() == 1 || at(i + 1) == end.charAt(1))) {
        return i + end.length();
      }
    }
    return text.length();
  }

  /** An end without the semicolon, comma or space before it. */
  public int withoutTail(int start, int end) {
    int last = Math.min(end, text.length());
    while (last > start
        && (";,".indexOf(at(last - 1)) >= 0 || Character.isWhitespace(at(last - 1)))) {
      last--;
    }
    return last;
  }

  /** The column of an offset, from 1, a tab counting as one. */
  public int column(int offset) {
    int i = Math.min(Math.max(offset, 0), text.length());
    int start = i;
    while (start > 0 && at(start - 1) != '\n' && at(start - 1) != '\r') {
      start--;
    }
    return i - start + 1;
  }

  /** The rest of the line at an offset. */
  public String lineFrom(int offset) {
    int end = Math.max(offset, 0);
    while (end < text.length() && at(end) != '\n' && at(end) != '\r') {
      end++;
    }
    return text.subSequence(Math.min(Math.max(offset, 0), end), end).toString();
  }
}
