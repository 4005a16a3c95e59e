package dev.custody.processor.contract.read.file;

import dev.custody.processor.contract.read.words.Custody;
import dev.custody.processor.contract.read.words.MethodNotes;
import dev.custody.processor.contract.read.words.Note;
import dev.custody.processor.ir.MethodKey;
import dev.custody.processor.ir.TypeKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/**
 * The text form of the packs' index: a line per pack, type, method and field, columns separated by
 * tabs. Notes are separated by blanks, their elements by semicolons, values by commas; a note
 * without a dot is one of Custody's words.
 *
 * <pre>
 * p jdk
 * t java.io.Reader &lt;notes&gt;
 * m mark(int) &lt;notes of the method&gt; &lt;thrown&gt; &lt;notes of each parameter&gt;...
 * f lock &lt;notes&gt;
 * </pre>
 */
final class IndexLine {
  static final String PACK = "p\t";
  static final String TYPE = "t\t";
  private static final String METHOD = "m\t";
  private static final String FIELD = "f\t";

  private IndexLine() {}

  /** The lines of a type, its own first. */
  static List<String> write(TypeNotes type) {
    List<String> lines = new ArrayList<>();
    lines.add(TYPE + type.type() + "\t" + notes(type.notes()));
    type.methods()
        .forEach(
            (key, notes) -> {
              StringJoiner line = new StringJoiner("\t");
              line.add("m").add(key.name() + names(key.parameters()));
              line.add(notes(notes.method()));
              line.add(notes.thrown().stream().map(TypeKey::name).collect(Collectors.joining(",")));
              notes.parameters().forEach(parameter -> line.add(notes(parameter)));
              lines.add(line.toString());
            });
    type.fields().forEach((name, notes) -> lines.add(FIELD + name + "\t" + notes(notes)));
    return lines;
  }

  /** The type that a line of a type is about. */
  static TypeKey typeOf(String line) {
    return new TypeKey(line.split("\t", -1)[1]);
  }

  /** What the lines of a type say. */
  static TypeNotes read(TypeKey type, String pack, List<String> lines) {
    List<Note> own = List.of();
    Map<MethodKey, MethodNotes> methods = new LinkedHashMap<>();
    Map<String, List<Note>> fields = new LinkedHashMap<>();
    for (String line : lines) {
      String[] columns = line.split("\t", -1);
      if (line.startsWith(TYPE)) {
        own = notes(columns[2]);
      } else if (line.startsWith(METHOD)) {
        methods.put(method(type, columns[1]), method(columns));
      } else {
        fields.put(columns[1], notes(columns[2]));
      }
    }
    return new TypeNotes(type, pack, own, methods, fields);
  }

  private static MethodKey method(TypeKey type, String text) {
    int open = text.indexOf('(');
    String parameters = text.substring(open + 1, text.length() - 1);
    return new MethodKey(type, text.substring(0, open), types(parameters));
  }

  private static MethodNotes method(String[] columns) {
    List<List<Note>> parameters = new ArrayList<>();
    for (int i = 4; i < columns.length; i++) {
      parameters.add(notes(columns[i]));
    }
    return new MethodNotes(notes(columns[2]), parameters, types(columns[3]));
  }

  private static List<TypeKey> types(String text) {
    return text.isEmpty()
        ? List.of()
        : List.of(text.split(",")).stream().map(TypeKey::new).toList();
  }

  private static String names(List<TypeKey> types) {
    return types.stream().map(TypeKey::name).collect(Collectors.joining(",", "(", ")"));
  }

  private static String notes(List<Note> notes) {
    return notes.stream().map(IndexLine::note).collect(Collectors.joining(" "));
  }

  private static String note(Note note) {
    String name =
        note.type().equals(Custody.names().get(note.simpleName()))
            ? note.simpleName()
            : note.type();
    if (note.values().isEmpty()) {
      return name;
    }
    return name
        + note.values().entrySet().stream()
            .map(value -> value.getKey() + "=" + String.join(",", value.getValue()))
            .collect(Collectors.joining(";", "(", ")"));
  }

  private static List<Note> notes(String text) {
    List<Note> notes = new ArrayList<>();
    for (String each : text.split(" ", -1)) {
      if (!each.isEmpty()) {
        notes.add(note(each));
      }
    }
    return notes;
  }

  private static Note note(String text) {
    int open = text.indexOf('(');
    String name = open < 0 ? text : text.substring(0, open);
    Map<String, List<String>> values = new LinkedHashMap<>();
    if (open >= 0) {
      for (String value : text.substring(open + 1, text.length() - 1).split(";", -1)) {
        int equals = value.indexOf('=');
        String constants = value.substring(equals + 1);
        values.put(
            value.substring(0, equals),
            constants.isEmpty() ? List.of() : List.of(constants.split(",")));
      }
    }
    return new Note(Custody.names().getOrDefault(name, name), values);
  }
}
