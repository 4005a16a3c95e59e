package dev.custody.examples;

import static com.google.common.truth.Truth.assertThat;
import static java.util.Comparator.comparingInt;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The runtime's own annotations let the checker find what its users do wrong, and nothing else. */
final class RuntimeUsersTest {
  private static final Path USERS = Path.of("src/test/resources/runtime/Users.java");
  private static final Pattern MARK = Pattern.compile("// finds (\\S+)");
  private static final Pattern FINDING =
      Pattern.compile("Users\\.java:(\\d+): error: \\[custody:([\\w-]+)]");

  @TempDir Path classes;

  @Test
  void everyMarkedLineIsFoundAndNoOther() throws IOException {
    assertThat(findings()).containsExactlyElementsIn(marks()).inOrder();
  }

  private static List<String> marks() throws IOException {
    List<String> marks = new ArrayList<>();
    List<String> lines = Files.readAllLines(USERS);
    for (int i = 0; i < lines.size(); i++) {
      Matcher mark = MARK.matcher(lines.get(i));
      if (mark.find()) {
        marks.add((i + 1) + " " + mark.group(1));
      }
    }
    return marks;
  }

  private List<String> findings() throws IOException {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    String classPath = System.getProperty("java.class.path");
    List<String> options =
        List.of("-d", classes.toString(), "-cp", classPath, "-processorpath", classPath);
    StringWriter output = new StringWriter();
    try (StandardJavaFileManager files =
        javac.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
      boolean unused =
          javac.getTask(output, files, null, options, null, files.getJavaFileObjects(USERS)).call();
    }
    return FINDING
        .matcher(output.toString())
        .results()
        .map(finding -> finding.group(1) + " " + finding.group(2))
        .sorted(comparingInt(each -> Integer.parseInt(each.split(" ")[0])))
        .toList();
  }
}
