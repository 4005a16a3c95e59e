package dev.custody.processor.rule.program;

import static com.google.common.truth.Truth.assertThat;
import static java.util.stream.Collectors.toSet;

import dev.custody.processor.CustodyTester;
import java.io.IOException;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every method of the JDK that the pack says may block is found where nobody may wait. */
final class BlockingPackTest {
  private static final Path INDEX =
      Path.of("src", "main", "resources", "META-INF", "custody", "blocking.index");

  private static final Pattern FOUND =
      Pattern.compile("(?m)^Subject\\.java:(\\d+): error: \\[custody:blocking-call]");

  /** javac tells no more than a hundred errors. */
  private static final int AT_ONCE = 90;

  private final CustodyTester custody = new CustodyTester("rule.reference-leak=off");

  /** A method that this JDK has, called with null and zero for everything. */
  private record Call(Executable method) {
    String text() {
      List<String> arguments = new ArrayList<>();
      for (Class<?> parameter : method.getParameterTypes()) {
        String zero = parameter == boolean.class ? "false" : parameter.isPrimitive() ? "0" : "null";
        arguments.add("(" + parameter.getCanonicalName() + ") " + zero);
      }
      String type = method.getDeclaringClass().getCanonicalName();
      String called =
          method instanceof Method ? "((" + type + ") any)." + method.getName() : "new " + type;
      return called + "(" + String.join(", ", arguments) + ");";
    }
  }

  @Test
  void everyMethodOfThePackIsFound() throws IOException {
    List<Call> calls = calls();
    assertThat(calls.size()).isAtLeast(300);
    List<String> missed = new ArrayList<>();
    for (int from = 0; from < calls.size(); from += AT_ONCE) {
      missed.addAll(missed(calls.subList(from, Math.min(calls.size(), from + AT_ONCE))));
    }

    assertThat(missed).isEmpty();
  }

  /** The calls that are not found; each stands on a line of its own, below its method. */
  private List<String> missed(List<Call> calls) {
    StringBuilder program = new StringBuilder("@Context @interface EventLoop {}\n");
    for (int i = 0; i < calls.size(); i++) {
      program.append("@EventLoop void call").append(i).append("(Object any) throws Exception {\n");
      program.append(calls.get(i).text()).append("\n}\n");
    }
    Set<Integer> found =
        FOUND
            .matcher(custody.output(program.toString()))
            .results()
            .map(finding -> Integer.parseInt(finding.group(1)))
            .collect(toSet());
    return IntStream.range(0, calls.size())
        .filter(i -> !found.contains(3 + 3 * i))
        .mapToObj(i -> calls.get(i).text())
        .toList();
  }

  private static List<Call> calls() throws IOException {
    List<Call> calls = new ArrayList<>();
    String type = "";
    for (String line : Files.readAllLines(INDEX)) {
      String[] words = line.split("\t", -1);
      if (words[0].equals("t")) {
        type = words[1];
      } else if (words[0].equals("m") && words[2].equals("MaySleep")) {
        String signature = words[1];
        members(type)
            .filter(each -> signature(each).equals(signature))
            .map(Call::new)
            .forEach(calls::add);
      }
    }
    return calls;
  }

  /** What a type declares; nothing if this JDK does not have it. */
  private static Stream<Executable> members(String type) {
    try {
      Class<?> known = Class.forName(type);
      return Stream.concat(
          Arrays.stream(known.getDeclaredMethods()).filter(each -> !each.isBridge()),
          Arrays.stream(known.getDeclaredConstructors()));
    } catch (ClassNotFoundException missing) {
      return Stream.empty();
    }
  }

  private static String signature(Executable member) {
    String name = member instanceof Method ? member.getName() : "<init>";
    return name
        + "("
        + String.join(
            ",", Arrays.stream(member.getParameterTypes()).map(BlockingPackTest::name).toList())
        + ")";
  }

  private static String name(Class<?> type) {
    return type.isArray() ? name(type.getComponentType()) + "[]" : type.getName();
  }
}
