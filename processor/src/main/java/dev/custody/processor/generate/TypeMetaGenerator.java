package dev.custody.processor.generate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * Writes the metadata of each type that needs some, as its sources come in. Confined to one
 * compilation.
 *
 * <p>It does nothing where the runtime is not on the class path, and loads what writes sources only
 * when there is one to write.
 */
public final class TypeMetaGenerator {
  private final ProcessingEnvironment environment;
  private final String generator;
  private final Model model;
  private final Set<String> waiting = new LinkedHashSet<>();

  /**
   * A generator for one compilation.
   *
   * @param generator what generated sources name as their maker
   * @param packs the names of the methods that release a type, by its binary name, where a bundled
   *     contract says so
   */
  public TypeMetaGenerator(
      ProcessingEnvironment environment, String generator, Function<String, List<String>> packs) {
    this.environment = environment;
    this.generator = generator;
    this.model = new Model(environment.getElementUtils(), environment.getTypeUtils(), packs);
  }

  /**
   * Writes the metadata of the types of one round.
   *
   * @param roots the packages, modules and classes that came in
   */
  public void generate(Set<? extends Element> roots) {
    if (model.elements().getTypeElement(Words.TYPE_META) == null) {
      return;
    }
    List<TypeElement> types = new ArrayList<>();
    for (String name : List.copyOf(waiting)) {
      types.add(model.elements().getTypeElement(name));
    }
    waiting.clear();
    ElementFilter.typesIn(roots).forEach(root -> collect(root, types));
    MetaPlanner planner = new MetaPlanner(model);
    for (TypeElement type : types) {
      if (isWhole(type)) {
        MetaPlanner.Outcome outcome = planner.plan(type);
        outcome.problems().forEach(this::print);
        outcome.plan().ifPresent(this::write);
      } else {
        waiting.add(type.getQualifiedName().toString());
      }
    }
  }

  private static void collect(TypeElement type, List<TypeElement> types) {
    types.add(type);
    ElementFilter.typesIn(type.getEnclosedElements()).forEach(nested -> collect(nested, types));
  }

  /** Whether what it is made of is known already; other processors may have to write it first. */
  private boolean isWhole(TypeElement type) {
    for (TypeElement each = type; each != null; each = above(each)) {
      if (each.getSuperclass().getKind() == TypeKind.ERROR) {
        return false;
      }
    }
    return OwnedFields.declared(model, type).stream()
        .noneMatch(field -> field.asType().getKind() == TypeKind.ERROR);
  }

  private @Nullable TypeElement above(TypeElement type) {
    return model.asElement(type.getSuperclass()).orElse(null);
  }

  private void write(MetaPlan plan) {
    try {
      new MetaSource(model, plan, generator).file().writeTo(environment.getFiler());
    } catch (FilerException e) {
      print(
          new CannotGenerate(
              plan.type(),
              "a class `"
                  + MetaName.simple(plan.type())
                  + "` is there already: rename it, as the metadata of `"
                  + plan.type().getSimpleName()
                  + "` has this name"));
    } catch (IOException e) {
      print(new CannotGenerate(plan.type(), "the metadata was not written: " + e.getMessage()));
    }
  }

  private void print(CannotGenerate problem) {
    environment
        .getMessager()
        .printMessage(
            Diagnostic.Kind.ERROR, "[custody:generation] " + problem.message(), problem.place());
  }
}
