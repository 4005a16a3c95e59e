package dev.custody.processor.generate;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Which fields of a class own something, and how that is released. */
record OwnedFields(Model model, Reach reach) {
  /** What is never in a field but to be owned by it. */
  private static final Set<String> HEADS =
      Set.of(
          Words.RUNTIME + ".Kptr",
          Words.RUNTIME + ".OwnedList",
          Words.RUNTIME + ".OwnedTree",
          Words.PER_CPU);

  /** What the runtime releases by its type alone when it is in a slot. */
  private static final Set<String> KNOWN_IN_SLOTS =
      Set.of(
          Words.RUNTIME + ".CpuMask",
          Words.RUNTIME + ".Task",
          Words.RUNTIME + ".Cgroup",
          Words.PER_CPU);

  /** The fields that a class itself declares, in the order of their declaration. */
  static List<VariableElement> declared(Model model, TypeElement owner) {
    return ElementFilter.fieldsIn(owner.getEnclosedElements()).stream()
        .filter(field -> !field.getModifiers().contains(Modifier.STATIC))
        .filter(field -> owns(model, field))
        .toList();
  }

  private static boolean owns(Model model, VariableElement field) {
    if (model.has(field, Words.BORROWED)) {
      return false;
    }
    return isMarked(model, field)
        || model
            .asElement(field.asType())
            .filter(type -> HEADS.contains(type.getQualifiedName().toString()))
            .isPresent()
        || ownsParts(model, field.asType());
  }

  /** Whether a field is marked itself; what is written before an array marks its elements. */
  private static boolean isMarked(Model model, VariableElement field) {
    return model.has(field, Words.KPTR)
        || model.has(field, Words.OWNING)
        || model.has(field.asType(), Words.OWNING);
  }

  private static boolean ownsParts(Model model, TypeMirror type) {
    if (type instanceof ArrayType array) {
      return model.has(array.getComponentType(), Words.OWNING)
          || ownsParts(model, array.getComponentType());
    }
    return type instanceof DeclaredType declared
        && declared.getTypeArguments().stream()
            .anyMatch(part -> model.has(part, Words.OWNING) || ownsParts(model, part));
  }

  /**
   * What is to be done about one of these fields when an object of a class is destroyed.
   *
   * @param type the class, which declares or inherits the field
   */
  FieldPlan plan(TypeElement type, TypeElement owner, VariableElement field) throws CannotGenerate {
    FieldPlan.Kind kind = kind(owner, field);
    if (kind == FieldPlan.Kind.SLOT && field.getModifiers().contains(Modifier.FINAL)) {
      throw new CannotGenerate(
          field,
          "the slot `"
              + field.getSimpleName()
              + "` is final, so nothing can be exchanged with it: make it a field that is not");
    }
    requireReachable(owner, field, kind);
    TypeMirror actual = model.types().asMemberOf((DeclaredType) type.asType(), field);
    Disposals disposals = new Disposals(model, reach, field);
    Optional<Disposal> elements =
        disposals.ofElements(field.asType(), actual, isMarked(model, field));
    Disposal disposal = elements.isPresent() ? elements.get() : disposals.ofReference(actual);
    if (kind == FieldPlan.Kind.SLOT) {
      requireSlot(field, disposal);
    }
    return new FieldPlan(field, owner, isHidden(type, field) ? owner : type, disposal, kind);
  }

  private boolean isHidden(TypeElement type, VariableElement field) {
    return ElementFilter.fieldsIn(model.elements().getAllMembers(type)).stream()
        .noneMatch(field::equals);
  }

  private FieldPlan.Kind kind(TypeElement owner, VariableElement field) {
    if (model.has(field, Words.KPTR)) {
      return FieldPlan.Kind.SLOT;
    }
    return owner.getKind() == ElementKind.RECORD ? FieldPlan.Kind.COMPONENT : FieldPlan.Kind.PLAIN;
  }

  private void requireReachable(TypeElement owner, VariableElement field, FieldPlan.Kind kind)
      throws CannotGenerate {
    Element read = kind == FieldPlan.Kind.COMPONENT ? owner : field;
    Optional<Element> barrier = reach.barrier(read);
    if (barrier.isPresent()) {
      throw new CannotGenerate(
          field,
          "generated code does not see `"
              + field.getSimpleName()
              + "` of `"
              + owner.getSimpleName()
              + "`, which it has to release: make `"
              + barrier.get().getSimpleName()
              + (reach.isHome(owner) ? "` package-private" : "` public")
              + ", or write the metadata by hand");
    }
  }

  private void requireSlot(VariableElement field, Disposal disposal) throws CannotGenerate {
    boolean isReference =
        disposal instanceof Disposal.ByDrop
            || (disposal instanceof Disposal.ByMethod by
                && by.method().getThrownTypes().isEmpty()
                && isSubtype(by.type(), field));
    if (!isReference) {
      throw new CannotGenerate(
          field,
          "the slot `"
              + field.getSimpleName()
              + "` must hold one reference of a type whose release declares no exception: use"
              + " another type, or write the metadata by hand");
    }
  }

  /** A bound of a type variable may not be the one that the field has in the class file. */
  private boolean isSubtype(TypeElement held, VariableElement field) {
    return model
        .types()
        .isSubtype(model.types().erasure(held.asType()), model.types().erasure(field.asType()));
  }

  /** Whether the runtime knows by the type of a slot how what is in it is released. */
  static boolean isKnownInSlots(Disposal disposal) {
    return disposal instanceof Disposal.ByDrop
        || (disposal instanceof Disposal.ByMethod by
            && KNOWN_IN_SLOTS.contains(by.type().getQualifiedName().toString()));
  }
}
