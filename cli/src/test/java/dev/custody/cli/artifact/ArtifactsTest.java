package dev.custody.cli.artifact;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Resolution against a repository in a folder; no network. */
final class ArtifactsTest {
  private static final Coordinates APP = new Coordinates("demo", "app", "1");

  @TempDir Path folder;
  private FileRepository repository;

  @BeforeEach
  void makeRepository() throws IOException {
    repository = new FileRepository(folder.resolve("remote"));
    for (String name : List.of("a", "b", "c", "d", "e")) {
      repository.jar(name, "", Map.of("in.txt", name));
    }
    repository.pom("a", "e", "c:provided", "d:optional").pom("b").pom("c").pom("d").pom("e");
    repository.jar("app", "", Map.of("in.txt", "app"));
  }

  @Test
  void sourcesComeWithAllThatTheyCompileAgainst() throws Exception {
    repository.pom("app", "a", "b:provided", "c:test", "d:optional");
    repository.jar("app", "-sources", Map.of("App.java", "class App {}"));
    Library library = resolve();
    assertThat(library.coordinates()).isEqualTo(APP);
    assertThat(library.sources().getFileName().toString()).isEqualTo("app-1-sources.jar");
    assertThat(names(library.dependencies()))
        .containsExactly("a-1.jar", "e-1.jar", "b-1.jar", "d-1.jar");
    assertThat(library.missing()).isEmpty();
  }

  @Test
  void dependenciesThatCannotBeHadAreNamed() throws Exception {
    repository.pom("app", "gone:optional", "a");
    repository.jar("app", "-sources", Map.of("App.java", "class App {}"));
    Library library = resolve();
    assertThat(names(library.dependencies())).containsExactly("a-1.jar", "e-1.jar");
    assertThat(library.missing()).containsExactly("demo:gone:jar:1");
  }

  @Test
  void nativeDependenciesAreThoseOfThePlatform() throws Exception {
    String suffix = "-" + Platform.current().properties().get("os.detected.classifier");
    repository.pom("app", "a:native");
    repository.jar("a", suffix, Map.of("in.txt", "native"));
    repository.jar("app", "-sources", Map.of("App.java", "class App {}"));
    Library library = resolve();
    assertThat(names(library.dependencies())).containsExactly("a-1" + suffix + ".jar", "e-1.jar");
    assertThat(library.missing()).isEmpty();
  }

  @Test
  void withoutSourcesThereIsNoLibrary() throws Exception {
    repository.pom("app");
    UnavailableException failure = assertThrows(UnavailableException.class, this::resolve);
    assertThat(failure).hasMessageThat().startsWith("no sources of demo:app:1: ");
  }

  @Test
  void classPathHoldsTheLibraryAndWhatItsUsersNeed() throws Exception {
    repository.pom("app", "a", "b:provided", "c:test", "d:optional");
    try (Artifacts artifacts = artifacts()) {
      assertThat(names(artifacts.classPath(APP)))
          .containsExactly("app-1.jar", "a-1.jar", "e-1.jar")
          .inOrder();
    }
  }

  @Test
  void coordinatesHaveThreeParts() {
    assertThat(Coordinates.parse("io.netty:netty-handler:4.1.138.Final").map(Object::toString))
        .hasValue("io.netty:netty-handler:4.1.138.Final");
    assertThat(Coordinates.parse("io.netty:netty-handler")).isEmpty();
    assertThat(Coordinates.parse("a:b:c:d")).isEmpty();
    assertThat(Coordinates.parse("a: b:1")).isEmpty();
  }

  private Library resolve() throws UnavailableException {
    try (Artifacts artifacts = artifacts()) {
      return artifacts.resolve(APP);
    }
  }

  private Artifacts artifacts() {
    return Artifacts.of(folder.resolve("local"), repository.folder().toUri());
  }

  private static List<String> names(List<Path> files) {
    return files.stream().map(file -> file.getFileName().toString()).toList();
  }
}
