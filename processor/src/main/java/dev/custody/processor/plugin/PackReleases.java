package dev.custody.processor.plugin;

import dev.custody.processor.contract.read.file.PackIndex;
import dev.custody.processor.contract.read.file.TypeNotes;
import dev.custody.processor.contract.read.words.Custody;
import dev.custody.processor.contract.read.words.Note;
import dev.custody.processor.ir.TypeKey;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The names of the methods without arguments that release a type, by its binary name, where a
 * bundled contract says so. Confined to one compilation; reads the packs when first asked.
 */
final class PackReleases implements Function<String, List<String>> {
  private @Nullable PackIndex packs;

  @Override
  public List<String> apply(String type) {
    if (packs == null) {
      packs = PackIndex.bundled();
    }
    return packs.type(new TypeKey(type)).map(PackReleases::names).orElse(List.of());
  }

  private static List<String> names(TypeNotes notes) {
    for (Note note : notes.notes()) {
      if (note.simpleName().equals("MustRelease") && !note.values("value").isEmpty()) {
        return note.values("value");
      }
    }
    return notes.methods().entrySet().stream()
        .filter(method -> method.getKey().parameters().isEmpty())
        .filter(method -> Custody.releasesReceiver(method.getValue().method()))
        .map(method -> method.getKey().name())
        .toList();
  }
}
