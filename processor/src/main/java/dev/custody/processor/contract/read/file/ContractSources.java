package dev.custody.processor.contract.read.file;

import dev.custody.processor.contract.read.words.MethodNotes;
import dev.custody.processor.contract.read.words.Note;
import dev.custody.processor.ir.MethodKey;
import dev.custody.processor.ir.TypeKey;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Several sets of contract files, a stronger one before a weaker one. Where two speak of the same
 * type, each member is the stronger one's, and the weaker one adds the members that it alone has.
 * Remembers its answers; confined to one compilation.
 */
public final class ContractSources implements ContractSource {
  private final List<ContractSource> sources;
  private final Map<TypeKey, Optional<TypeNotes>> known = new HashMap<>();

  public ContractSources(List<ContractSource> sources) {
    this.sources = List.copyOf(sources);
  }

  @Override
  public Optional<TypeNotes> type(TypeKey type) {
    Optional<TypeNotes> notes = known.get(type);
    if (notes == null) {
      notes =
          sources.stream()
              .flatMap(source -> source.type(type).stream())
              .reduce(ContractSources::underlay);
      known.put(type, notes);
    }
    return notes;
  }

  @Override
  public boolean covers(String packageName) {
    return sources.stream().anyMatch(source -> source.covers(packageName));
  }

  private static TypeNotes underlay(TypeNotes stronger, TypeNotes weaker) {
    Map<MethodKey, MethodNotes> methods = new LinkedHashMap<>(stronger.methods());
    weaker.methods().forEach(methods::putIfAbsent);
    Map<String, List<Note>> fields = new LinkedHashMap<>(stronger.fields());
    weaker.fields().forEach(fields::putIfAbsent);
    return new TypeNotes(
        stronger.type(),
        stronger.file(),
        stronger.notes().isEmpty() ? weaker.notes() : stronger.notes(),
        Collections.unmodifiableMap(methods),
        Collections.unmodifiableMap(fields));
  }
}
