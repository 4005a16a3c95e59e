package dev.custody.linkage;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Compiles a program, links it, and runs what came out beside what was. */
class MainTest {
  private static final String PROGRAM =
      """
      import java.util.*;
      import java.util.concurrent.Callable;
      import java.util.function.*;

      public class Program implements Callable<List<Object>> {
        record Empty() {}
        record Point(int x, long y, double z, float w, String name, int[] a,
            boolean b, char c, byte d, short e) {}
        record Pair<A, B>(A first, B second) {}
        interface Greeter { String greet(String name); default Greeter twice() { return n -> greet(greet(n)); } }
        static class Base { String tell() { return "base"; } }
        static class Derived extends Base {
          @Override String tell() { Supplier<String> above = super::tell; return above.get() + "!"; }
        }
        private int count;
        private long add(int i) { count += i; return count; }
        private static String join(Object... all) { return Arrays.toString(all); }

        @Override public List<Object> call() {
          List<Object> seen = new ArrayList<>();
          int one = 1; long two = 2; double three = 3; String text = "t"; int[] array = {4};
          Supplier<String> captured = () -> one + "," + two + "," + three + text + array[0];
          seen.add(captured.get());
          ToLongFunction<Integer> unboxed = this::add;
          seen.add(unboxed.applyAsLong(5));
          IntFunction<Long> boxed = this::add;
          seen.add(boxed.apply(6));
          IntToLongFunction plain = this::add;
          seen.add(plain.applyAsLong(7));
          IntConsumer dropped = this::add;
          dropped.accept(8);
          seen.add(count);
          BiFunction<String, String, String> varied = Program::join;
          seen.add(varied.apply("a", "b"));
          Function<String, Integer> length = String::length;
          ToDoubleFunction<String> wide = String::length;
          seen.add(length.apply("abc") + wide.applyAsDouble("abcd"));
          Function<Collection<String>, List<String>> made = ArrayList::new;
          seen.add(made.apply(List.of("x")));
          IntFunction<int[]> arrays = int[]::new;
          seen.add(arrays.apply(3).length);
          Greeter greeter = n -> "hello " + n;
          seen.add(greeter.twice().greet("you"));
          Comparator<Map.Entry<String, Integer>> order = Map.Entry.<String, Integer>comparingByValue().reversed();
          seen.add(order.compare(Map.entry("a", 1), Map.entry("b", 2)));
          seen.add(new Derived().tell());
          seen.add(new Object() { Supplier<String> s = () -> "inner " + count; }.s.get());
          BooleanSupplier yes = () -> one < two;
          seen.add(yes.getAsBoolean());
          Runnable[] chain = new Runnable[3];
          for (int i = 0; i < chain.length; i++) { int n = i; chain[i] = () -> seen.add(n); }
          for (Runnable each : chain) { each.run(); }
          records(seen, array);
          return seen;
        }

        private static void records(List<Object> seen, int[] array) {
          Point point = new Point(1, 2L, -0.0, Float.NaN, null, array, true, 'c', (byte) 3, (short) 4);
          Point same = new Point(1, 2L, -0.0, Float.NaN, null, array, true, 'c', (byte) 3, (short) 4);
          Point other = new Point(1, 2L, 0.0, Float.NaN, null, array, true, 'c', (byte) 3, (short) 4);
          seen.add(point.equals(same)); seen.add(point.equals(other)); seen.add(point.equals(null));
          seen.add(point.hashCode() == same.hashCode());
          seen.add(new Point(9, 8L, 7.5, 6.5f, "n", null, false, 'z', (byte) 1, (short) 2).toString());
          seen.add(new Point(9, 8L, 7.5, 6.5f, "n", null, false, 'z', (byte) 1, (short) 2).hashCode());
          seen.add(new Empty().equals(new Empty())); seen.add(new Empty().hashCode());
          seen.add(new Empty().toString());
          seen.add(new Pair<>("a", List.of(1)).equals(new Pair<>("a", List.of(1))));
          seen.add(new Pair<>("a", 2).hashCode()); seen.add(new Pair<>(null, 'c').toString());
          seen.add(new Pair<>("a", 2).equals("a"));
        }
      }
      """;

  @TempDir Path folder;

  @BeforeEach
  void compile() throws IOException {
    Path source = Files.writeString(folder.resolve("Program.java"), PROGRAM);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      List<String> options = List.of("--release", "17", "-d", folder.toString());
      assertThat(
              compiler
                  .getTask(messages, files, null, options, null, files.getJavaFileObjects(source))
                  .call())
          .isTrue();
    }
  }

  @Test
  void aLinkedProgramDoesWhatItDid() throws Exception {
    List<Object> before = run();

    Main.main(new String[] {folder.toString()});

    assertThat(run()).containsExactlyElementsIn(before).inOrder();
    assertThat(before).hasSize(30);
  }

  @Test
  void nothingIsLeftToLinkAtRunTimeButTexts() throws Exception {
    assertThat(bootstraps()).containsAtLeast("metafactory", "bootstrap");

    Main.main(new String[] {folder.toString()});

    assertThat(bootstraps()).containsNoneOf("metafactory", "bootstrap");
  }

  @Test
  void aSecondRunChangesNothing() throws Exception {
    Main.main(new String[] {folder.toString()});
    Map<String, List<Byte>> linked = contents();

    Main.main(new String[] {folder.toString()});

    assertThat(contents()).isEqualTo(linked);
  }

  @SuppressWarnings("unchecked")
  private List<Object> run() throws Exception {
    try (URLClassLoader loader =
        new URLClassLoader(
            new URL[] {folder.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
      return ((Callable<List<Object>>) loader.loadClass("Program").getConstructor().newInstance())
          .call();
    }
  }

  private List<String> bootstraps() throws IOException {
    List<String> found = new ArrayList<>();
    ClassVisitor classes =
        new ClassVisitor(Opcodes.ASM9) {
          @Override
          public MethodVisitor visitMethod(
              int access, String name, String descriptor, String signature, String[] exceptions) {
            return new MethodVisitor(Opcodes.ASM9) {
              @Override
              public void visitInvokeDynamicInsn(
                  String name, String descriptor, Handle bootstrap, Object... arguments) {
                found.add(bootstrap.getName());
              }
            };
          }
        };
    ClassFolder all = new ClassFolder(folder);
    for (String name : all.names()) {
      new ClassReader(all.read(name)).accept(classes, 0);
    }
    return found;
  }

  private Map<String, List<Byte>> contents() throws IOException {
    Map<String, List<Byte>> contents = new TreeMap<>();
    ClassFolder all = new ClassFolder(folder);
    for (String name : all.names()) {
      List<Byte> bytes = new ArrayList<>();
      for (byte b : all.read(name)) {
        bytes.add(b);
      }
      contents.put(name, bytes);
    }
    return contents;
  }
}
