package dev.custody.conformance;

import com.sun.source.util.JavacTask;
import dev.custody.processor.finding.Severity;
import dev.custody.processor.option.Options;
import dev.custody.processor.plugin.Session;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Accepted cases as classes that can be run, made in memory and without another check. */
final class Compilation {
  private Compilation() {}

  /**
   * The class files of some cases, by the names of their classes; each case's own is {@link
   * Judge#className}.
   *
   * @throws IllegalStateException if one does not compile
   */
  static Map<String, byte[]> of(List<Case> cases) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<JavaFileObject> sources = new ArrayList<>();
    for (int i = 0; i < cases.size(); i++) {
      sources.add(Judge.source(i, cases.get(i)));
    }
    StringBuilder errors = new StringBuilder();
    Classes classes =
        new Classes(compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8));
    JavacTask task =
        (JavacTask)
            compiler.getTask(
                null,
                classes,
                message -> errors.append(message.getMessage(Locale.ROOT)).append('\n'),
                List.of("-proc:none", "-nowarn"),
                null,
                sources);
    Session.attach(task, Options.DEFAULTS.withLevel(Severity.OFF), report -> {});
    if (!task.call()) {
      throw new IllegalStateException(errors.toString());
    }
    Map<String, byte[]> written = new HashMap<>();
    classes.written.forEach((name, bytes) -> written.put(name, bytes.toByteArray()));
    return written;
  }

  private static final class Classes extends ForwardingJavaFileManager<JavaFileManager> {
    private final Map<String, ByteArrayOutputStream> written = new HashMap<>();

    Classes(JavaFileManager files) {
      super(files);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
      return new SimpleJavaFileObject(URI.create("memory:///" + className), kind) {
        @Override
        public OutputStream openOutputStream() {
          ByteArrayOutputStream bytes = new ByteArrayOutputStream();
          written.put(className, bytes);
          return bytes;
        }
      };
    }
  }
}
