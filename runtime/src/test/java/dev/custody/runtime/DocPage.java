package dev.custody.runtime;

import static com.google.common.truth.Truth.assertWithMessage;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * The Java of a page of the documentation, as the members of one class.
 *
 * @param kptr the package whose type of that name the page means
 * @param members the blocks of Java of the page, in order
 */
record DocPage(String kptr, String members) {
  private static final Pattern BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

  static DocPage read(String name, String kptr) throws IOException {
    String text = Files.readString(Path.of("..", "docs", name + ".md"));
    return new DocPage(
        kptr, BLOCK.matcher(text).results().map(block -> block.group(1)).collect(joining("\n")));
  }

  /** Compiles it, without the checker, into a folder. */
  Class<?> compile(Path folder) throws IOException, ReflectiveOperationException {
    Path source = folder.resolve("OnPage.java");
    Files.writeString(
        source,
        """
        import static dev.custody.runtime.Kfuncs.*;
        import dev.custody.annotations.*;
        import %s.Kptr;
        import dev.custody.runtime.*;
        import java.lang.invoke.MethodHandles;
        import java.nio.ByteBuffer;
        import java.util.*;
        final class OnPage {
        """
                .formatted(kptr)
            + members
            + """
              static void require(boolean condition) {
                if (!condition) {
                  throw new AssertionError();
                }
              }
            }
            """);
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    StringWriter output = new StringWriter();
    List<String> options =
        List.of(
            "-proc:none", "-d", folder.toString(), "-cp", System.getProperty("java.class.path"));
    try (var files = javac.getStandardFileManager(null, null, null)) {
      boolean compiled =
          javac
              .getTask(output, files, null, options, null, files.getJavaFileObjects(source))
              .call();
      assertWithMessage(output.toString()).that(compiled).isTrue();
    }
    URL[] urls = {folder.toUri().toURL()};
    return Class.forName("OnPage", true, new URLClassLoader(urls, DocPage.class.getClassLoader()));
  }
}
