package dev.custody.processor.generate;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** Where the count of a type is that does not leave it to the runtime. */
record CountConstant(Model model, Reach reach) {
  /**
   * The constant through which the count is reached.
   *
   * @param isNeeded whether the type has an allocator, which has to count
   */
  Optional<VariableElement> of(TypeElement type, boolean isNeeded, List<CannotGenerate> problems) {
    for (TypeElement each : model.classes(type)) {
      for (VariableElement constant : model.constants(each, Words.COUNT_FIELD)) {
        if (!model.isOf(constant.asType(), each)) {
          continue;
        }
        if (reach.sees(constant)) {
          return Optional.of(constant);
        }
        if (isNeeded) {
          problems.add(unseen(each.equals(type) ? constant : type, constant));
        }
        return Optional.empty();
      }
    }
    if (isNeeded && isRefcounted(type)) {
      problems.add(missing(type));
    }
    return Optional.empty();
  }

  private boolean isRefcounted(TypeElement type) {
    return model.lineage(type).stream().anyMatch(each -> model.has(each, Words.REFCOUNTED));
  }

  private static CannotGenerate unseen(Element place, VariableElement constant) {
    return new CannotGenerate(
        place,
        "the allocator cannot count by `"
            + constant.getSimpleName()
            + "`, which generated code does not see: make it package-private");
  }

  private static CannotGenerate missing(TypeElement type) {
    String name = type.getSimpleName().toString();
    return new CannotGenerate(
        type,
        "the allocator of `"
            + name
            + "` has no access to its count: keep it in an `int` field behind a constant `static"
            + " final LinuxRefCountField<"
            + name
            + ">`");
  }
}
