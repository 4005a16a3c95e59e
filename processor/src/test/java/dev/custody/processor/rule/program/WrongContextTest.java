package dev.custody.processor.rule.program;

import dev.custody.processor.CustodyTester;
import org.junit.jupiter.api.Test;

final class WrongContextTest {
  private static final String CONTEXTS =
      """
      @Context @interface EventLoop {}
      @Context(exclusive = true) @interface Renders {}
      @Context(calls = Renders.class) @interface Startup {}
      @Renders void paint() {}
      """;

  private final CustodyTester custody = new CustodyTester();

  @Test
  void codeOfAnotherThreadIsNotCalled() {
    custody
        .check(CONTEXTS + "@EventLoop void onRead() {\n  paint(); // finds wrong-context\n}\n")
        .headline("`paint` is `@Renders` code, and must not be called from `@EventLoop` code");
  }

  @Test
  void itsOwnCodeMayCallIt() {
    custody.check(CONTEXTS + "@Renders void frame() {\n  paint();\n}\n");
  }

  @Test
  void aContextMaySayWhatItCalls() {
    custody.check(CONTEXTS + "@Startup void start() {\n  paint();\n}\n");
  }

  @Test
  void codeWithoutAContextMayCallIt() {
    custody.check(CONTEXTS + "void main() {\n  paint();\n}\n");
  }
}
