package dev.custody.processor.generate;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import java.util.Collections;
import java.util.List;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Names and types as generated code writes them: a generic type with wildcards, for all forms. */
final class TypeNames {
  static final ClassName TYPE_META = runtime("TypeMeta");
  static final ClassName OWNED_FIELD = runtime("OwnedField");
  static final ClassName RELEASE = runtime("Release");
  static final ClassName KPTR_FIELD = runtime("KptrField");
  static final ClassName COUNT_FIELD = runtime("LinuxRefCountField");
  static final ClassName KFUNCS = runtime("Kfuncs");

  private TypeNames() {}

  static TypeName any(TypeElement type) {
    List<TypeName> wildcards =
        Collections.nCopies(
            type.getTypeParameters().size(), WildcardTypeName.subtypeOf(Object.class));
    if (type.getEnclosingElement() instanceof TypeElement around
        && !type.getModifiers().contains(Modifier.STATIC)
        && any(around) instanceof ParameterizedTypeName outer) {
      String name = type.getSimpleName().toString();
      return outer.nestedClass(name, wildcards);
    }
    ClassName name = ClassName.get(type);
    return wildcards.isEmpty()
        ? name
        : ParameterizedTypeName.get(name, wildcards.toArray(TypeName[]::new));
  }

  /** The type of the class of a type. */
  static TypeName classOf(TypeName type) {
    return ParameterizedTypeName.get(ClassName.get(Class.class), type);
  }

  /**
   * The class of a type, cast where it is generic: the class is that of all its forms, which the
   * compiler cannot check.
   */
  static CodeBlock classLiteral(TypeElement type) {
    TypeName any = any(type);
    ClassName raw = ClassName.get(type);
    return any instanceof ParameterizedTypeName
        ? CodeBlock.of("($T) ($T<?>) $T.class", classOf(any), Class.class, raw)
        : CodeBlock.of("$T.class", raw);
  }

  static AnnotationSpec suppress(List<String> words) {
    AnnotationSpec.Builder made = AnnotationSpec.builder(SuppressWarnings.class);
    words.forEach(word -> made.addMember("value", "$S", word));
    return made.build();
  }

  private static ClassName runtime(String name) {
    return ClassName.get(Words.RUNTIME, name);
  }
}
