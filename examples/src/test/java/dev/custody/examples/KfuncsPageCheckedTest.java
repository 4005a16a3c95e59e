package dev.custody.examples;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static java.util.stream.Collectors.joining;

import dev.custody.runtime.Kfuncs;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The programs of docs/kfuncs.md call every function, and the checker finds nothing in them. */
final class KfuncsPageCheckedTest {
  private static final Path PAGE = Path.of("../docs/kfuncs.md");
  private static final Pattern BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
  private static final Pattern CALL = Pattern.compile("(\\w+)\\(");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `(\\w+)");

  @TempDir Path folder;

  @Test
  void everyFunctionIsCalledAndNothingIsFound() throws IOException {
    String members = members();
    Set<String> called = found(CALL, members);
    Set<String> missing = functions();
    missing.removeAll(called);
    assertThat(missing).isEmpty();
    assertThat(complaints(members)).isEmpty();
  }

  @Test
  void theListOfWhatIsLackingNamesFunctionsOnly() throws IOException {
    String page = Files.readString(PAGE);
    Set<String> named = found(ROW, page.substring(page.indexOf("cannot say")));
    named.remove("task"); // its fields
    assertThat(functions()).containsAtLeastElementsIn(named);
  }

  private static Set<String> functions() {
    return Arrays.stream(Kfuncs.class.getDeclaredMethods())
        .filter(method -> Modifier.isPublic(method.getModifiers()))
        .map(Method::getName)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> found(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(result -> result.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String members() throws IOException {
    return BLOCK
        .matcher(Files.readString(PAGE))
        .results()
        .map(block -> block.group(1))
        .collect(joining("\n"));
  }

  private String complaints(String members) throws IOException {
    Path source = folder.resolve("OnPage.java");
    Files.writeString(
        source,
        """
        import static dev.custody.runtime.Kfuncs.*;
        import dev.custody.annotations.*;
        import dev.custody.annotations.Kptr;
        import dev.custody.runtime.*;
        import java.lang.invoke.MethodHandles;
        import java.nio.ByteBuffer;
        import java.util.*;
        final class OnPage {
        """
            + members
            + "}");
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    String classPath = System.getProperty("java.class.path");
    List<String> options =
        List.of("-d", folder.toString(), "-cp", classPath, "-processorpath", classPath);
    StringWriter output = new StringWriter();
    try (StandardJavaFileManager files =
        javac.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
      boolean compiled =
          javac
              .getTask(output, files, null, options, null, files.getJavaFileObjects(source))
              .call();
      assertWithMessage(output.toString()).that(compiled).isTrue();
    }
    return output.toString().lines().filter(line -> line.contains("custody:")).collect(joining());
  }
}
