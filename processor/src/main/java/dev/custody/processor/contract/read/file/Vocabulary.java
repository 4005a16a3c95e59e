package dev.custody.processor.contract.read.file;

import dev.custody.processor.contract.read.words.Custody;
import java.util.List;
import java.util.Map;

/** The words of contract files: the elements of each annotation and the constants they accept. */
final class Vocabulary {
  private static final List<String> ANY = List.of();
  private static final List<String> BOOLEAN = List.of("true", "false");
  private static final List<String> WHEN =
      List.of("ALWAYS", "RETURNS", "TRUE", "FALSE", "NONNULL", "NULL", "ZERO", "NONZERO");
  private static final Map<String, List<String>> LOCK =
      Map.of(
          "value", ANY,
          "reentrant", BOOLEAN,
          "ordered", BOOLEAN,
          "maySleep", BOOLEAN,
          "shared", BOOLEAN);
  private static final List<String> TAKEN =
      List.of("BY_TYPE", "TRUE", "FALSE", "ZERO", "NONZERO", "NULL", "NONNULL");

  private static final Map<String, Map<String, List<String>>> ELEMENTS =
      Map.ofEntries(
          Map.entry("Acquires", Map.of("value", List.of("RESULT", "RECEIVER"), "when", WHEN)),
          Map.entry("Borrowed", Map.of("unless", List.of("FALSE"))),
          Map.entry("Checks", Map.of("value", WHEN, "otherwise", ANY)),
          Map.entry("Collects", Map.of()),
          Map.entry(
              "Enters",
              Map.of(
                  "value", ANY,
                  "maySleep", BOOLEAN,
                  "nests", BOOLEAN,
                  "ordered", BOOLEAN,
                  "when", TAKEN)),
          Map.entry("Empty", Map.of()),
          Map.entry("Escapes", Map.of()),
          Map.entry("Exchanges", Map.of("value", ANY)),
          Map.entry("Fills", Map.of()),
          Map.entry("Halts", Map.of()),
          Map.entry("Idle", Map.of()),
          Map.entry("Index", Map.of("value", ANY)),
          Map.entry("KFunc", Map.of("value", ANY, "since", ANY, "programTypes", ANY, "flags", ANY)),
          Map.entry("KernelObject", Map.of()),
          Map.entry("Kptr", Map.of()),
          Map.entry("Leaves", Map.of("value", ANY)),
          Map.entry("Linkable", Map.of()),
          Map.entry("Locks", LOCK),
          Map.entry("MayBeNull", Map.of()),
          Map.entry("MaySleep", Map.of()),
          Map.entry("MustRelease", Map.of("value", ANY, "idempotent", BOOLEAN, "functions", ANY)),
          Map.entry("Owning", Map.of("then", List.of("DEAD", "BORROWED"), "when", WHEN)),
          Map.entry("Part", Map.of()),
          Map.entry("ProgramType", Map.of("value", ANY)),
          Map.entry("Published", Map.of()),
          Map.entry("Refcounted", Map.of("functions", ANY)),
          Map.entry("Releases", Map.of("value", ANY, "when", WHEN)),
          Map.entry("RequiresLock", Map.of("value", ANY)),
          Map.entry("Runs", Map.of()),
          Map.entry("Returns", Map.of()),
          Map.entry("Tells", Map.of("value", WHEN)),
          Map.entry(
              "TryLocks",
              Map.of(
                  "value", ANY,
                  "reentrant", BOOLEAN,
                  "ordered", BOOLEAN,
                  "maySleep", BOOLEAN,
                  "shared", BOOLEAN,
                  "taken", TAKEN)),
          Map.entry("Unknown", Map.of()),
          Map.entry("Unlocks", Map.of("value", ANY)),
          Map.entry("Wraps", Map.of()));

  private Vocabulary() {}

  /** The words that need no import, with the qualified names that they stand for. */
  static Map<String, String> names() {
    return Custody.names();
  }

  /** The elements of a word and the constants that each accepts, none for any. */
  static Map<String, List<String>> elements(String word) {
    return ELEMENTS.getOrDefault(word, Map.of());
  }
}
