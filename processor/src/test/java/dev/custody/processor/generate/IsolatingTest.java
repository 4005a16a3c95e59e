package dev.custody.processor.generate;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.custody.processor.plugin.WrappedProcessor;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What Gradle asks of an isolating processor, so that it may compile one changed file alone: each
 * generated file comes from one type, and is the same whatever is compiled along with it.
 */
final class IsolatingTest {
  private static final String PAGE =
      """
      package sample;
      import dev.custody.annotations.*;
      @MustRelease("unmap") class Page {
        void unmap() {}
      }
      """;
  private static final String BOOK =
      """
      package sample;
      import dev.custody.annotations.*;
      @MustRelease("close") class Book implements AutoCloseable {
        @Owning Page cover;
        @Owning Page[] pages;
        @Override public void close() {}
      }
      """;
  private static final String ATLAS =
      """
      package sample;
      import dev.custody.annotations.*;
      import java.util.*;
      @MustRelease("close") final class Atlas extends Book {
        @Owning Book index;
        final Map<String, @Owning Page> maps = new HashMap<>();
        @MustRelease("close") static class Legend implements AutoCloseable {
          @Owning Page signs;
          @Override public void close() {}
        }
      }
      """;

  @TempDir static Path folder;

  private static String classPath;

  @BeforeAll
  static void compileRuntime() throws IOException {
    classPath = RuntimeClasses.classPath(folder);
  }

  @Test
  void eachGeneratedFileComesFromOneType() throws IOException {
    Map<String, List<String>> origins = new TreeMap<>();
    Samples samples =
        new Samples(
            folder,
            classPath,
            () -> new WrappedProcessor(environment -> observed(environment, origins)));
    Samples.Outcome outcome = samples.compile(sources(), "-Acustody.level=off");

    assertThat(outcome.generated().keySet())
        .containsExactly(
            "sample/AtlasMeta.java", "sample/Atlas_LegendMeta.java", "sample/BookMeta.java");
    assertThat(origins)
        .containsExactly(
            "sample.AtlasMeta", List.of("sample.Atlas"),
            "sample.Atlas_LegendMeta", List.of("sample.Atlas.Legend"),
            "sample.BookMeta", List.of("sample.Book"));
  }

  @Test
  void aFileCompiledAloneGivesTheSame() throws IOException {
    Samples samples = new Samples(folder, classPath);
    Samples.Outcome whole = samples.compile(sources(), "-Acustody.level=off");
    for (Path source : sources()) {
      String withTheRest = whole.classes() + File.pathSeparator + classPath;
      Samples.Outcome alone =
          new Samples(folder, withTheRest).compile(List.of(source), "-Acustody.level=off");
      alone
          .generated()
          .forEach(
              (name, text) ->
                  assertWithMessage(name).that(text).isEqualTo(whole.generated().get(name)));
    }
  }

  private static List<Path> sources() throws IOException {
    List<Path> sources = new ArrayList<>();
    Map<String, String> texts = new TreeMap<>(Map.of("Page", PAGE, "Book", BOOK, "Atlas", ATLAS));
    for (Map.Entry<String, String> each : texts.entrySet()) {
      Path file = folder.resolve(each.getKey() + ".java");
      sources.add(Files.writeString(file, each.getValue()));
    }
    return sources;
  }

  /** An environment in which what is written is noted with where it comes from. */
  private static ProcessingEnvironment observed(
      ProcessingEnvironment environment, Map<String, List<String>> origins) {
    Filer filer = observed(environment.getFiler(), origins);
    return (ProcessingEnvironment)
        Proxy.newProxyInstance(
            IsolatingTest.class.getClassLoader(),
            new Class<?>[] {ProcessingEnvironment.class},
            (self, method, arguments) ->
                method.getName().equals("getFiler")
                    ? filer
                    : method.invoke(environment, arguments));
  }

  private static Filer observed(Filer filer, Map<String, List<String>> origins) {
    return (Filer)
        Proxy.newProxyInstance(
            IsolatingTest.class.getClassLoader(),
            new Class<?>[] {Filer.class},
            (self, method, arguments) -> {
              if (method.getName().startsWith("create")) {
                Element[] from = (Element[]) arguments[arguments.length - 1];
                origins.put(
                    arguments[0].toString(), Arrays.stream(from).map(Object::toString).toList());
              }
              try {
                return method.invoke(filer, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
