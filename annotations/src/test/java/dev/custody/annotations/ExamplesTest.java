package dev.custody.annotations;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The right and the wrong example of every annotation are Java, and marked for what they are. */
final class ExamplesTest {
  private static final Pattern MARKER =
      Pattern.compile("// finds [a-z]+(-[a-z]+)*$", Pattern.MULTILINE);

  @TestFactory
  Stream<DynamicTest> examplesCompile() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (AnnotationDoc doc : AnnotationSources.read()) {
      tests.add(DynamicTest.dynamicTest(doc.name() + " right", () -> compiles(doc, doc.right())));
      tests.add(DynamicTest.dynamicTest(doc.name() + " wrong", () -> compiles(doc, doc.wrong())));
    }
    return tests.stream();
  }

  @TestFactory
  Stream<DynamicTest> onlyWrongExamplesAreFound() throws IOException {
    return AnnotationSources.read().stream()
        .map(
            doc ->
                DynamicTest.dynamicTest(
                    doc.name(),
                    () -> {
                      assertThat(MARKER.matcher(doc.right()).results().count()).isEqualTo(0);
                      assertThat(MARKER.matcher(doc.wrong()).results().count()).isEqualTo(1);
                    }));
  }

  /** {@code PROGRAM} is members of a class; what it shows must be about the annotation. */
  private static void compiles(AnnotationDoc doc, String program) throws IOException {
    String source =
        """
        package examples;
        import dev.custody.annotations.*;
        import java.io.*;
        import java.nio.file.*;
        import java.util.concurrent.locks.*;
        import vocabulary.*;
        class Example {
          static void report(int value) {}
        %s
        }
        """
            .formatted(program);
    assertThat(program).contains("@" + doc.name());
    assertWithMessage(source).that(messages(source)).isEmpty();
  }

  private static List<String> messages(String source) throws IOException {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> messages = new DiagnosticCollector<>();
    try (StandardJavaFileManager manager = javac.getStandardFileManager(messages, null, null)) {
      List<JavaFileObject> units = new ArrayList<>();
      manager.getJavaFileObjectsFromPaths(Vocabulary.files()).forEach(units::add);
      units.add(new Source(source));
      List<String> options = List.of("-Xlint:all", "-proc:none", "-cp", "target/classes");
      JavacTask task = (JavacTask) javac.getTask(null, manager, messages, options, null, units);
      task.analyze();
    }
    return messages.getDiagnostics().stream().map(Object::toString).collect(Collectors.toList());
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String text) {
      super(URI.create("string:///examples/Example.java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
