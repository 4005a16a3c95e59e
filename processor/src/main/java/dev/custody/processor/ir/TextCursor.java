package dev.custody.processor.ir;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** A place in one line of a body's text form that moves on as things are read. */
final class TextCursor {
  private final String text;
  private final int line;
  private int at;

  /** The start of a line; the number is its own from 1, for messages. */
  TextCursor(String text, int line) {
    this.text = text;
    this.line = line;
    skipSpace();
  }

  int line() {
    return line;
  }

  boolean atEnd() {
    return at >= text.length();
  }

  /** Whether the rest starts so; does not move. */
  boolean sees(String expected) {
    return text.startsWith(expected, at);
  }

  /** Moves past the text if the rest starts so. */
  boolean skips(String expected) {
    if (!sees(expected)) {
      return false;
    }
    at += expected.length();
    skipSpace();
    return true;
  }

  /** Moves past a word: the text, followed by a space or the end. */
  boolean skipsWord(String word) {
    int end = at + word.length();
    boolean whole = end >= text.length() || text.charAt(end) == ' ';
    return sees(word) && whole && skips(word);
  }

  void expect(String expected) {
    if (!skips(expected)) {
      throw problem("expected " + expected);
    }
  }

  /** All up to the next space. */
  String word() {
    return upTo(" ");
  }

  /** All up to one of some characters, at least one character. */
  String upTo(String ends) {
    int start = at;
    while (at < text.length() && ends.indexOf(text.charAt(at)) < 0) {
      at++;
    }
    if (start == at) {
      throw problem("unexpected end");
    }
    String found = text.substring(start, at);
    skipSpace();
    return found;
  }

  TypeKey type() {
    return new TypeKey(upTo(" ,)"));
  }

  FieldKey field() {
    String key = upTo(" ,)");
    int dot = key.lastIndexOf('.');
    if (dot < 0) {
      throw problem("a field needs its class: " + key);
    }
    return new FieldKey(new TypeKey(key.substring(0, dot)), key.substring(dot + 1));
  }

  MethodKey method() {
    String key = word();
    int open = key.indexOf('(');
    int dot = key.lastIndexOf('.', open);
    if (dot < 0 || !key.endsWith(")")) {
      throw problem("a method is a.b.Type.name(types): " + key);
    }
    List<TypeKey> parameters = new ArrayList<>();
    for (String name : key.substring(open + 1, key.length() - 1).split(",", 0)) {
      if (!name.isEmpty()) {
        parameters.add(new TypeKey(name));
      }
    }
    return new MethodKey(
        new TypeKey(key.substring(0, dot)), key.substring(dot + 1, open), parameters);
  }

  Local local() {
    expect("%");
    return new Local((int) number());
  }

  BlockId block() {
    expect("b");
    return new BlockId((int) number());
  }

  long number() {
    int start = at;
    if (sees("-")) {
      at++;
    }
    while (at < text.length() && Character.isDigit(text.charAt(at))) {
      at++;
    }
    try {
      long number = Long.parseLong(text.substring(start, at));
      skipSpace();
      return number;
    } catch (NumberFormatException e) {
      throw problem("expected a number");
    }
  }

  /** A string literal. */
  String quoted() {
    if (!sees("\"")) {
      throw problem("expected a string literal");
    }
    at++;
    StringBuilder value = new StringBuilder();
    while (at < text.length() && text.charAt(at) != '"') {
      char c = text.charAt(at++);
      value.append(c == '\\' && at < text.length() ? escaped(text.charAt(at++)) : c);
    }
    expect("\"");
    return value.toString();
  }

  private static char escaped(char c) {
    return switch (c) {
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      default -> c;
    };
  }

  /** Items in parentheses, separated by commas. */
  <T> List<T> list(Supplier<T> item) {
    List<T> items = new ArrayList<>();
    expect("(");
    while (!skips(")")) {
      if (!items.isEmpty()) {
        expect(",");
      }
      items.add(item.get());
    }
    return items;
  }

  /** The position that ends a line; where none is written, the line of the text itself. */
  Position position() {
    if (atEnd()) {
      return Position.ofLine(line);
    }
    expect("@");
    Position position = Position.ofLine((int) number());
    if (!atEnd()) {
      throw problem("unexpected text");
    }
    return position;
  }

  IllegalArgumentException problem(String what) {
    return new IllegalArgumentException(
        "line " + line + ", column " + (at + 1) + ": " + what + " in: " + text);
  }

  private void skipSpace() {
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
  }
}
