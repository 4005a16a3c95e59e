package dev.custody.processor;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * Compiles a small program with the checker and compares what it finds with the program's own
 * marks: a line that ends in {@code // finds reference-leak} has that finding, and no other line
 * has one.
 *
 * <p>A program is a member of a class, or a whole compilation unit if it starts with {@code
 * package}. Members see {@code Pool} and {@code Page}, the vocabulary of all tests.
 */
public final class CustodyTester {
  private static final Pattern MARK = Pattern.compile("// finds ([a-z, -]+)$");
  private static final Pattern FOUND = Pattern.compile("^\\[custody:([a-z-]+)] (.*)");
  private static final Pattern STEP = Pattern.compile("^\\s+(\\d+)\\s{2,}(\\S.*)$");

  private static final String HEADER =
      "package demo; import dev.custody.annotations.*; import java.io.*; import java.util.*;"
          + " import java.util.function.*; import java.nio.file.*; class Subject { ";

  private static final List<JavaFileObject> VOCABULARY =
      List.of(
          JavaFileObjects.forSourceString(
              "demo.Page",
              """
              package demo;
              import dev.custody.annotations.*;
              @Refcounted
              public interface Page {
                @Acquires(Of.RECEIVER) Page retain();
                @Releases void release();
                boolean isStale();
                int size();
              }
              """),
          JavaFileObjects.forSourceString(
              "demo.Pool",
              """
              package demo;
              import dev.custody.annotations.*;
              public interface Pool {
                @Acquires Page take();
                @Acquires @MayBeNull Page poll();
                @Borrowed Page peek();
                void put(@Owning Page page);
                void look(Page page) throws java.io.IOException;
                boolean offer(@Releases(when = When.TRUE) Page page);
              }
              """));

  private final List<String> options;

  /** A tester of the defaults, or of options as {@code -Xplugin} takes them. */
  public CustodyTester(String... options) {
    this.options = List.of(options);
  }

  /** Asserts that exactly the marked lines have their findings. */
  public Checked check(String program) {
    Compilation compilation = compile(program);
    SortedSet<String> found = new TreeSet<>();
    List<String> messages = new ArrayList<>();
    for (Diagnostic<?> diagnostic : compilation.diagnostics()) {
      Matcher matcher = FOUND.matcher(diagnostic.getMessage(Locale.ROOT));
      if (matcher.find()) {
        found.add(diagnostic.getLineNumber() + " " + matcher.group(1));
        messages.add(diagnostic.getMessage(Locale.ROOT));
      } else if (diagnostic.getKind() == Diagnostic.Kind.ERROR) {
        throw new AssertionError("the program does not compile: " + diagnostic);
      }
    }
    assertWithMessage(String.join("\n", messages)).that(found).isEqualTo(marks(program));
    return new Checked(messages);
  }

  /** Asserts the marks, and that the same program with one text replaced has no finding. */
  public Checked pair(String wrong, String text, String replacement) {
    assertThat(wrong).contains(text);
    Checked checked = check(wrong);
    check(
        MARK.matcher(wrong.replace(text, replacement)).replaceAll("").replaceAll("// finds.*", ""));
    return checked;
  }

  /** What a user reads: each message with its place, as javac prints it without source lines. */
  public String output(String program) {
    StringBuilder output = new StringBuilder();
    for (Diagnostic<?> diagnostic : compile(program).diagnostics()) {
      String kind = diagnostic.getKind() == Diagnostic.Kind.ERROR ? "error" : "warning";
      String place = "Subject.java:" + diagnostic.getLineNumber() + ": " + kind + ": ";
      output.append(place).append(diagnostic.getMessage(Locale.ROOT)).append('\n');
    }
    return output.toString();
  }

  private Compilation compile(String program) {
    boolean whole = program.stripLeading().startsWith("package");
    List<JavaFileObject> files = new ArrayList<>(VOCABULARY);
    files.add(
        JavaFileObjects.forSourceString(
            "demo.Subject", whole ? program : HEADER + program.stripTrailing() + "\n}\n"));
    List<String> arguments = new ArrayList<>(List.of("-Xlint:none", "-proc:none"));
    if (!options.isEmpty()) {
      arguments.add("-Xplugin:Custody " + String.join(" ", options));
    }
    return Compiler.javac().withOptions(arguments).compile(files);
  }

  private static SortedSet<String> marks(String program) {
    SortedSet<String> marks = new TreeSet<>();
    List<String> lines = program.lines().toList();
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

  /**
   * What a check found.
   *
   * @param messages the messages, in order
   */
  public record Checked(List<String> messages) {
    /**
     * Asserts the path of the only finding, each step as line, verb and, if wanted, effect: {@code
     * "3 branch taken (true)"}.
     */
    public void path(String... steps) {
      assertThat(messages).hasSize(1);
      List<String> path = new ArrayList<>();
      for (String line : messages.get(0).lines().toList()) {
        Matcher matcher = STEP.matcher(line);
        if (matcher.find()) {
          path.add(matcher.group(1) + " " + shortened(matcher.group(2), steps, path.size()));
        }
      }
      assertThat(path).containsExactlyElementsIn(steps).inOrder();
    }

    /** Asserts that the only finding's headline is this. */
    public void headline(String headline) {
      assertThat(messages).hasSize(1);
      assertThat(messages.get(0).lines().findFirst().orElse("")).endsWith("] " + headline);
    }

    private static String shortened(String step, String[] expected, int index) {
      String verb = step.replaceFirst(":\\s.*", "").strip();
      boolean withEffect = index < expected.length && expected[index].endsWith(")");
      Matcher effect = Pattern.compile("\\(([^()]*)\\)$").matcher(step);
      return withEffect && effect.find() ? verb + " (" + effect.group(1) + ")" : verb;
    }
  }
}
