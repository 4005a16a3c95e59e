package dev.custody.processor.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.lang.invoke.MethodHandles;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The generated code for one field that owns something. */
final class FieldSource {
  private final FieldPlan plan;
  private final TypeName owner;
  private final TypeName erasure;

  /**
   * The code for a field.
   *
   * @param erasure the erased type of the field
   */
  FieldSource(FieldPlan plan, TypeName erasure) {
    this.plan = plan;
    this.owner = TypeNames.any(plan.owner());
    this.erasure = erasure;
  }

  /** Whether it needs a constant, {@link #slot}. */
  boolean isSlot() {
    return plan.kind() == FieldPlan.Kind.SLOT;
  }

  /** The constant through which a slot is exchanged. */
  FieldSpec slot(String name) {
    FieldSpec.Builder slot =
        FieldSpec.builder(
            ParameterizedTypeName.get(TypeNames.KPTR_FIELD, owner, held()),
            name,
            Modifier.PRIVATE,
            Modifier.STATIC,
            Modifier.FINAL);
    if (owner instanceof ParameterizedTypeName) {
      slot.addAnnotation(TypeNames.suppress(List.of("unchecked")));
    }
    CodeBlock drop =
        OwnedFields.isKnownInSlots(plan.disposal())
            ? CodeBlock.of("")
            : CodeBlock.of(", $L", release(plan.disposal()));
    return slot.initializer(
            "$T.of($>$>\n$T.lookup(), $L, $S, $T.class$L)$<$<",
            TypeNames.KPTR_FIELD,
            MethodHandles.class,
            TypeNames.classLiteral(plan.owner()),
            plan.name(),
            erasure,
            drop)
        .build();
  }

  /** The entry in the list of owned fields. */
  CodeBlock entry(String slot) {
    if (isSlot()) {
      return CodeBlock.of("new $T<>($S, $N::drop)", TypeNames.OWNED_FIELD, plan.name(), slot);
    }
    return CodeBlock.of(
        "$T.of($S, ($T owner) -> owner.$N$L, $L)",
        TypeNames.OWNED_FIELD,
        plan.name(),
        TypeNames.any(plan.through()),
        plan.name(),
        plan.kind() == FieldPlan.Kind.COMPONENT ? "()" : "",
        release(plan.disposal()));
  }

  private TypeName held() {
    if (plan.disposal() instanceof Disposal.ByDrop by) {
      return TypeNames.any(by.type());
    }
    return TypeNames.any(((Disposal.ByMethod) plan.disposal()).type());
  }

  /** What releases a value. */
  private static CodeBlock release(Disposal disposal) {
    if (disposal instanceof Disposal.ByMethod by) {
      return CodeBlock.of(
          "($T value) -> value.$N()", TypeNames.any(by.type()), by.method().getSimpleName());
    }
    if (disposal instanceof Disposal.ByDrop by) {
      return CodeBlock.of(
          "($T value) -> $T.objDrop(value)", TypeNames.any(by.type()), TypeNames.KFUNCS);
    }
    if (disposal instanceof Disposal.Each each) {
      return combined("each", release(each.element()));
    }
    if (disposal instanceof Disposal.EachOf each) {
      return combined("eachOf", release(each.element()));
    }
    if (disposal instanceof Disposal.EachKey each) {
      return combined("eachKey", release(each.key()));
    }
    if (disposal instanceof Disposal.EachValue each) {
      return combined("eachValue", release(each.value()));
    }
    Disposal.EachEntry both = (Disposal.EachEntry) disposal;
    return combined(
        "eachEntry", CodeBlock.of("$L, $L", release(both.key()), release(both.value())));
  }

  private static CodeBlock combined(String method, CodeBlock parts) {
    return CodeBlock.of("$T.$L($L)", TypeNames.RELEASE, method, parts);
  }
}
