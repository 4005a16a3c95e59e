package corpus.open;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.FileInputStream;
import java.io.IOException;

/** What a test expects to throw yields nothing that could leak. */
final class ExpectedToThrow {
  static void missing() {
    assertThrows(IOException.class, () -> new FileInputStream("none"));
  }
}
