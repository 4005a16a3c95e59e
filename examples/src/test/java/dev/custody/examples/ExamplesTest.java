package dev.custody.examples;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every story does what its page says: the leaking program is refused, the corrected one runs. */
final class ExamplesTest {
  @TempDir Path classes;

  static List<Story> stories() throws IOException {
    return Story.all();
  }

  /** With {@code -Dcustody.update=true} the expected output is written instead of compared. */
  @ParameterizedTest
  @MethodSource("stories")
  void leakingProgramGivesTheOutputOfItsPage(Story story) throws IOException {
    Javac.Compilation compilation = new Javac(classes).compileFiles(story.sources("leaking"));

    Path expected = story.folder().resolve("output.txt");
    if (Boolean.getBoolean("custody.update")) {
      Files.writeString(expected, compilation.output());
    }
    assertThat(compilation.succeeded()).isFalse();
    assertThat(compilation.output()).isEqualTo(Files.readString(expected));
  }

  @ParameterizedTest
  @MethodSource("stories")
  void correctedProgramIsSilentAndRuns(Story story)
      throws IOException, ReflectiveOperationException {
    Javac javac = new Javac(classes);
    Javac.Compilation compilation = javac.compileFiles(story.sources("correct"));

    assertThat(compilation.output()).isEmpty();
    assertThat(compilation.succeeded()).isTrue();
    assertThat(javac.run(story.mainClass()))
        .isEqualTo(Files.readString(story.folder().resolve("run.txt")));
  }
}
