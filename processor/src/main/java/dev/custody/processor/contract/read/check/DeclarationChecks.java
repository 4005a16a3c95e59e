package dev.custody.processor.contract.read.check;

import dev.custody.processor.contract.TypeContract;
import dev.custody.processor.contract.read.CompilerContracts;
import dev.custody.processor.contract.read.declared.ElementNotes;
import dev.custody.processor.contract.read.declared.Lineage;
import dev.custody.processor.contract.read.words.Custody;
import dev.custody.processor.contract.read.words.KernelWords;
import dev.custody.processor.contract.read.words.Note;
import dev.custody.processor.frontend.CompilationContext;
import dev.custody.processor.text.Spelling;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/**
 * Finds annotations of Custody's that contradict each other or the declaration that they stand on.
 * One mistake is one contradiction; the contract is read all the same.
 */
public final class DeclarationChecks {
  private static final List<String> OF_FIELD = List.of("Owning", "Borrowed", "Kptr");

  private final CompilationContext context;
  private final CompilerContracts contracts;
  private final Set<PackageElement> packages = new HashSet<>();

  public DeclarationChecks(CompilationContext context, CompilerContracts contracts) {
    this.context = context;
    this.contracts = contracts;
  }

  /** What is wrong with a type of this compilation and its members, in source order. */
  public List<Contradiction> of(TypeElement type) {
    List<Contradiction> found = new ArrayList<>();
    type(type, found);
    for (Element member : type.getEnclosedElements()) {
      if (member.getKind().isField()) {
        field((VariableElement) member, found);
      } else if (member instanceof ExecutableElement method) {
        new MethodChecks(context, contracts, method, found).run();
      }
    }
    return List.copyOf(found);
  }

  /**
   * What is wrong with the annotations of a package. Its file has no place of its own when classes
   * are analysed, so it stands on the class through which the package was met.
   */
  public List<Contradiction> ofPackage(TypeElement met) {
    List<Contradiction> found = new ArrayList<>();
    PackageElement around = context.elements().getPackageOf(met);
    if (packages.add(around)) {
      kernel(met, ElementNotes.of(around), found);
    }
    return List.copyOf(found);
  }

  private static void kernel(TypeElement place, List<Note> notes, List<Contradiction> found) {
    for (Note note : notes) {
      KernelWords.problems(note).forEach(text -> found.add(new Contradiction(place, text)));
    }
  }

  private void type(TypeElement type, List<Contradiction> found) {
    List<Note> notes = ElementNotes.of(type);
    kernel(type, notes, found);
    boolean isCounted = Custody.has(notes, "Refcounted");
    Optional<Note> released = Custody.find(notes, "MustRelease");
    if (isCounted && released.isPresent()) {
      found.add(
          new Contradiction(
              type,
              "`@Refcounted` and `@MustRelease` contradict each other: `"
                  + type.getSimpleName()
                  + "` has many owners or one"));
    } else if (isCounted) {
      TypeContract contract = contracts.type(context.symbols().type(type));
      if (contract.releasedBy().isEmpty()) {
        found.add(
            new Contradiction(
                type,
                "`"
                    + type.getSimpleName()
                    + "` is `@Refcounted`, but none of its methods is marked `@Releases`"));
      }
    }
    released.ifPresent(note -> releasingMethods(type, note, found));
  }

  private static void releasingMethods(TypeElement type, Note note, List<Contradiction> found) {
    List<TypeElement> all = new ArrayList<>(List.of(type));
    all.addAll(Lineage.ancestors(type));
    Set<String> names = new LinkedHashSet<>();
    for (TypeElement each : all) {
      ElementFilter.methodsIn(each.getEnclosedElements()).stream()
          .filter(method -> !method.getModifiers().contains(Modifier.STATIC))
          .forEach(method -> names.add(method.getSimpleName().toString()));
    }
    for (String name : note.values("value")) {
      if (!names.contains(name)) {
        found.add(
            new Contradiction(
                type,
                "`@MustRelease` names `"
                    + name
                    + "`, but `"
                    + type.getSimpleName()
                    + "` has no such method"
                    + Spelling.hint(name, names)));
      }
    }
  }

  private static void field(VariableElement field, List<Contradiction> found) {
    List<Note> notes = ElementNotes.of(field);
    Exclusive.check(field, notes, OF_FIELD, "a field holds a reference in one way", found);
    String name = field.getSimpleName().toString();
    if (field.asType().getKind().isPrimitive()) {
      OF_FIELD.stream()
          .filter(word -> Custody.has(notes, word))
          .findFirst()
          .ifPresent(
              word ->
                  found.add(
                      new Contradiction(
                          field,
                          "`@" + word + "` means nothing on `" + name + "`: it is no reference")));
    }
    boolean isFixed =
        field.getModifiers().contains(Modifier.FINAL)
            || field.getKind() == ElementKind.ENUM_CONSTANT;
    if (isFixed && Custody.has(notes, "Kptr")) {
      found.add(
          new Contradiction(
              field, "`@Kptr` means nothing on `" + name + "`: nothing can be exchanged with it"));
    }
  }
}
