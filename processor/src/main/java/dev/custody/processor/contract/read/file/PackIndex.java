package dev.custody.processor.contract.read.file;

import dev.custody.processor.ir.TypeKey;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The bundled packs, from the index that was made of them. Only the lines of the types that are
 * asked for are taken apart.
 */
public final class PackIndex implements ContractSource {
  /** Where the index lies, beside the packs that it was made of. */
  public static final String RESOURCE = "/META-INF/custody/packs.index";

  private final Map<TypeKey, List<String>> lines = new HashMap<>();
  private final Map<TypeKey, String> packs = new HashMap<>();
  private final Set<String> packages = new HashSet<>();
  private final Map<TypeKey, TypeNotes> read = new HashMap<>();

  private PackIndex() {}

  /** The index of the packs that this jar carries. */
  public static PackIndex bundled() {
    return of(RESOURCE);
  }

  /** An index that this jar carries. */
  public static PackIndex of(String resource) {
    try (InputStream in = PackIndex.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + resource);
      }
      return of(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An index from its text form; see {@link IndexLine}. */
  static PackIndex of(BufferedReader text) throws IOException {
    PackIndex index = new PackIndex();
    String pack = "";
    List<String> members = new ArrayList<>();
    for (String line = text.readLine(); line != null; line = text.readLine()) {
      if (line.startsWith(IndexLine.PACK)) {
        pack = line.substring(IndexLine.PACK.length());
      } else if (line.startsWith(IndexLine.TYPE)) {
        TypeKey type = IndexLine.typeOf(line);
        // What a type got in a later release stands in a pack of its own, below.
        members = index.lines.computeIfAbsent(type, key -> new ArrayList<>());
        if (members.isEmpty()) {
          members.add(line);
        }
        index.packs.putIfAbsent(type, pack);
        index.packages.add(type.packageName());
      } else {
        members.add(line);
      }
    }
    return index;
  }

  @Override
  public Optional<TypeNotes> type(TypeKey type) {
    List<String> written = lines.get(type);
    if (written == null) {
      return Optional.empty();
    }
    return Optional.of(
        read.computeIfAbsent(
            type, key -> IndexLine.read(key, packs.getOrDefault(key, ""), written)));
  }

  @Override
  public boolean covers(String packageName) {
    return packages.contains(packageName);
  }

  /** All types of the packs, sorted. */
  public List<TypeKey> types() {
    return lines.keySet().stream().sorted().toList();
  }
}
