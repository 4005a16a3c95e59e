package dev.custody.examples;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every lesson's program is accepted and runs; with each mistake in it, it is refused as shown. */
final class LessonsTest {
  @TempDir Path classes;

  static List<Lesson> lessons() throws IOException {
    return Lesson.all();
  }

  static List<Mistake> mistakes() throws IOException {
    List<Mistake> mistakes = new ArrayList<>();
    for (Lesson lesson : Lesson.all()) {
      mistakes.addAll(lesson.mistakes());
    }
    return mistakes;
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void rightProgramIsSilentAndRuns(Lesson lesson) throws Exception {
    Javac javac = new Javac(classes);
    Javac.Compilation compilation = javac.compileFiles(lesson.sources());

    assertThat(compilation.output()).isEmpty();
    assertThat(compilation.succeeded()).isTrue();
    assertThat(javac.run("demo.Main"))
        .isEqualTo(Files.readString(lesson.folder().resolve("run.txt")));
  }

  static List<Lesson> tested() throws IOException {
    List<Lesson> tested = new ArrayList<>();
    for (Lesson lesson : Lesson.all()) {
      if (!lesson.tests().isEmpty()) {
        tested.add(lesson);
      }
    }
    return tested;
  }

  @ParameterizedTest
  @MethodSource("tested")
  void testsAreSilentAndPass(Lesson lesson) throws Exception {
    Javac javac = new Javac(classes);
    List<Path> sources = new ArrayList<>(lesson.sources());
    sources.addAll(lesson.tests());
    Javac.Compilation compilation = javac.compileFiles(sources);

    assertThat(compilation.output()).isEmpty();
    assertThat(compilation.succeeded()).isTrue();
    for (Path test : lesson.tests()) {
      String name = test.getFileName().toString().replace(".java", "");
      if (name.endsWith("Test")) {
        javac.test("demo." + name);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void pageShowsAtLeastFiveMistakes(Lesson lesson) throws IOException {
    assertThat(lesson.mistakes().size()).isAtLeast(5);
  }

  /** With {@code -Dcustody.update=true} the page gets the output instead. */
  @ParameterizedTest
  @MethodSource("mistakes")
  void everyMistakeGivesTheOutputOfItsPage(Mistake mistake) throws IOException {
    List<String> options =
        mistake.option().isEmpty() ? List.of() : List.of("-Xplugin:Custody " + mistake.option());
    Javac.Compilation compilation = new Javac(classes).compileTexts(mistake.sources(), options);

    if (Boolean.getBoolean("custody.update")) {
      update(mistake, compilation.output());
    } else {
      assertThat(compilation.output()).isEqualTo(mistake.output());
    }
    assertThat(compilation.succeeded()).isFalse();
  }

  private static void update(Mistake mistake, String output) throws IOException {
    Path page = mistake.lesson().page();
    String text = Files.readString(page);
    int start = text.indexOf("```text", text.indexOf("### " + mistake.title() + "\n"));
    start = text.indexOf('\n', start) + 1;
    int end = text.indexOf("```\n", start);
    Files.writeString(page, text.substring(0, start) + output + text.substring(end));
  }
}
