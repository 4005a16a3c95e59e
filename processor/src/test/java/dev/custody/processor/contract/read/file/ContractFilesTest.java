package dev.custody.processor.contract.read.file;

import static com.google.common.truth.Truth.assertThat;

import dev.custody.processor.contract.read.Program;
import dev.custody.processor.contract.read.words.MethodNotes;
import dev.custody.processor.contract.read.words.Note;
import dev.custody.processor.ir.MethodKey;
import dev.custody.processor.ir.TypeKey;
import java.util.List;
import java.util.stream.Collectors;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import org.junit.jupiter.api.Test;

/** What is read of a contract file, and what is said of a wrong one. */
final class ContractFilesTest {
  private static final Program PROGRAM =
      Program.of(
          """
          package pool;
          import java.util.List;
          public class Pool<T extends Comparable<T>> {
            public Pool(int size) {}
            public Object lock;
            public T take() { return null; }
            public void give(T t) {}
            public void give(List<? super T> all, int[] marks) {}
            public void give(java.util.Date date) {}
            public static class Inner { public void m(String... s) {} }
          }
          """,
          "package pool; public class Lake extends Pool<String> { Lake() { super(1); } }");

  private static ContractFiles read(String text) {
    return new ContractFiles(PROGRAM.context(), List.of(Program.file("pool.java", text)));
  }

  private static List<String> problems(String text) {
    return read(text).problems().stream()
        .map(problem -> problem.line() + ": " + problem.message())
        .toList();
  }

  private static String methods(String text, String type) {
    ContractFiles files = read(text);
    assertThat(files.problems()).isEmpty();
    return files.type(new TypeKey(type)).orElseThrow().methods().entrySet().stream()
        .map(entry -> text(entry.getKey(), entry.getValue()))
        .collect(Collectors.joining("; "));
  }

  private static String text(MethodKey key, MethodNotes notes) {
    return notes.method().stream().map(Note::simpleName).collect(Collectors.joining(" "))
        + " "
        + key.name()
        + key.parameters()
        + notes.parameters().stream()
            .map(list -> list.stream().map(Note::simpleName).collect(Collectors.joining(" ")))
            .toList();
  }

  @Test
  void overloadsAreToldApartByTheNamesOfParameterTypes() {
    assertThat(
            methods(
                """
                package pool;
                import java.util.List;
                class Pool {
                  Pool(int size);
                  @Acquires T take();
                  void give(@Owning T t);
                  void give(@Escapes List<T> all, int[] marks);
                  void give(@Borrowed java.util.Date date);
                }
                """,
                "pool.Pool"))
        .isEqualTo(
            " <init>[int][]; Acquires take[][]; ".replace("[int][]", "[int][]")
                + " give[java.lang.Comparable][Owning];"
                + "  give[java.util.List, int[]][Escapes, ];  give[java.util.Date][Borrowed]");
  }

  @Test
  void nestedTypesAndVariableArityAreFound() {
    assertThat(
            methods(
                "package pool; class Pool { class Inner { void m(@Borrowed String... s); } }",
                "pool.Pool$Inner"))
        .isEqualTo(" m[java.lang.String[]][Borrowed]");
  }

  @Test
  void inheritedMethodCanBeDescribedForASubtype() {
    assertThat(methods("package pool; class Lake { @Borrowed Object take(); }", "pool.Lake"))
        .isEqualTo("Borrowed take[][]");
  }

  @Test
  void thrownUncheckedExceptionsAreKept() {
    ContractFiles files =
        read(
            "package pool; class Pool {"
                + " T take() throws java.io.IOException, IllegalStateException; }");
    assertThat(files.problems()).isEmpty();
    assertThat(
            files
                .type(new TypeKey("pool.Pool"))
                .orElseThrow()
                .methods()
                .values()
                .iterator()
                .next()
                .thrown())
        .containsExactly(new TypeKey("java.lang.IllegalStateException"));
  }

  @Test
  void unknownTypeIsNamedWithTheNearest() {
    assertThat(problems("package pool;\n\nclass Pol {}"))
        .containsExactly("3: there is no type `Pol` in `pool`; did you mean `Pool`?");
  }

  @Test
  void unknownMethodIsNamedWithTheNearest() {
    assertThat(problems("package pool;\nclass Pool {\n  T tako();\n}"))
        .containsExactly("3: `pool.Pool` has no method `tako`; did you mean `take`?");
  }

  @Test
  void wrongParametersAreNamedWithTheRightOnes() {
    assertThat(problems("package pool;\nclass Pool {\n  T take(int n);\n}"))
        .containsExactly("3: `pool.Pool` has no method `take` with these parameters, but `take()`");
  }

  @Test
  void unknownAnnotationIsNamedWithTheNearest() {
    assertThat(problems("package pool;\nclass Pool {\n  @Acquire T take();\n}"))
        .containsExactly(
            "3: there is no annotation `@Acquire` for contracts; did you mean `Acquires`?");
  }

  @Test
  void unknownElementAndConstantAreRefused() {
    assertThat(
            problems(
                """
                package pool;
                class Pool {
                  @Acquires(whem = When.TRUE) T take();
                  void give(@Releases(when = When.SOMETIMES) T t);
                }
                """))
        .containsExactly(
            "3: `@Acquires` has no element `whem`; did you mean `when`?",
            "4: `when` of `@Releases` is one of ALWAYS, RETURNS, TRUE, FALSE, NONNULL, NULL, ZERO,"
                + " NONZERO")
        .inOrder();
  }

  @Test
  void unknownFieldAndExceptionAreRefused() {
    assertThat(
            problems(
                """
                package pool;
                class Pool {
                  @Borrowed Object lok;
                  T take() throws Oops;
                }
                """))
        .containsExactly(
            "3: `pool.Pool` has no field `lok`; did you mean `lock`?",
            "4: there is no exception `Oops`; is an import missing?");
  }

  @Test
  void theRestOfAWrongFileIsRead() {
    ContractFiles files =
        read("package pool; class Pol {} class Pool { T nothing(); @Acquires T take(); }");
    assertThat(files.problems()).hasSize(2);
    assertThat(files.type(new TypeKey("pool.Pool")).orElseThrow().methods()).hasSize(1);
  }

  @Test
  void packageThatIsNotThereIsAWarning() {
    Problem problem = read("package lake.pool;\nclass Pool {}").problems().get(0);
    assertThat(problem.isError()).isFalse();
    assertThat(problem.message())
        .isEqualTo("package `lake.pool` is not on the class path: its contracts are not used");
  }

  @Test
  void brokenSyntaxIsToldWithItsLine() {
    List<String> problems = problems("package pool;\nclass Pool {\n  T take(;\n}");
    assertThat(problems).isNotEmpty();
    assertThat(problems.get(0)).startsWith("3: ");
  }

  @Test
  void unreadableFileIsTold() {
    JavaFileObject file =
        new SimpleJavaFileObject(
            java.net.URI.create("mem:///gone.java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors)
              throws java.io.IOException {
            throw new java.io.IOException("no such disk");
          }
        };
    List<Problem> problems = new ContractFiles(PROGRAM.context(), List.of(file)).problems();
    assertThat(problems.stream().map(Problem::message).toList().toString())
        .contains("no such disk");
  }

  @Test
  void placeOfAProblemIsItsTree() {
    Problem problem = read("package pool;\nclass Pool {\n  T tako();\n}").problems().get(0);
    assertThat(problem.place().orElseThrow().tree().toString()).contains("tako");
  }
}
