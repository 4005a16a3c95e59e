package dev.custody.processor.generate;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is generated, held against files, compiled without a warning by the JDK of the test, and run
 * on the real runtime. {@code -Dcustody.update=true} writes the files anew.
 */
final class TypeMetaGeneratorTest {
  private static final Path HERE = Path.of("src/test/resources/generate");

  @TempDir static Path folder;

  private static String classPath;

  @BeforeAll
  static void compileRuntime() throws IOException {
    classPath = RuntimeClasses.classPath(folder);
  }

  @Test
  void theGeneratedSourcesAreTheseAndCompileWithoutAWarning() throws IOException {
    Samples.Outcome outcome = samples().compile(sources());

    assertThat(outcome.text()).isEmpty();
    for (Map.Entry<String, String> each : outcome.generated().entrySet()) {
      Path golden = HERE.resolve("expected").resolve(each.getKey() + ".txt");
      if (Boolean.getBoolean("custody.update")) {
        Files.createDirectories(golden.getParent());
        Files.writeString(golden, each.getValue());
      }
      assertWithMessage(each.getKey()).that(each.getValue()).isEqualTo(Files.readString(golden));
    }
    try (Stream<Path> all = Files.walk(HERE.resolve("expected"))) {
      assertThat(all.filter(Files::isRegularFile)).hasSize(outcome.generated().size());
    }
  }

  @Test
  void theOrderOfTheSourcesMakesNoDifference() throws IOException {
    List<Path> reversed = new ArrayList<>(sources());
    Collections.reverse(reversed);

    assertThat(samples().compile(reversed).generated())
        .isEqualTo(samples().compile(sources()).generated());
  }

  @Test
  void theRuntimeDestroysEachOnceInOrderAndGoesOnAfterAFailure() throws Exception {
    Samples.Outcome outcome = samples().compile(sources());
    List<URL> path = new ArrayList<>(List.of(outcome.classes().toUri().toURL()));
    for (String entry : classPath.split(File.pathSeparator)) {
      path.add(Path.of(entry).toUri().toURL());
    }
    try (URLClassLoader loader = new URLClassLoader(path.toArray(URL[]::new), null)) {
      Method run = loader.loadClass("sample.Destruction").getMethod("run");
      assertThat(run.invoke(null).toString())
          .isEqualTo(Files.readString(HERE.resolve("destruction.txt")).strip());
    }
  }

  @Test
  void nothingIsGeneratedWithoutTheRuntime() throws IOException {
    Path source = folder.resolve("Lone.java");
    Files.writeString(
        source,
        """
        package sample;
        import dev.custody.annotations.*;
        @MustRelease("close") class Lone implements AutoCloseable {
          @Owning java.io.InputStream in;
          @Override public void close() {
            try { in.close(); } catch (java.io.IOException e) { throw new IllegalStateException(e); }
          }
        }
        """);
    Samples bare = new Samples(folder, RuntimeClasses.annotations());

    assertThat(bare.compile(List.of(source), "-Xlint:none").generated()).isEmpty();
    assertThat(samples().compile(List.of(source), "-Xlint:none").generated().keySet())
        .containsExactly("sample/LoneMeta.java");
  }

  @Test
  void typesThatReleaseThemselvesMayKeepTheirFieldsPrivate() {
    Samples.Outcome outcome =
        samples()
            .compile(
                """
                @MustRelease("close") class Sample {
                  @Owning private CpuMask mask;
                  void close() { mask.release(); }
                }
                """);

    assertThat(outcome.text()).isEmpty();
    assertThat(outcome.generated()).isEmpty();
  }

  @Test
  void aTypeThatOnlyABundledContractDescribesIsReleasedAsThatSays() {
    Samples.Outcome outcome =
        samples()
            .compile(
                """
                final class Sample extends Allocated {
                  @Owning java.util.concurrent.ScheduledExecutorService timer;
                  final dev.custody.runtime.Kptr<CpuMask> slot =
                      dev.custody.runtime.Kptr.empty(CpuMask::release);
                  @Override protected TypeMeta<Sample> typeMeta() { return SampleMeta.META; }
                }
                """);

    assertThat(outcome.text()).isEmpty();
    assertThat(outcome.generated().get("sample/SampleMeta.java"))
        .contains("(ScheduledExecutorService value) -> value.shutdown()");
    assertThat(outcome.generated().get("sample/SampleMeta.java"))
        .contains("(Kptr<?> value) -> value.close()");
  }

  @Test
  void metadataThatIsWrittenByHandIsLeftAlone() {
    Samples.Outcome outcome =
        samples()
            .compile(
                """
                final class Sample extends Allocated {
                  private static final TypeMeta<Sample> META =
                      TypeMeta.of(Sample.class, Sample::new,
                          List.of(new OwnedField<>("mask", own -> own.mask.release())));
                  @Owning private final CpuMask mask = CpuMask.create();
                  @Override protected TypeMeta<Sample> typeMeta() { return META; }
                }
                """);

    assertThat(outcome.text()).isEmpty();
    assertThat(outcome.generated()).isEmpty();
  }

  @Test
  void aPrivateFieldIsAnErrorThatSaysWhatToDo() {
    assertError(
        "final class Sample extends Allocated { @Owning private CpuMask mask;"
            + " @Override protected TypeMeta<?> typeMeta() { return null; } }",
        "[custody:generation] generated code does not see `mask` of `Sample`, which it has to"
            + " release: make `mask` package-private, or write the metadata by hand");
  }

  @Test
  void aPrivateTypeIsAnErrorThatSaysWhatToDo() {
    assertError(
        "class Sample { private static class In extends Allocated { @Owning CpuMask mask;"
            + " @Override protected TypeMeta<?> typeMeta() { return null; } } }",
        "[custody:generation] generated code does not see `mask` of `In`, which it has to"
            + " release: make `In` package-private, or write the metadata by hand");
  }

  @Test
  void metadataThatTheRuntimeIsNotToldOfIsAnError() {
    assertError(
        "final class Sample extends Allocated { @Owning CpuMask mask; }",
        "[custody:generation] `Sample` owns what is in `mask`, and the runtime is not told: add"
            + " `@Override protected TypeMeta<Sample> typeMeta() { return SampleMeta.META; }`");
  }

  @Test
  void whatNobodyCanReleaseIsAnError() {
    assertError(
        "final class Sample extends Allocated { @Owning String text;"
            + " @Override protected TypeMeta<?> typeMeta() { return null; } }",
        "[custody:generation] nothing says how a `String` is released: mark the type with"
            + " `@MustRelease` or `@Refcounted`, or write the metadata by hand");
  }

  @Test
  void anOwnedCollectionMustSayWhatItOwns() {
    assertError(
        "final class Sample extends Allocated { @Owning List<CpuMask> masks;"
            + " @Override protected TypeMeta<?> typeMeta() { return null; } }",
        "[custody:generation] nothing says how a `List` is released: mark its argument, as in"
            + " `List<@Owning Page>`, or write the metadata by hand");
  }

  @Test
  void aFinalSlotIsAnError() {
    assertError(
        "final class Sample extends Allocated { @Kptr final CpuMask mask = null;"
            + " @Override protected TypeMeta<?> typeMeta() { return null; } }",
        "[custody:generation] the slot `mask` is final, so nothing can be exchanged with it: make"
            + " it a field that is not");
  }

  @Test
  void aSlotWhoseReleaseDeclaresAnExceptionIsAnError() {
    assertError(
        "final class Sample extends Allocated { @Kptr volatile java.io.InputStream in;"
            + " @Override protected TypeMeta<?> typeMeta() { return null; } }",
        "[custody:generation] the slot `in` must hold one reference of a type whose release"
            + " declares no exception: use another type, or write the metadata by hand");
  }

  @Test
  void anAllocatorNeedsTheCount() {
    assertError(
        "@Refcounted class Sample { static Allocator<Sample> all; @Owning CpuMask mask;"
            + " @Releases void release() {} }",
        "[custody:generation] the allocator of `Sample` has no access to its count: keep it in an"
            + " `int` field behind a constant `static final LinuxRefCountField<Sample>`");
  }

  @Test
  void anAllocatorNeedsToSeeTheCount() {
    assertError(
        "@Refcounted class Sample { static Allocator<Sample> all; @Owning CpuMask mask;"
            + " private static LinuxRefCountField<Sample> count; @Releases void release() {} }",
        "[custody:generation] the allocator cannot count by `count`, which generated code does not"
            + " see: make it package-private");
  }

  @Test
  void aNameThatIsTakenIsAnError() {
    assertError(
        "final class Sample extends Allocated { @Owning CpuMask mask;"
            + " @Override protected TypeMeta<?> typeMeta() { return null; } } class SampleMeta {}",
        "[custody:generation] a class `SampleMeta` is there already: rename it, as the metadata of"
            + " `Sample` has this name");
  }

  private static void assertError(String program, String message) {
    String text = samples().compile(program).text();

    assertThat(text).contains("Sample.java:1: error: " + message + System.lineSeparator());
    assertThat(text).contains("1 error");
  }

  private static Samples samples() {
    return new Samples(folder, classPath);
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> all = Files.list(HERE.resolve("sample"))) {
      return all.sorted().toList();
    }
  }
}
