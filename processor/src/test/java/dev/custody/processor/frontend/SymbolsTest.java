package dev.custody.processor.frontend;

import static com.google.common.truth.Truth.assertThat;

import com.sun.source.util.JavacTask;
import dev.custody.processor.ir.FieldKey;
import dev.custody.processor.ir.MethodKey;
import dev.custody.processor.ir.TypeKey;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** Keys of the class library's elements, and the types between them. */
final class SymbolsTest {
  private final CompilationContext context =
      CompilationContext.of(
          (JavacTask)
              ToolProvider.getSystemJavaCompiler()
                  .getTask(null, null, null, List.of(), List.of("java.lang.Object"), null));

  private TypeElement type(String name) {
    return context.elements().getTypeElement(name);
  }

  @Test
  void keysAreBinaryAndErased() {
    ExecutableElement method =
        ElementFilter.methodsIn(type("java.util.Map.Entry").getEnclosedElements()).stream()
            .filter(m -> m.getSimpleName().contentEquals("setValue"))
            .findFirst()
            .orElseThrow();
    MethodKey key = context.symbols().method(method);
    assertThat(key.toString()).isEqualTo("java.util.Map$Entry.setValue(java.lang.Object)");
    assertThat(context.symbols().method(method)).isSameInstanceAs(key);
    assertThat(context.symbols().element(key)).hasValue(method);
  }

  @Test
  void elementsAreFoundByKeysThatWereNeverMet() {
    TypeKey entry = new TypeKey("java.util.Map$Entry");
    assertThat(context.symbols().element(entry)).hasValue(type("java.util.Map.Entry"));
    MethodKey read =
        new MethodKey(
            new TypeKey("java.io.Reader"),
            "read",
            List.of(new TypeKey("char[]"), TypeKey.INT, TypeKey.INT));
    assertThat(context.symbols().element(read).orElseThrow().getParameters()).hasSize(3);
    FieldKey out = new FieldKey(new TypeKey("java.lang.System"), "out");
    assertThat(context.symbols().element(out)).isPresent();
  }

  @Test
  void whatDoesNotExistIsNotFound() {
    assertThat(context.symbols().element(new TypeKey("no.Such"))).isEmpty();
    assertThat(context.symbols().element(new TypeKey("int[]"))).isEmpty();
    assertThat(context.symbols().element(new MethodKey(TypeKey.OBJECT, "no", List.of()))).isEmpty();
    assertThat(context.symbols().element(new FieldKey(TypeKey.OBJECT, "no"))).isEmpty();
  }

  @Test
  void subtypesFollowTheCompiler() {
    TypeKey io = new TypeKey("java.io.IOException");
    assertThat(context.hierarchy().isSubtype(io, TypeKey.THROWABLE)).isTrue();
    assertThat(context.hierarchy().isSubtype(TypeKey.THROWABLE, io)).isFalse();
    assertThat(context.hierarchy().isSubtype(new TypeKey("java.lang.String[]"), TypeKey.OBJECT))
        .isTrue();
    assertThat(context.hierarchy().isSubtype(TypeKey.INT, TypeKey.LONG)).isFalse();
    assertThat(context.hierarchy().isSubtype(new TypeKey("no.Such"), TypeKey.OBJECT)).isFalse();
  }

  @Test
  void unrelatedClassesAreDisjointButInterfacesSeldom() {
    TypeKey reader = new TypeKey("java.io.Reader");
    TypeKey stream = new TypeKey("java.io.InputStream");
    TypeKey runnable = new TypeKey("java.lang.Runnable");
    assertThat(context.hierarchy().areDisjoint(reader, stream)).isTrue();
    assertThat(context.hierarchy().areDisjoint(reader, runnable)).isFalse();
    assertThat(context.hierarchy().areDisjoint(TypeKey.STRING, runnable)).isTrue();
    assertThat(context.hierarchy().areDisjoint(reader, TypeKey.OBJECT)).isFalse();
  }
}
