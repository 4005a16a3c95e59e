package dev.custody.processor.frontend;

import static com.google.common.truth.Truth.assertThat;

import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.custody.processor.frontend.Messages.Message;
import java.io.StringWriter;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticListener;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

final class MessagesTest {
  private static final String SOURCE =
      "class A {\n\tint x = 1 + 2; // \u00e4\uD83D\uDE00 #\n\tvoid f() {\n  }\n}\n";

  @Test
  void anyCharacterCanBePointedTo() {
    int brace = SOURCE.indexOf("  }") + 2;

    String text = print(List.of(error(SOURCE.indexOf('+'), "here\nmore"), error(brace, "there")));

    assertThat(text)
        .isEqualTo(
            """
            /A.java:2: error: here
            \tint x = 1 + 2; // \u00e4\uD83D\uDE00 #
            \t          ^
              more
            /A.java:4: error: there
              }
              ^
            2 errors
            """);
  }

  @Test
  void listenersAreGivenLineColumnAndOffset() {
    List<Diagnostic<? extends JavaFileObject>> found = new ArrayList<>();
    int plus = SOURCE.indexOf('+');
    int hash = SOURCE.indexOf('#');

    compile(
        found::add,
        (messages, path) -> messages.print(path, List.of(error(hash, "a"), error(plus, "b"))));

    assertThat(
            found.stream()
                .map(
                    d ->
                        d.getLineNumber()
                            + ":"
                            + d.getColumnNumber()
                            + "@"
                            + d.getPosition()
                            + " "
                            + d.getSource().getName()))
        .containsExactly("2:31@" + hash + " /A.java", "2:19@" + plus + " /A.java")
        .inOrder();
    assertThat(found.get(0).getStartPosition()).isEqualTo(hash);
  }

  @Test
  void severalMessagesAtOnePlaceAreAllShown() {
    String text = print(List.of(error(0, "a"), error(0, "b"), error(SOURCE.length() - 2, "c")));

    assertThat(text).contains("A.java:1: error: a");
    assertThat(text).contains("A.java:1: error: b");
    assertThat(text).contains("A.java:5: error: c");
  }

  @Test
  void aMessageWithoutPlaceNamesNoFile() {
    String text =
        compile(null, (messages, path) -> messages.print(Diagnostic.Kind.ERROR, "wrong\nwords"));

    assertThat(text).isEqualTo("error: wrong\n  words\n1 error\n");
  }

  private static Message error(int offset, String text) {
    return new Message(Diagnostic.Kind.ERROR, offset, text);
  }

  private static String print(List<Message> messages) {
    return compile(null, (printer, path) -> printer.print(path, messages));
  }

  private static String compile(
      DiagnosticListener<JavaFileObject> listener, BiConsumer<Messages, TreePath> action) {
    StringWriter text = new StringWriter();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    JavaFileObject file =
        new SimpleJavaFileObject(URI.create("memory:///A.java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return SOURCE;
          }
        };
    JavacTask task =
        (JavacTask)
            compiler.getTask(text, null, listener, List.of("-proc:none"), null, List.of(file));
    Trees trees = Trees.instance(task);
    task.addTaskListener(
        new TaskListener() {
          @Override
          public void finished(TaskEvent event) {
            if (event.getKind() == TaskEvent.Kind.ANALYZE) {
              action.accept(new Messages(trees), trees.getPath(event.getTypeElement()));
            }
          }
        });
    task.call();
    return text.toString().replace("\r\n", "\n");
  }
}
