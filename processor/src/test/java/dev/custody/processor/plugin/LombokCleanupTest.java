package dev.custody.processor.plugin;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lombok's {@code @Cleanup}, as the real Lombok writes it into the trees before the checker. */
final class LombokCleanupTest {
  private static final Pattern MARK = Pattern.compile("// finds ([a-z-]+)$");
  private static final Pattern FOUND =
      Pattern.compile("Cleaned\\.java:(\\d+): error: \\[custody:([a-z-]+)]");

  @TempDir Path folder;

  @Test
  void closesAtTheEndOfItsBlock() {
    check(
        """
        int first(File file) throws IOException {
          @Cleanup InputStream in = new FileInputStream(file);
          return in.read();
        }
        """);
  }

  @Test
  void withoutItTheSameLeaks() {
    check(
        """
        int first(File file) throws IOException {
          InputStream in = new FileInputStream(file);
          return in.read(); // finds reference-leak
        }
        """);
  }

  @Test
  void severalCloseEachOnFailureOfTheNext() {
    check(
        """
        void copy(File from, File to) throws IOException {
          @Cleanup InputStream in = new FileInputStream(from);
          @Cleanup OutputStream out = new FileOutputStream(to);
          in.transferTo(out);
        }
        """);
  }

  @Test
  void whatStandsWithoutItBesideOneThatHasItLeaks() {
    check(
        """
        void copy(File from, File to) throws IOException {
          InputStream in = new FileInputStream(from);
          @Cleanup OutputStream out = new FileOutputStream(to); // finds reference-leak
          in.transferTo(out);
          in.close();
        }
        """);
  }

  @Test
  void leavesNullAlone() {
    check(
        """
        int first(File file) throws IOException {
          @Cleanup InputStream in = file.exists() ? new FileInputStream(file) : null;
          return in == null ? -1 : in.read();
        }
        """);
  }

  @Test
  void closesOnEveryWayOutOfALoop() {
    check(
        """
        int blanks(List<File> files) throws IOException {
          int blanks = 0;
          for (File file : files) {
            @Cleanup Reader in = new FileReader(file);
            int c = in.read();
            if (c < 0) {
              continue;
            }
            if (c == '#') {
              break;
            }
            if (c == 0) {
              throw new EOFException();
            }
            blanks += c == ' ' ? 1 : 0;
          }
          return blanks;
        }
        """);
  }

  @Test
  void releasesByTheMethodThatItNames() {
    check(
        """
        int run(Callable<Integer> task) throws Exception {
          @Cleanup("shutdown") ExecutorService threads = Executors.newCachedThreadPool();
          return threads.submit(task).get();
        }
        """);
  }

  @Test
  void namesAMethodThatReleasesNothing() {
    check(
        """
        void write(File file) throws IOException {
          @Cleanup("flush") OutputStream out = new FileOutputStream(file); // finds reference-leak
          out.write(1);
        } // finds reference-leak
        """);
  }

  @Test
  void whatIsReturnedIsClosedBefore() {
    check(
        """
        InputStream open(File file) throws IOException {
          @Cleanup InputStream in = new FileInputStream(file);
          return in; // finds use-after-release
        }
        """);
  }

  @Test
  void closesOnlyWhatTheVariableNamesInTheEnd() {
    check(
        """
        int second(File first, File second) throws IOException {
          @Cleanup InputStream in = new FileInputStream(first);
          in = new FileInputStream(second); // finds overwritten-reference
          return in.read();
        }
        """);
  }

  private void check(String member) {
    String source =
        "import java.io.*; import java.util.*; import java.util.concurrent.*; import lombok.*;"
            + " class Cleaned {\n"
            + member
            + "}\n";
    String path = Javac.library("lombok") + File.pathSeparator + Javac.ownPath();
    Javac.Outcome outcome =
        new Javac(folder)
            .source("Cleaned.java", source)
            .with("-processorpath", path, "-classpath", Javac.library("lombok"))
            .run();

    SortedSet<String> found = new TreeSet<>();
    Matcher matcher = FOUND.matcher(outcome.text());
    while (matcher.find()) {
      found.add(matcher.group(1) + " " + matcher.group(2));
    }
    assertWithMessage(outcome.text()).that(found).isEqualTo(marks(source));
    assertThat(outcome.success()).isEqualTo(found.isEmpty());
  }

  private static SortedSet<String> marks(String source) {
    SortedSet<String> marks = new TreeSet<>();
    List<String> lines = source.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      Matcher matcher = MARK.matcher(lines.get(i));
      if (matcher.find()) {
        marks.add((i + 1) + " " + matcher.group(1));
      }
    }
    return marks;
  }
}
