package dev.custody.processor.contract.read.file;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.custody.processor.contract.read.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The bundled packs against the real libraries, and the index against the packs. After a change of
 * a pack: {@code mvn -pl processor -am test -Dtest=PacksTest -Dcustody.packs.write=true} on a JDK
 * that has all their types, 21 or later.
 */
final class PacksTest {
  private static final Path FOLDER = Path.of("src", "main", "resources", "META-INF", "custody");

  /** What blocks is a pack of its own, as most compilations never ask for it. */
  private enum Packs {
    ALL(FOLDER, "packs.index"),
    BLOCKING(FOLDER.resolve("blocking"), "blocking.index");

    private final Path folder;
    private final Path index;

    Packs(Path folder, String index) {
      this.folder = folder;
      this.index = FOLDER.resolve(index);
    }

    List<Path> files() throws IOException {
      try (Stream<Path> files = Files.list(folder)) {
        return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  @EnabledForJreRange(min = JRE.JAVA_21)
  void everyDeclarationMeansARealOne(Packs packs) throws IOException {
    assertThat(problems(packs.files())).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void onTheOldestJdkOnlyNewerTypesAreMissing(Packs packs) throws IOException {
    List<Path> files =
        packs.files().stream()
            .filter(pack -> !pack.getFileName().toString().startsWith("jdk2"))
            .toList();
    assertThat(problems(files)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  @EnabledForJreRange(min = JRE.JAVA_21)
  void theIndexIsMadeOfThePacks(Packs packs) throws IOException {
    String index = index(packs);
    if (Boolean.getBoolean("custody.packs.write")) {
      Files.writeString(packs.index, index);
    }
    assertWithMessage("run with -Dcustody.packs.write=true")
        .that(Files.readString(packs.index))
        .isEqualTo(index);
  }

  private static String index(Packs packs) throws IOException {
    StringBuilder text = new StringBuilder();
    for (Path pack : packs.files()) {
      ContractFiles files =
          new ContractFiles(Program.of("class Empty {}").context(), List.of(Program.file(pack)));
      String name = pack.getFileName().toString();
      text.append(IndexLine.PACK).append(packOf(name)).append('\n');
      for (TypeNotes type : files.types()) {
        IndexLine.write(type).forEach(line -> text.append(line).append('\n'));
      }
    }
    return text.toString();
  }

  /** {@code jdk} of {@code jdk-io.java}, {@code netty-4.1} of {@code netty-4.1-buffer.java}. */
  private static String packOf(String fileName) {
    return fileName.replaceFirst("-\\p{Alpha}.*", "");
  }

  private static List<String> problems(List<Path> packs) {
    ContractFiles files =
        new ContractFiles(
            Program.of("class Empty {}").context(), packs.stream().map(Program::file).toList());
    List<String> problems = new ArrayList<>();
    for (Problem problem : files.problems()) {
      problems.add(problem.file() + ":" + problem.line() + ": " + problem.message());
    }
    return problems;
  }
}
