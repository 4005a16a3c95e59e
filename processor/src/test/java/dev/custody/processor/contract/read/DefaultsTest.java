package dev.custody.processor.contract.read;

import static com.google.common.truth.Truth.assertThat;

import org.junit.jupiter.api.Test;

/** What holds of declarations that nobody has annotated. */
final class DefaultsTest {
  private final Asked jdk = Asked.of("class Empty {}");

  @Test
  void overrideOfAGenericMethodKeepsAsThatDoes() {
    String program =
        """
        import java.util.*;
        abstract class Messages extends ArrayList<AutoCloseable> {
          @Override public abstract boolean add(AutoCloseable message);
          abstract boolean look(AutoCloseable message);
        }
        class Some extends Messages {
          @Override public boolean add(AutoCloseable message) { return message == null; }
          @Override boolean look(AutoCloseable message) { return message == null; }
        }
        """;
    assertThat(Asked.of(program).method("Messages", "add")).contains("escapes #0");
    assertThat(Asked.of(program).method("Messages", "look")).contains("borrows #0");
  }

  @Test
  void constructorOfAResourceAcquires() {
    assertThat(jdk.method("java.io.FileInputStream", "new", "java.io.File"))
        .isEqualTo("borrows #0; acquires result");
  }

  @Test
  void wrapperSharesTheObligationOfItsArgument() {
    assertThat(jdk.method("java.io.BufferedReader", "new", "java.io.Reader")).isEqualTo("wraps #0");
  }

  @Test
  void streamInMemoryOwesNothing() {
    assertThat(jdk.type("java.io.ByteArrayInputStream")).isEqualTo("PLAIN");
    assertThat(jdk.method("java.io.ByteArrayInputStream", "new", "byte[]")).isEqualTo("borrows #0");
  }

  @Test
  void closeIsInheritedFromAutoCloseable() {
    assertThat(jdk.type("java.io.FileInputStream")).isEqualTo("MUST_RELEASE close idempotent");
    assertThat(jdk.method("java.io.FileInputStream", "close")).isEqualTo("releases this");
  }
}
