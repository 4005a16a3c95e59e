package dev.custody.processor.rule.reference;

import dev.custody.processor.CustodyTester;
import org.junit.jupiter.api.Test;

final class UnreleasedFieldTest {
  private static final String ORDERED =
      """
      static final class Both implements Closeable {
        private InputStream in;
        private OutputStream out;

        void open(File from, File to) throws IOException {
          in = new FileInputStream(from);
          out = new FileOutputStream(to);
        }

        @Override
        public void close() throws IOException {
          in.close(); // finds unreleased-field
          out.close();
        }
      }
      """;

  private static final String FORGOTTEN =
      """
      static final class Both implements Closeable {
        static OutputStream kept;
        private InputStream in;
        private OutputStream out;

        void open(File from, File to) throws IOException {
          in = new FileInputStream(from);
          out = new FileOutputStream(to);
        }

        @Override
        public void close() throws IOException { // finds unreleased-field
          in.close();
        }
      }
      """;

  private static final String OWNING =
      """
      static final class Holder implements Closeable {
        @Owning Closeable first;
        @Owning Closeable second;

        @Override
        public void close() throws IOException {
          first.close(); // finds unreleased-field
          second.close();
        }
      }
      """;

  private final CustodyTester custody = new CustodyTester();

  @Test
  void aFailingReleaseSkipsTheNext() {
    custody.pair(
        ORDERED,
        "in.close(); // finds unreleased-field",
        "try { in.close(); } finally { out.close(); }");
  }

  @Test
  void nobodyReleasesIt() {
    custody.pair(FORGOTTEN, "in.close();", "try { in.close(); } finally { out.close(); }");
  }

  @Test
  void whatIsNullIsNotOwed() {
    custody.pair(
        ORDERED,
        "in.close(); // finds unreleased-field",
        "if (in != null) { try { in.close(); } finally { if (out != null) { out.close(); } } }");
  }

  @Test
  void whatOthersMayReleaseIsLeftToThem() {
    custody.pair(
        FORGOTTEN,
        "out = new FileOutputStream(to);",
        "out = new FileOutputStream(to); kept = out;");
  }

  @Test
  void anObjectThatIsClosedAlreadyOwesNothing() {
    custody.check(
        """
        static final class Once implements Closeable {
          private final InputStream in;
          private boolean closed;

          Once(File from) throws IOException {
            in = new FileInputStream(from);
          }

          @Override
          public void close() throws IOException {
            if (closed) {
              return;
            }
            closed = true;
            in.close();
          }
        }
        """);
  }

  @Test
  void whatIsAnnotatedIsOwed() {
    custody.pair(
        OWNING,
        "first.close(); // finds unreleased-field",
        "try { first.close(); } finally { second.close(); }");
  }
}
