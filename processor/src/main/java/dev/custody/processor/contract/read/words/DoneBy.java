package dev.custody.processor.contract.read.words;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The text form of what the catalogue says that a function does: notes with their places, {@code m}
 * for the method and a number for a parameter, such as {@code 0:Unlocks 1:Leaves(value=irq)}.
 */
final class DoneBy {
  private DoneBy() {}

  /** The notes of a method with that many parameters; those of further ones are left out. */
  static MethodNotes notes(String text, int parameters) {
    List<Note> ofMethod = new ArrayList<>();
    List<List<Note>> ofParameters = new ArrayList<>();
    for (int i = 0; i < parameters; i++) {
      ofParameters.add(new ArrayList<>());
    }
    for (String word : text.isEmpty() ? new String[0] : text.split(" ", -1)) {
      int colon = word.indexOf(':');
      String place = word.substring(0, colon);
      Note note = note(word.substring(colon + 1));
      if (place.equals("m")) {
        ofMethod.add(note);
      } else if (Integer.parseInt(place) < parameters) {
        ofParameters.get(Integer.parseInt(place)).add(note);
      }
    }
    return new MethodNotes(ofMethod, ofParameters, List.of());
  }

  private static Note note(String text) {
    int open = text.indexOf('(');
    if (open < 0) {
      return Note.of(Custody.PACKAGE + text);
    }
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (String value : text.substring(open + 1, text.length() - 1).split(";", -1)) {
      int equals = value.indexOf('=');
      values.put(value.substring(0, equals), List.of(value.substring(equals + 1)));
    }
    return new Note(Custody.PACKAGE + text.substring(0, open), values);
  }
}
