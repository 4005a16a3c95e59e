package dev.custody.processor.rule.program;

import dev.custody.processor.CustodyTester;
import org.junit.jupiter.api.Test;

final class BlockingCallTest {
  private static final String CONTEXT = "@Context @interface EventLoop {}\n";

  private final CustodyTester custody = new CustodyTester();

  @Test
  void whatWaitsIsFoundAndWhatDoesNotIsSilent() {
    custody.pair(
        CONTEXT
            + """
            @EventLoop void onRead(java.util.concurrent.BlockingQueue<String> lines)
                throws InterruptedException {
              lines.put("line"); // finds blocking-call
            }
            """,
        "lines.put",
        "lines.offer");
  }

  @Test
  void methodsOfTheJdkThatBlockAreKnown() {
    custody.check(
        CONTEXT
            + """
            @EventLoop void all(
                Object any, Thread thread, java.util.concurrent.Future<String> future,
                java.util.concurrent.locks.ReentrantLock lock, BufferedInputStream in,
                java.net.ServerSocket server, Process process, java.sql.PreparedStatement query)
                throws Exception {
              Thread.sleep(1); // finds blocking-call
              thread.join(); // finds blocking-call
              future.get(); // finds blocking-call
              in.read(); // finds blocking-call
              process.waitFor(); // finds blocking-call
              Files.readString(Path.of("x")); // finds blocking-call
              query.executeUpdate(); // finds blocking-call
              synchronized (any) {
                any.wait(); // finds blocking-call
              }
            }
            """);
  }

  @Test
  void whatLiesInMemoryDoesNotBlock() {
    custody.check(
        CONTEXT
            + """
            @EventLoop int read(ByteArrayInputStream in, StringWriter out) {
              out.write("x");
              System.out.println("x");
              return in.read();
            }
            @EventLoop int wait(InputStream in) throws IOException {
              return in.read(); // finds blocking-call
            }
            """);
  }

  @Test
  void helpersAreFollowed() {
    custody
        .check(
            CONTEXT
                + """
                @EventLoop void onRead() throws InterruptedException {
                  first();
                }
                private void first() throws InterruptedException {
                  Thread.sleep(1); // finds blocking-call
                }
                """)
        .path("3 calls", "6 used here");
  }

  @Test
  void aMethodThatOthersMayOverrideIsLookedInto() {
    custody.check(
        CONTEXT
            + """
            @EventLoop public void onRead() throws InterruptedException {
              load(); // finds blocking-call
            }
            public void load() throws InterruptedException {
              Thread.sleep(1);
            }
            """);
  }

  @Test
  void aMethodTakesTheContextOfWhatItOverrides() {
    custody.check(
        CONTEXT
            + """
            interface Handler {
              @EventLoop void onRead() throws Exception;
            }
            static class Echo implements Handler {
              @Override public void onRead() throws Exception {
                Thread.sleep(1); // finds blocking-call
              }
              void elsewhere() throws Exception {
                Thread.sleep(1);
              }
            }
            """);
  }

  @Test
  void aLambdaThatIsHandedOnRunsElsewhere() {
    custody.check(
        CONTEXT
            + """
            @EventLoop void onRead(java.util.concurrent.Executor workers, InputStream in) {
              workers.execute(() -> {
                try {
                  in.read();
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
            }
            """);
  }

  @Test
  void aContextMayAllowIt() {
    custody.check(
        """
        @Context(maySleep = true) @interface Worker {}
        @Worker void work() throws InterruptedException {
          Thread.sleep(1);
        }
        """);
  }

  @Test
  void codeWithoutAContextIsNotAsked() {
    custody.check("void work() throws InterruptedException { Thread.sleep(1); }");
  }
}
