package dev.custody.processor;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The corpus of small programs, without an annotation: each file is a topic, each method a program,
 * leaking ones and their correct twins side by side. A line that ends in {@code // finds
 * reference-leak} has that finding, and no other line has one. The folder {@code open} holds what
 * is not found yet, or found wrongly: there the marks are wishes.
 *
 * <p>A folder is one compilation. A file that starts with {@code // needs 22} is left out below.
 */
final class CorpusTest {
  private static final Path CORPUS = Path.of("src", "test", "resources", "corpus").toAbsolutePath();
  private static final Pattern NEEDS = Pattern.compile("// needs (\\d+)");
  private static final Pattern MARK = Pattern.compile("// finds ([a-z, -]+)$");
  private static final Pattern FOUND = Pattern.compile("^\\[custody:([a-z-]+)] ");

  @TempDir Path classes;

  @TestFactory
  Stream<DynamicTest> everyMarkIsFoundAndNothingElse() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (String area : areas()) {
      List<Path> files = files(area);
      Map<String, SortedSet<String>> found = found(files, compile(files));
      for (Path file : files) {
        String name = area + "/" + file.getFileName();
        tests.add(dynamicTest(name, () -> assertMarks(file, found.get(file.toString()))));
      }
    }
    return tests.stream();
  }

  @Test
  void whatIsOpenCompiles() throws IOException {
    assertThat(compile(files("open"))).isNotNull();
  }

  @Test
  void everyWishIsWrittenDown() throws IOException {
    String known = Files.readString(Path.of("..", "docs", "findings", "open.md"));
    for (Path file : files("open")) {
      assertThat(known).contains("`" + file.getFileName() + "`");
    }
  }

  private static void assertMarks(Path file, SortedSet<String> found) throws IOException {
    assertWithMessage("%s", file).that(found).isEqualTo(marks(file));
  }

  private static List<String> areas() throws IOException {
    try (Stream<Path> folders = Files.list(CORPUS)) {
      return folders
          .map(folder -> folder.getFileName().toString())
          .filter(area -> !area.equals("open"))
          .sorted()
          .toList();
    }
  }

  private static List<Path> files(String area) throws IOException {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> all = Files.list(CORPUS.resolve(area))) {
      for (Path file : all.sorted().toList()) {
        Matcher needs = NEEDS.matcher(Files.readString(file));
        if (!needs.lookingAt() || Integer.parseInt(needs.group(1)) <= Runtime.version().feature()) {
          files.add(file);
        }
      }
    }
    return files;
  }

  /** The findings of one compilation of all these files. */
  private List<Diagnostic<? extends JavaFileObject>> compile(List<Path> files) throws IOException {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    StringWriter crash = new StringWriter();
    try (StandardJavaFileManager manager =
        javac.getStandardFileManager(diagnostics, Locale.ROOT, UTF_8)) {
      List<String> options = List.of("-proc:none", "-Xmaxerrs", "100000", "-d", classes.toString());
      javac
          .getTask(
              crash,
              manager,
              diagnostics,
              options,
              null,
              manager.getJavaFileObjectsFromPaths(files))
          .call();
    }
    assertThat(crash.toString()).isEmpty();
    List<Diagnostic<? extends JavaFileObject>> findings = new ArrayList<>();
    for (Diagnostic<? extends JavaFileObject> diagnostic : diagnostics.getDiagnostics()) {
      String message = diagnostic.getMessage(Locale.ROOT);
      assertThat(message).doesNotContain("internal-error");
      if (FOUND.matcher(message).find()) {
        findings.add(diagnostic);
      } else if (diagnostic.getKind() == Diagnostic.Kind.ERROR) {
        throw new AssertionError("the programs do not compile: " + diagnostic);
      }
    }
    return findings;
  }

  /** Line and rule of the findings of each file. */
  private static Map<String, SortedSet<String>> found(
      List<Path> files, List<Diagnostic<? extends JavaFileObject>> findings) {
    Map<String, SortedSet<String>> found =
        files.stream()
            .collect(
                Collectors.toMap(
                    Path::toString, file -> new TreeSet<>(), (a, b) -> a, TreeMap::new));
    for (Diagnostic<? extends JavaFileObject> finding : findings) {
      Matcher matcher = FOUND.matcher(finding.getMessage(Locale.ROOT));
      if (matcher.find()) {
        found
            .get(Path.of(finding.getSource().toUri().getPath()).toString())
            .add(finding.getLineNumber() + " " + matcher.group(1));
      }
    }
    return found;
  }

  private static SortedSet<String> marks(Path file) throws IOException {
    SortedSet<String> marks = new TreeSet<>();
    List<String> lines = Files.readAllLines(file);
    for (int i = 0; i < lines.size(); i++) {
      Matcher matcher = MARK.matcher(lines.get(i));
      if (matcher.find()) {
        for (String id : matcher.group(1).split(", ")) {
          marks.add((i + 1) + " " + id);
        }
      }
    }
    return marks;
  }
}
