package dev.custody.processor.contract.read.file;

import dev.custody.processor.contract.read.words.MethodNotes;
import dev.custody.processor.contract.read.words.Note;
import dev.custody.processor.ir.MethodKey;
import dev.custody.processor.ir.TypeKey;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a contract file says of one type.
 *
 * @param type the type
 * @param file the pack or file that says it, for messages
 * @param notes its own annotations
 * @param methods of its methods and constructors, in the order of the file
 * @param fields the annotations of its fields, by name
 */
public record TypeNotes(
    TypeKey type,
    String file,
    List<Note> notes,
    Map<MethodKey, MethodNotes> methods,
    Map<String, List<Note>> fields) {
  public TypeNotes {
    notes = List.copyOf(notes);
    methods = Collections.unmodifiableMap(new LinkedHashMap<>(methods));
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  /** Whether it says anything of a method or constructor of a name. */
  public boolean speaksOf(String name) {
    for (MethodKey method : methods.keySet()) {
      if (method.name().equals(name)) {
        return true;
      }
    }
    return false;
  }
}
