package dev.custody.catalogue;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes the processor's table of the catalogue. Each question is one {@code switch} that makes the
 * one answer asked for: a table in static fields would be made whole each time javac starts.
 */
final class TableGenerator {
  private static final String PACKAGE = "dev.custody.processor.contract.kernel";
  private static final ClassName FUNCTION = ClassName.get(PACKAGE, "KernelFunction");
  private static final ClassName KIND = ClassName.get(PACKAGE, "ProgramKind");
  private static final ClassName CALLERS = ClassName.get(PACKAGE, "Callers");
  private static final ClassName VERSION = ClassName.get(PACKAGE, "KernelVersion");
  private static final ClassName FLAG = ClassName.get(PACKAGE, "KernelFlag");
  private static final ClassName NULLABLE = ClassName.get("org.jspecify.annotations", "Nullable");
  private static final ClassName GENERATED =
      ClassName.get("javax.annotation.processing", "Generated");

  private final Catalogue catalogue;

  TableGenerator(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** The table as a Java source file. */
  JavaFile file() {
    TypeSpec.Builder table =
        TypeSpec.classBuilder("KernelTable")
            .addJavadoc("The catalogue as code, made from {@code kernel.tsv}.\n")
            .addAnnotation(
                AnnotationSpec.builder(GENERATED)
                    .addMember("value", "$S", TableGenerator.class.getName())
                    .build())
            .addModifiers(FINAL)
            .addMethod(MethodSpec.constructorBuilder().addModifiers(PRIVATE).build())
            .addMethod(
                find(
                    "kind", KIND, "The type or section of a name; null if there is none.", kinds()))
            .addMethod(names("kinds", catalogue.kinds().stream().map(ProgramKind::name)))
            .addMethod(
                find(
                    "function",
                    FUNCTION,
                    "The function of a name; null if it is not known.",
                    functions()))
            .addMethod(
                names("functions", catalogue.functions().stream().map(KernelFunction::name)));
    catalogue.sets().forEach((name, set) -> table.addMethod(callers(name, set)));
    table.addMethod(version());
    return JavaFile.builder(PACKAGE, table.build()).skipJavaLangImports(true).indent("  ").build();
  }

  private static MethodSpec find(String name, TypeName found, String javadoc, CodeBlock cases) {
    return MethodSpec.methodBuilder(name)
        .addJavadoc(javadoc + "\n")
        .addModifiers(STATIC)
        .returns(found.annotated(AnnotationSpec.builder(NULLABLE).build()))
        .addParameter(String.class, "name")
        .addCode(
            CodeBlock.builder()
                .add("return switch (name) {\n$>")
                .add(cases)
                .addStatement("default -> null")
                .add("$<};\n")
                .build())
        .build();
  }

  private CodeBlock kinds() {
    CodeBlock.Builder cases = CodeBlock.builder();
    for (ProgramKind kind : catalogue.kinds()) {
      cases.addStatement(
          "case $S -> new $T(name, $S, $S, $L, $L, $L)",
          kind.name(),
          KIND,
          kind.isType() ? "" : kind.name(),
          kind.type(),
          version(kind.since()),
          kind.attaches(),
          kind.sleeps());
    }
    return cases.build();
  }

  private CodeBlock functions() {
    CodeBlock.Builder cases = CodeBlock.builder();
    for (KernelFunction function : catalogue.functions()) {
      List<CodeBlock> flags =
          function.flags().stream().map(flag -> CodeBlock.of("$T.$L", FLAG, flag)).toList();
      cases.addStatement(
          "case $S -> new $T(name, $L, $L(), $T.of($L), $S, $S)",
          function.name(),
          FUNCTION,
          version(function.since()),
          method(function.set()),
          List.class,
          CodeBlock.join(flags, ", "),
          function.prototype(),
          function.does());
    }
    return cases.build();
  }

  private static MethodSpec names(String name, Stream<String> all) {
    return MethodSpec.methodBuilder(name)
        .addJavadoc("All names, with blanks between them.\n")
        .addModifiers(STATIC)
        .returns(String.class)
        .addStatement("return $S", all.collect(Collectors.joining(" ")))
        .build();
  }

  private static MethodSpec callers(String name, CallerSet set) {
    List<CodeBlock> callers =
        set.callers().stream()
            .map(c -> CodeBlock.of("new $T.Caller($S, $L)", CALLERS, c.name(), version(c.since())))
            .toList();
    List<CodeBlock> excepted = set.excepted().stream().map(e -> CodeBlock.of("$S", e)).toList();
    return MethodSpec.methodBuilder(method(name))
        .addModifiers(PRIVATE, STATIC)
        .returns(CALLERS)
        .addStatement(
            "return new $T($L, $T.of($L), $T.of($L))",
            CALLERS,
            set.everybody(),
            List.class,
            CodeBlock.join(callers, ", "),
            List.class,
            CodeBlock.join(excepted, ", "))
        .build();
  }

  /** The name of the method that makes a set: {@code sched-cls} is {@code schedCls}. */
  private static String method(String set) {
    StringBuilder name = new StringBuilder("of");
    for (String word : set.split("-", -1)) {
      name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
    }
    return name.toString();
  }

  private static CodeBlock version(Version version) {
    return version.equals(Version.UNKNOWN)
        ? CodeBlock.of("$T.UNKNOWN", VERSION)
        : CodeBlock.of("linux($L, $L)", version.major(), version.minor());
  }

  private static MethodSpec version() {
    return MethodSpec.methodBuilder("linux")
        .addModifiers(PRIVATE, STATIC)
        .returns(VERSION)
        .addParameter(int.class, "major")
        .addParameter(int.class, "minor")
        .addStatement("return new $T(major, minor)", VERSION)
        .build();
  }
}
