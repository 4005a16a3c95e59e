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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

/**
 * The bundled packs against the real libraries, and the index against the packs. After a change of
 * a pack: {@code mvn -pl processor -am test -Dtest=PacksTest -Dcustody.packs.write=true} on a JDK
 * that has all their types, 21 or later.
 */
final class PacksTest {
  private static final Path FOLDER = Path.of("src", "main", "resources", "META-INF", "custody");
  private static final Path INDEX = FOLDER.resolve("packs.index");

  @Test
  @EnabledForJreRange(min = JRE.JAVA_21)
  void everyDeclarationMeansARealOne() throws IOException {
    assertThat(problems(packs())).isEmpty();
  }

  @Test
  void onTheOldestJdkOnlyNewerTypesAreMissing() throws IOException {
    List<Path> packs =
        packs().stream().filter(pack -> !pack.getFileName().toString().startsWith("jdk2")).toList();
    assertThat(problems(packs)).isEmpty();
  }

  @Test
  @EnabledForJreRange(min = JRE.JAVA_21)
  void theIndexIsMadeOfThePacks() throws IOException {
    String index = index();
    if (Boolean.getBoolean("custody.packs.write")) {
      Files.writeString(INDEX, index);
    }
    assertWithMessage("run with -Dcustody.packs.write=true")
        .that(Files.readString(INDEX))
        .isEqualTo(index);
  }

  private static String index() throws IOException {
    StringBuilder text = new StringBuilder();
    for (Path pack : packs()) {
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

  private static List<Path> packs() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }
}
