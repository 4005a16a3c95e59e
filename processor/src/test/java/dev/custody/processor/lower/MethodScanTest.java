package dev.custody.processor.lower;

import static com.google.common.truth.Truth.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is known of methods before they are lowered. */
final class MethodScanTest {
  private static MethodFacts facts(String source, String method) {
    return LoweringTester.lower(source).facts().stream()
        .filter(facts -> facts.method().name().equals(method))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> calls(String source, String method) {
    return facts(source, method).calls().stream().map(Object::toString).toList();
  }

  private static final String SOURCE =
      """
      class T {
        Object a = new Object();
        static int b = Integer.parseInt("1");
        T() { f(); }
        void f() { Runnable r = () -> g("x".length()); Runnable s = this::f; }
        static void g(int n) { synchronized (T.class) { } }
        synchronized void h() { new Thread() { public void run() { f(); } }; }
        class Inner { void i() { f(); f(); } }
      }
      """;

  @Test
  void callsOfLambdasCountAsTheMethods() {
    assertThat(calls(SOURCE, "f"))
        .containsExactly("T.g(int)", "java.lang.String.length()", "T.f()");
  }

  @Test
  void initialisersCountAsTheConstructors() {
    assertThat(calls(SOURCE, "<init>"))
        .containsExactly("java.lang.Object.<init>()", "T.f()", "java.lang.Object.<init>()");
    assertThat(calls(SOURCE, "<clinit>"))
        .containsExactly("java.lang.Integer.parseInt(java.lang.String)");
  }

  @Test
  void anonymousClassesCountAsTheMethods() {
    assertThat(calls(SOURCE, "h")).contains("T.f()");
  }

  @Test
  void locksAreSeen() {
    assertThat(facts(SOURCE, "g").locks()).isTrue();
    assertThat(facts(SOURCE, "h").locks()).isTrue();
    assertThat(facts(SOURCE, "f").locks()).isFalse();
  }

  @Test
  void memberClassesHaveTheirOwn() {
    assertThat(calls(SOURCE, "i")).containsExactly("T.f()", "T.f()");
  }

  @Test
  void everyMethodThatCanBeLoweredIsScanned() {
    LoweringTester tester = LoweringTester.lower(SOURCE);
    assertThat(tester.facts().stream().map(MethodFacts::method).toList())
        .containsExactlyElementsIn(tester.all().stream().map(Lowered::method).toList())
        .inOrder();
  }
}
