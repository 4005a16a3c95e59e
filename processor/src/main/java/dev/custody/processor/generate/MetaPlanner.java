package dev.custody.processor.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * Decides for which types metadata is generated, and what is in it.
 *
 * <p>Objects of some types are certain to be destroyed by the runtime: {@code Allocated} ones, and
 * those of a class that has an {@code Allocator} of itself. What cannot be generated for these is a
 * mistake. A type that releases itself may do without metadata, so there it is no mistake and
 * nothing is generated.
 */
record MetaPlanner(Model model) {
  /** A plan, if there is one to be made, and what is wrong. */
  record Outcome(Optional<MetaPlan> plan, List<CannotGenerate> problems) {
    private static final Outcome NOTHING = new Outcome(Optional.empty(), List.of());
  }

  Outcome plan(TypeElement type) {
    if (!isCandidate(type)) {
      return Outcome.NOTHING;
    }
    List<CannotGenerate> problems = new ArrayList<>();
    Reach reach = new Reach(model.elements(), model.elements().getPackageOf(type));
    List<FieldPlan> fields = fields(type, reach, problems);
    boolean isAllocated = model.isSubtype(type, Words.ALLOCATED);
    boolean hasAllocator =
        model.constants(type, Words.ALLOCATOR).stream()
            .anyMatch(field -> model.isOf(field.asType(), type));
    Optional<VariableElement> count = Optional.empty();
    if (!isAllocated) {
      count = new CountConstant(model, reach).of(type, hasAllocator, problems);
    }
    if (!problems.isEmpty()) {
      return isAllocated || hasAllocator
          ? new Outcome(Optional.empty(), problems)
          : Outcome.NOTHING;
    }
    if (isAllocated && !isTold(type)) {
      problems.add(untold(type, fields));
    }
    MetaPlan plan = new MetaPlan(type, fields, count, canCreate(type, reach));
    return new Outcome(Optional.of(plan), problems);
  }

  /** Whether it is a class of a resource with objects, that owns something and says no more. */
  private boolean isCandidate(TypeElement type) {
    boolean hasObjects =
        (type.getKind() == ElementKind.CLASS || type.getKind() == ElementKind.RECORD)
            && !type.getModifiers().contains(Modifier.ABSTRACT);
    return hasObjects
        && !model.isOfRuntime(type)
        && needsOwn(type)
        && model.lineage(type).stream().anyMatch(this::isResource)
        && model.elements().getTypeElement(model.elements().getModuleOf(type), Words.TYPE_META)
            != null;
  }

  /** Whether nobody has said below where the owning fields are what is to be destroyed. */
  private boolean needsOwn(TypeElement type) {
    for (TypeElement each : model.classes(type)) {
      if (!model.constants(each, Words.TYPE_META).isEmpty()) {
        return false;
      }
      if (!each.equals(type) && overridesTypeMeta(each)) {
        return false;
      }
      if (!OwnedFields.declared(model, each).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private boolean isResource(TypeElement type) {
    return model.has(type, Words.REFCOUNTED) || model.has(type, Words.MUST_RELEASE);
  }

  private List<FieldPlan> fields(TypeElement type, Reach reach, List<CannotGenerate> problems) {
    OwnedFields owned = new OwnedFields(model, reach);
    List<FieldPlan> plans = new ArrayList<>();
    List<TypeElement> classes = model.classes(type);
    for (int i = classes.size() - 1; i >= 0; i--) {
      for (VariableElement field : OwnedFields.declared(model, classes.get(i))) {
        try {
          plans.add(owned.plan(type, classes.get(i), field));
        } catch (CannotGenerate problem) {
          problems.add(at(type, problem));
        }
      }
    }
    return plans;
  }

  /** A message about an inherited field belongs to the heir, which may be all there is to see. */
  private static CannotGenerate at(TypeElement type, CannotGenerate problem) {
    boolean isOwn = type.equals(problem.place().getEnclosingElement());
    return isOwn ? problem : new CannotGenerate(type, problem.message());
  }

  /** Whether the runtime is told of the metadata by the class that owns, or below it. */
  private boolean isTold(TypeElement type) {
    for (TypeElement each : model.classes(type)) {
      if (overridesTypeMeta(each)) {
        return true;
      }
      if (!OwnedFields.declared(model, each).isEmpty()) {
        return false;
      }
    }
    return false;
  }

  private static boolean overridesTypeMeta(TypeElement type) {
    return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
        .anyMatch(
            method ->
                method.getSimpleName().contentEquals("typeMeta")
                    && method.getParameters().isEmpty());
  }

  private static CannotGenerate untold(TypeElement type, List<FieldPlan> fields) {
    return new CannotGenerate(
        type,
        "`"
            + type.getSimpleName()
            + "` owns what is in `"
            + fields.get(fields.size() - 1).name()
            + "`, and the runtime is not told: add `@Override protected TypeMeta<"
            + type.getSimpleName()
            + (type.getTypeParameters().isEmpty() ? "" : "<?>")
            + "> typeMeta() { return "
            + MetaName.simple(type)
            + ".META; }`");
  }

  private boolean canCreate(TypeElement type, Reach reach) {
    boolean needsOuter =
        type.getNestingKind() == NestingKind.MEMBER
            && !type.getModifiers().contains(Modifier.STATIC);
    return !needsOuter
        && ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
            .anyMatch(
                constructor ->
                    constructor.getParameters().isEmpty()
                        && reach.sees((Element) constructor)
                        && throwsNothingDeclared(constructor));
  }

  private boolean throwsNothingDeclared(ExecutableElement constructor) {
    return constructor.getThrownTypes().stream().allMatch(this::isUnchecked);
  }

  private boolean isUnchecked(TypeMirror thrown) {
    return model
        .asElement(thrown)
        .filter(
            type ->
                model.isSubtype(type, "java.lang.RuntimeException")
                    || model.isSubtype(type, "java.lang.Error"))
        .isPresent();
  }
}
