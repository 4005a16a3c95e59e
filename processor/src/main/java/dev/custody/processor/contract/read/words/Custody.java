package dev.custody.processor.contract.read.words;

import dev.custody.processor.contract.FieldContract;
import dev.custody.processor.contract.TypeContract;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Custody's own annotations, and the few words that only contract files have. */
public final class Custody implements Dialect {
  static final String PACKAGE = "dev.custody.annotations.";

  /** The simple names of the annotations in the module of that name. */
  private static final Set<String> ANNOTATIONS =
      Set.of(
          "Acquires",
          "Borrowed",
          "Enters",
          "Exchanges",
          "Index",
          "KFunc",
          "KernelObject",
          "Kptr",
          "Leaves",
          "Linkable",
          "Locks",
          "MayBeNull",
          "MaySleep",
          "MustRelease",
          "Owning",
          "ProgramType",
          "Published",
          "Refcounted",
          "Releases",
          "RequiresLock",
          "Runs",
          "TryLocks",
          "Unlocks",
          "Wraps");

  /** The simple names that have a meaning in contract files only. */
  private static final Set<String> FILE_WORDS =
      Set.of(
          "Checks",
          "Collects",
          "Empty",
          "Escapes",
          "Fills",
          "Halts",
          "Idle",
          "Part",
          "Returns",
          "Tells",
          "Unknown");

  /**
   * The annotations that can be written in a contract file without an import, by simple name, with
   * their qualified names.
   */
  public static Map<String, String> names() {
    Map<String, String> names = new LinkedHashMap<>();
    ANNOTATIONS.stream().sorted().forEach(name -> names.put(name, PACKAGE + name));
    FILE_WORDS.stream().sorted().forEach(name -> names.put(name, PACKAGE + name));
    return names;
  }

  /** Whether a note is one of Custody's, and which. */
  static Optional<String> word(Note note) {
    return note.type().startsWith(PACKAGE) ? Optional.of(note.simpleName()) : Optional.empty();
  }

  /** Whether one of Custody's annotations is among the notes. */
  public static boolean has(List<Note> notes, String word) {
    return notes.stream().anyMatch(note -> note.type().equals(PACKAGE + word));
  }

  /** One of Custody's annotations among the notes. */
  public static Optional<Note> find(List<Note> notes, String word) {
    return notes.stream().filter(note -> note.type().equals(PACKAGE + word)).findFirst();
  }

  /** The note that says that a reference is lent. */
  public static Note borrowed() {
    return Note.of(PACKAGE + "Borrowed");
  }

  /** Whether the notes of a method say that it releases its receiver. */
  public static boolean releasesReceiver(List<Note> notes) {
    return notes.stream()
        .anyMatch(
            note ->
                note.type().equals(PACKAGE + "Releases")
                    && note.value("value").orElse("").isEmpty());
  }

  /** Whether the notes of a method say that it counts one reference more to its receiver. */
  public static boolean retainsReceiver(List<Note> notes, boolean isVoid) {
    return notes.stream()
        .anyMatch(
            note ->
                note.type().equals(PACKAGE + "Acquires")
                    && note.value("value").orElse(isVoid ? "RECEIVER" : "").equals("RECEIVER"));
  }

  @Override
  public void method(Shape shape, MethodNotes notes, Clauses into) {
    Optional<KernelCall> kernel =
        find(notes.method(), "KFunc").map(note -> new KernelCall(shape, note, into));
    boolean isDescribed = kernel.isEmpty() || isDescribed(notes);
    apply(shape, isDescribed ? notes : kernel.get().does(), into);
    kernel.ifPresent(KernelCall::say);
    into.unchecked(notes.thrown());
  }

  /** Whether somebody has written what a kernel function does: then the catalogue says it not. */
  private static boolean isDescribed(MethodNotes notes) {
    return Stream.concat(Stream.of(notes.method()), notes.parameters().stream())
        .flatMap(List::stream)
        .anyMatch(note -> word(note).filter(word -> !word.equals("KFunc")).isPresent());
  }

  private static void apply(Shape shape, MethodNotes notes, Clauses into) {
    Ownership ownership = new Ownership(shape, into);
    Locking locking = new Locking(shape, into);
    for (Note note : notes.method()) {
      word(note)
          .ifPresent(
              word -> {
                ownership.onMethod(word, note);
                locking.onMethod(word, note);
              });
    }
    for (int i = 0; i < notes.parameters().size(); i++) {
      boolean isSwappedIn = has(notes.parameters().get(i), "Owning");
      for (Note note : notes.parameters().get(i)) {
        int parameter = i;
        word(note)
            .ifPresent(
                word -> {
                  ownership.onParameter(word, note, parameter);
                  locking.onParameter(word, note, parameter);
                });
      }
      ownership.swapIn(i, isSwappedIn);
    }
    ownership.finish();
  }

  @Override
  public Optional<TypeClause> type(List<Note> notes) {
    for (Note note : notes) {
      String word = word(note).orElse("");
      List<String> functions = note.values("functions");
      if (word.equals("Refcounted")) {
        return Optional.of(
            new TypeClause(TypeContract.Kind.REFCOUNTED, List.of(), functions, false, true));
      }
      if (word.equals("MustRelease")) {
        List<String> names = note.values("value");
        TypeContract.Kind kind =
            names.isEmpty() && functions.isEmpty()
                ? TypeContract.Kind.PLAIN
                : TypeContract.Kind.MUST_RELEASE;
        return Optional.of(
            new TypeClause(kind, names, functions, note.flag("idempotent", false), true));
      }
    }
    return Optional.empty();
  }

  /** What the annotations of a type say of its instances in BPF programs. */
  public static Set<TypeContract.Trait> traits(List<Note> notes) {
    Set<TypeContract.Trait> traits = EnumSet.noneOf(TypeContract.Trait.class);
    for (Note note : notes) {
      switch (word(note).orElse("")) {
        case "KernelObject" -> traits.add(TypeContract.Trait.KERNEL_OBJECT);
        case "Part" -> traits.add(TypeContract.Trait.PART);
        case "Linkable" -> traits.add(TypeContract.Trait.LINKABLE);
        case "Published" -> traits.add(TypeContract.Trait.PUBLISHED);
        default -> {}
      }
    }
    return traits;
  }

  @Override
  public Optional<FieldContract.Kind> field(List<Note> notes) {
    return notes.stream().flatMap(note -> field(note).stream()).findFirst();
  }

  private static Optional<FieldContract.Kind> field(Note note) {
    return switch (word(note).orElse("")) {
      case "Owning" -> Optional.of(FieldContract.Kind.OWNING);
      case "Borrowed" -> Optional.of(FieldContract.Kind.BORROWED);
      case "Kptr" -> Optional.of(FieldContract.Kind.SLOT);
      default -> Optional.empty();
    };
  }
}
