package dev.custody.processor.contract.read;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.custody.processor.contract.Effect;
import dev.custody.processor.contract.MethodContract;
import dev.custody.processor.contract.Nullness;
import dev.custody.processor.contract.TypeContract;
import dev.custody.processor.ir.TypeKey;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the JDK pack says, asked through the real classes of the JDK that the tests run on. */
final class JdkPackTest {
  private static final Asked JDK = Asked.of("class Empty {}");

  /** A row of the list of resource types. */
  private record Row(String type, String decision, String methods, int since) {
    @Override
    public String toString() {
      return type;
    }
  }

  private static List<Row> rows() {
    try (BufferedReader text =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    JdkPackTest.class.getResourceAsStream("/contracts/jdk-resources.tsv")),
                StandardCharsets.UTF_8))) {
      return text.lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .map(column -> new Row(column[0], column[1], column[2], Integer.parseInt(column[3])))
          .filter(row -> row.since() <= Runtime.version().feature())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("rows")
  void everyResourceTypeIsDecided(Row row) {
    TypeContract contract = JDK.contracts().type(new TypeKey(JDK.binaryName(row.type())));
    boolean owes = row.decision().equals("owns") || row.decision().equals("wraps");
    assertThat(contract.isResource()).isEqualTo(owes);
    if (!row.methods().equals("-")) {
      assertThat(String.join(",", contract.releasedBy())).isEqualTo(row.methods());
    }
  }

  @ParameterizedTest
  @MethodSource("rows")
  void everyConstructorOfAWrapperDecidesItsArgument(Row row) {
    for (MethodContract constructor : JDK.publicConstructors(JDK.binaryName(row.type()))) {
      boolean takesAnother =
          constructor.method().parameters().stream()
              .anyMatch(
                  type ->
                      JDK.contracts().type(type).isResource()
                          && !type.name().startsWith("java.util.zip."));
      boolean wraps = !constructor.effects(Effect.Wraps.class).isEmpty();
      if (row.decision().equals("wraps")) {
        assertWithMessage("%s", constructor).that(wraps || !takesAnother).isTrue();
      }
      if (!takesAnother && row.decision().equals("owns")) {
        assertWithMessage("%s", constructor).that(wraps).isFalse();
      }
    }
  }

  @Test
  void wrappersOverFilesAcquire() {
    assertThat(JDK.method("java.io.PrintWriter", "new", "java.lang.String"))
        .isEqualTo("borrows #0; acquires result");
    assertThat(JDK.method("java.util.Scanner", "new", "java.io.File")).endsWith("acquires result");
    assertThat(JDK.method("java.util.Scanner", "new", "java.lang.String"))
        .endsWith("borrows result");
  }

  @Test
  void filesAreOpened() {
    assertThat(
            JDK.method(
                "java.nio.file.Files",
                "newInputStream",
                "java.nio.file.Path",
                "java.nio.file.OpenOption[]"))
        .endsWith("acquires result");
    assertThat(
            JDK.method(
                "java.nio.channels.FileChannel",
                "open",
                "java.nio.file.Path",
                "java.nio.file.OpenOption[]"))
        .endsWith("acquires result");
  }

  @Test
  void streamOverAFileIsClosedThroughAnyStage() {
    assertThat(JDK.method("java.nio.file.Files", "lines", "java.nio.file.Path"))
        .endsWith("acquires result");
    assertThat(JDK.method("java.util.stream.Stream", "map")).isEqualTo("wraps this; borrows #0");
    assertThat(JDK.methodOn("java.util.stream.Stream", "java.util.stream.BaseStream", "close"))
        .isEqualTo("releases this");
    assertThat(JDK.method("java.util.Collection", "stream")).isEqualTo("borrows this");
  }

  @Test
  void streamOfASocketIsTheSocket() {
    assertThat(JDK.method("java.net.Socket", "getInputStream")).isEqualTo("wraps this");
    assertThat(JDK.method("java.net.ServerSocket", "accept")).endsWith("acquires result");
  }

  @Test
  void connectingIsNoSecondChannel() {
    assertThat(JDK.method("java.nio.channels.DatagramChannel", "connect"))
        .isEqualTo("borrows this; borrows #0; returns this");
    assertThat(JDK.method("java.nio.channels.SelectableChannel", "configureBlocking"))
        .endsWith("returns this");
  }

  @Test
  void lockOfAFileIsAPartOfItsChannel() {
    TypeContract lock = JDK.contracts().type(new TypeKey("java.nio.channels.FileLock"));
    assertThat(lock.is(TypeContract.Trait.PART)).isTrue();
    MethodContract tried =
        JDK.contract("java.nio.channels.FileChannel", "tryLock", "long", "long", "boolean");
    assertThat(tried.result()).isEqualTo(Nullness.MAYBE_NULL);
    assertThat(tried.has(Effect.Acquires.class)).isTrue();
    assertThat(JDK.method("java.nio.channels.FileLock", "isValid"))
        .startsWith("tells of the end of this");
  }

  @Test
  void pipeIsOwedOnceAnEndIsTaken() {
    assertThat(JDK.method("java.nio.channels.Pipe", "open")).endsWith("starts empty");
    assertThat(JDK.method("java.nio.channels.Pipe", "source")).isEqualTo("fills this; wraps this");
  }

  @Test
  void bodyThatIsAStreamMustBeAskedFor() {
    String handlers = "java.net.http.HttpResponse$BodyHandlers";
    assertThat(JDK.method(handlers, "ofInputStream")).endsWith("starts empty");
    assertThat(JDK.method(handlers, "ofByteArray")).doesNotContain("starts empty");
    assertThat(JDK.method("java.net.http.HttpClient", "send")).contains("fills #1");
    assertThat(JDK.method("java.net.http.HttpResponse", "body")).contains("escapes this");
  }

  @Test
  void contextsAreClosedUnlessTheyAreTheContainers() {
    String context = "javax.naming.directory.InitialDirContext";
    assertThat(JDK.method(context, "new", "()")).endsWith("borrows result");
    assertThat(JDK.method(context, "new", "java.util.Hashtable")).endsWith("acquires result");
    assertThat(JDK.method("javax.naming.Context", "close")).isEqualTo("releases this");
  }

  @Test
  void whatScriptsAndPreferencesAreGivenStaysTheCallers() {
    assertThat(JDK.method("javax.script.ScriptEngine", "eval", "java.io.Reader"))
        .contains("borrows #0");
    assertThat(JDK.method("javax.script.ScriptEngine", "put")).contains("escapes #1");
    assertThat(JDK.method("java.util.prefs.Preferences", "exportNode")).contains("borrows #0");
  }

  @Test
  void httpConnectionsStreamIsNobodysDuty() {
    assertThat(JDK.method("java.net.URLConnection", "getInputStream")).endsWith("acquires result");
    assertThat(
            JDK.methodOn("java.net.HttpURLConnection", "java.net.URLConnection", "getInputStream"))
        .doesNotContain("acquires");
  }

  @Test
  void whatIsPutIntoACollectionGoesOutOfSight() {
    assertThat(JDK.method("java.util.List", "add", "java.lang.Object"))
        .isEqualTo("borrows this; escapes #0");
    assertThat(JDK.method("java.util.Map", "put"))
        .isEqualTo("borrows this; escapes #0; escapes #1");
    assertThat(JDK.method("java.util.Queue", "poll")).isEqualTo("borrows this");
    assertThat(JDK.method("java.util.Optional", "of")).isEqualTo("escapes #0");
    assertThat(JDK.method("java.util.Map", "get")).isEqualTo("borrows this; borrows #0");
  }

  @Test
  void requireNonNullReturnsItsArgument() {
    assertThat(JDK.method("java.util.Objects", "requireNonNull", "java.lang.Object"))
        .isEqualTo("checks #0 NONNULL else java.lang.NullPointerException; borrows #0; returns #0");
  }

  @Test
  void exitHalts() {
    assertThat(JDK.method("java.lang.System", "exit")).isEqualTo("halts");
  }

  @Test
  void parsersThrowWhatCallersMeet() {
    assertThat(JDK.contract("java.lang.Integer", "parseInt", "java.lang.String").unchecked())
        .containsExactly(new TypeKey("java.lang.NumberFormatException"));
    assertThat(JDK.contract("java.nio.charset.Charset", "forName", "java.lang.String").unchecked())
        .hasSize(2);
  }

  @Test
  void locksAreTakenAndGivenBack() {
    assertThat(JDK.method("java.util.concurrent.locks.ReentrantLock", "lock"))
        .contains("locks this");
    assertThat(JDK.method("java.util.concurrent.locks.ReentrantReadWriteLock$ReadLock", "unlock"))
        .contains("unlocks this");
    assertThat(
            JDK.method(
                "java.util.concurrent.locks.ReentrantLock",
                "tryLock",
                "long",
                "java.util.concurrent.TimeUnit"))
        .contains("tries to lock this, taken when TRUE");
  }

  @Test
  void systemStreamsAreLent() {
    assertThat(JDK.field("java.lang.System", "out")).isEqualTo("BORROWED");
  }
}
