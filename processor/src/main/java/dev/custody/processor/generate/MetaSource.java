package dev.custody.processor.generate;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** The source of the metadata of one type. */
final class MetaSource {
  private final Model model;
  private final MetaPlan plan;
  private final String generator;
  private final TypeElement type;
  private final TypeName self;
  private final ClassName raw;
  private final ClassName meta;

  MetaSource(Model model, MetaPlan plan, String generator) {
    this.model = model;
    this.plan = plan;
    this.generator = generator;
    this.type = plan.type();
    this.self = TypeNames.any(type);
    this.raw = ClassName.get(type);
    this.meta = ClassName.get(raw.packageName(), MetaName.simple(type));
  }

  JavaFile file() {
    TypeSpec.Builder made =
        TypeSpec.classBuilder(meta)
            .addOriginatingElement(type)
            .addJavadoc(
                "What the runtime has to know of {@link $T} to make and destroy its objects.\n",
                raw)
            .addModifiers(access(Modifier.FINAL))
            .addSuperinterface(ParameterizedTypeName.get(TypeNames.TYPE_META, self));
    generated().ifPresent(made::addAnnotation);
    suppressed().ifPresent(made::addAnnotation);
    if (isGeneric()) {
      made.addField(typeConstant());
    }
    addFields(made);
    addCreation(made);
    made.addMethod(typeMethod()).addMethod(fieldsMethod());
    plan.count().ifPresent(count -> made.addMethod(countMethod(count)));
    return JavaFile.builder(meta.packageName(), made.build())
        .skipJavaLangImports(true)
        .indent("  ")
        .build();
  }

  private void addFields(TypeSpec.Builder made) {
    List<CodeBlock> entries = new ArrayList<>();
    int slots = 0;
    for (FieldPlan field : plan.fields()) {
      TypeName erased = TypeName.get(model.types().erasure(field.field().asType()));
      FieldSource source = new FieldSource(field, erased);
      String slot = "SLOT_" + slots;
      if (source.isSlot()) {
        made.addField(source.slot(slot));
        slots++;
      }
      entries.add(source.entry(slot));
    }
    made.addField(
        FieldSpec.builder(fieldsType(), "OWNED_FIELDS", constant())
            .initializer("$T.of($>$>\n$L$<$<)", List.class, CodeBlock.join(entries, ",\n"))
            .build());
  }

  private void addCreation(TypeSpec.Builder made) {
    MethodSpec.Builder constructor = MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE);
    FieldSpec.Builder only =
        FieldSpec.builder(meta, "META", access(Modifier.STATIC, Modifier.FINAL))
            .addJavadoc("The metadata, the same for all objects.\n");
    MethodSpec.Builder create =
        MethodSpec.methodBuilder("create")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .returns(self);
    if (plan.canCreate()) {
      made.addField(only.initializer("new $T()", meta).build()).addMethod(constructor.build());
      made.addMethod(
          create.addStatement("return new $T$L()", raw, isGenericItself() ? "<>" : "").build());
      return;
    }
    TypeName maker =
        ParameterizedTypeName.get(ClassName.get(Supplier.class), WildcardTypeName.subtypeOf(self));
    made.addField(
            only.initializer(
                    "new $T($>$>\n() -> {$>\nthrow new $T($>$>\n$S);$<$<$<\n}$<$<)",
                    meta,
                    UnsupportedOperationException.class,
                    type.getSimpleName()
                        + " has no constructor without parameters here; give `creating` what makes"
                        + " one")
                .build())
        .addField(maker, "maker", Modifier.PRIVATE, Modifier.FINAL)
        .addMethod(
            constructor.addParameter(maker, "maker").addStatement("this.maker = maker").build())
        .addMethod(
            MethodSpec.methodBuilder("creating")
                .addJavadoc(
                    """
                    The metadata for an allocator, whose objects are made as it says.

                    @param maker makes an object with one owner
                    @return the metadata
                    """)
                .addModifiers(access(Modifier.STATIC))
                .returns(meta)
                .addParameter(maker, "maker")
                .addStatement("return new $T(maker)", meta)
                .build())
        .addMethod(create.addStatement("return maker.get()").build());
  }

  private MethodSpec typeMethod() {
    return MethodSpec.methodBuilder("type")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(classOf())
        .addStatement(
            "return $L", isGeneric() ? CodeBlock.of("TYPE") : CodeBlock.of("$T.class", raw))
        .build();
  }

  private MethodSpec fieldsMethod() {
    return MethodSpec.methodBuilder("ownedFields")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(fieldsType())
        .addStatement("return OWNED_FIELDS")
        .build();
  }

  private MethodSpec countMethod(Element count) {
    return MethodSpec.methodBuilder("count")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(
            ParameterizedTypeName.get(TypeNames.COUNT_FIELD, WildcardTypeName.supertypeOf(self)))
        .addStatement(
            "return $T.$N",
            ClassName.get((TypeElement) count.getEnclosingElement()),
            count.getSimpleName())
        .build();
  }

  /** The class of a generic type is that of all its forms, which no cast can be told. */
  private FieldSpec typeConstant() {
    return FieldSpec.builder(classOf(), "TYPE", constant())
        .addAnnotation(TypeNames.suppress(List.of("unchecked")))
        .initializer(TypeNames.classLiteral(type))
        .build();
  }

  /** Left out where the module of the type does not read the annotation. */
  private Optional<AnnotationSpec> generated() {
    boolean isThere =
        model
                .elements()
                .getTypeElement(
                    model.elements().getModuleOf(type), "javax.annotation.processing.Generated")
            != null;
    return isThere
        ? Optional.of(
            AnnotationSpec.builder(ClassName.get("javax.annotation.processing", "Generated"))
                .addMember("value", "$S", generator)
                .build())
        : Optional.empty();
  }

  private Optional<AnnotationSpec> suppressed() {
    List<String> words = new ArrayList<>();
    if (new Deprecation(model).isIn(plan)) {
      words.addAll(List.of("deprecation", "removal"));
    }
    if (isPublic()) {
      words.add("exports"); // whether the module passes the runtime on is for its author to say
    }
    return words.isEmpty() ? Optional.empty() : Optional.of(TypeNames.suppress(words));
  }

  private TypeName classOf() {
    return TypeNames.classOf(self);
  }

  private TypeName fieldsType() {
    return ParameterizedTypeName.get(
        ClassName.get(List.class), ParameterizedTypeName.get(TypeNames.OWNED_FIELD, self));
  }

  private boolean isGeneric() {
    return self instanceof ParameterizedTypeName;
  }

  private boolean isGenericItself() {
    return !type.getTypeParameters().isEmpty();
  }

  private boolean isPublic() {
    for (Element at = type; at instanceof TypeElement; at = at.getEnclosingElement()) {
      if (!at.getModifiers().contains(Modifier.PUBLIC)) {
        return false;
      }
    }
    return true;
  }

  private Modifier[] access(Modifier... others) {
    List<Modifier> all = new ArrayList<>(isPublic() ? List.of(Modifier.PUBLIC) : List.of());
    all.addAll(List.of(others));
    return all.toArray(Modifier[]::new);
  }

  private static Modifier[] constant() {
    return new Modifier[] {Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL};
  }
}
