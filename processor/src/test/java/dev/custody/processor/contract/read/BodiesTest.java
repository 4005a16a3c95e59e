package dev.custody.processor.contract.read;

import static com.google.common.truth.Truth.assertThat;

import org.junit.jupiter.api.Test;

/** What bodies say of methods that nobody has annotated. */
final class BodiesTest {
  private static Asked in(String members) {
    return Asked.of(
        """
        import java.io.*;
        import java.net.*;
        import java.nio.file.*;
        import java.util.*;

        class Subject {
          Socket socket;
          InputStream in;
          List<Closeable> all = new ArrayList<>();
        """
            + members
            + "}");
  }

  @Test
  void getterLends() {
    assertThat(in("InputStream stream() { return in; }").method("Subject", "stream"))
        .isEqualTo("borrows this; borrows result");
  }

  @Test
  void getterOfWhatItMadeBeforeLends() {
    assertThat(
            in("""
            InputStream stream() throws IOException {
              if (in == null) {
                in = new FileInputStream("f");
              }
              return in;
            }
            """)
                .method("Subject", "stream"))
        .isEqualTo("borrows this; borrows result");
  }

  @Test
  void lazyGetterThroughALocalLends() {
    assertThat(
            in("""
            InputStream stream() throws IOException {
              InputStream local = in;
              if (local == null) {
                local = new FileInputStream("f");
                in = local;
              }
              return local;
            }
            """)
                .method("Subject", "stream"))
        .endsWith("borrows result");
  }

  @Test
  void getterThatOpensAcquires() {
    assertThat(
            in("InputStream getStream() throws IOException { return new FileInputStream(\"f\"); }")
                .method("Subject", "getStream"))
        .isEqualTo("borrows this; acquires result");
  }

  @Test
  void whatACalleeAcquiresIsPassedOn() {
    assertThat(
            in("InputStream stream(Path p) throws IOException { return Files.newInputStream(p); }")
                .method("Subject", "stream"))
        .isEqualTo("borrows this; borrows #0; acquires result");
  }

  @Test
  void whatALocalAcquiredIsPassedOn() {
    assertThat(
            in("""
            static Socket dial(String host) throws IOException {
              Socket s = new Socket(host, 1);
              s.setTcpNoDelay(true);
              return s;
            }
            """)
                .method("Subject", "dial"))
        .isEqualTo("borrows #0; acquires result");
  }

  @Test
  void newObjectInMemoryOwesNothing() {
    assertThat(
            in("InputStream open() { return new ByteArrayInputStream(new byte[0]); }")
                .method("Subject", "open"))
        .endsWith("borrows result");
  }

  @Test
  void differentReturnsAreUnknown() {
    assertThat(
            in("""
            InputStream open(boolean b) throws IOException {
              return b ? in : new FileInputStream("f");
            }
            """)
                .method("Subject", "open"))
        .isEqualTo("borrows this");
  }

  @Test
  void wrapperMethodSharesTheObligation() {
    assertThat(
            in("""
            static Reader text(InputStream raw) {
              return new BufferedReader(new InputStreamReader(raw));
            }
            """)
                .method("Subject", "text"))
        .isEqualTo("wraps #0");
  }

  @Test
  void fluentMethodReturnsItsReceiver() {
    String program =
        """
        class Chain implements AutoCloseable {
          int x;
          Chain with(int x) { this.x = x; return this; }
          public void close() { System.out.println(x); }
        }
        """;
    assertThat(Asked.of(program).method("Chain", "with")).isEqualTo("borrows this; returns this");
  }

  @Test
  void parameterIsReturned() {
    assertThat(in("static <T> T same(T t) { return t; }").method("Subject", "same"))
        .isEqualTo("borrows #0; returns #0");
  }

  @Test
  void helperThatClosesQuietlyReleases() {
    assertThat(
            in("""
            static void quietly(Closeable c) {
              if (c != null) {
                try {
                  c.close();
                } catch (IOException ignored) {
                  return;
                }
              }
            }
            """)
                .method("Subject", "quietly"))
        .isEqualTo("releases #0");
  }

  @Test
  void helperThatClosesSometimesLeavesItOutOfSight() {
    assertThat(
            in("void done(Closeable c) throws IOException { if (all.isEmpty()) c.close(); }")
                .method("Subject", "done"))
        .isEqualTo("borrows this; escapes #0");
  }

  @Test
  void whatIsOnlyReadIsLent() {
    assertThat(
            in("int first(InputStream s) throws IOException { return s.read(); }")
                .method("Subject", "first"))
        .isEqualTo("borrows this; borrows #0");
  }

  @Test
  void whatIsReadThroughAWrapperIsLent() {
    assertThat(
            in("""
            String line(InputStream s) throws IOException {
              BufferedReader r = new BufferedReader(new InputStreamReader(s));
              return r.readLine();
            }
            """)
                .method("Subject", "line"))
        .isEqualTo("borrows this; borrows #0");
  }

  @Test
  void whatIsStoredGoesOutOfSight() {
    assertThat(in("void set(InputStream s) { this.in = s; }").method("Subject", "set"))
        .isEqualTo("borrows this; escapes #0");
    assertThat(in("void keep(Closeable c) { all.add(c); }").method("Subject", "keep"))
        .isEqualTo("borrows this; escapes #0");
  }

  @Test
  void whatALambdaCapturesGoesOutOfSight() {
    assertThat(
            in("Runnable later(Closeable c) { return () -> c.toString(); }")
                .method("Subject", "later"))
        .isEqualTo("borrows this; escapes #0");
  }

  @Test
  void constructorThatStoresWhatCloseReleasesWraps() {
    String program =
        """
        import java.io.*;
        class Log implements Closeable {
          private final Writer out;
          Log(Writer w) { out = new BufferedWriter(w); }
          @Override public void close() throws IOException { shut(); }
          private void shut() throws IOException { out.close(); }
        }
        """;
    assertThat(Asked.of(program).method("Log", "new")).isEqualTo("wraps #0");
  }

  @Test
  void constructorThatDelegatesWraps() {
    String program =
        """
        import java.io.*;
        class Counting extends FilterInputStream {
          Counting(InputStream in) { super(new BufferedInputStream(in)); }
        }
        class Twice extends Counting {
          Twice(InputStream in, int n) { super(in); }
        }
        """;
    assertThat(Asked.of(program).method("Counting", "new")).isEqualTo("wraps #0");
    assertThat(Asked.of(program).method("Twice", "new")).isEqualTo("wraps #0");
  }

  @Test
  void constructorThatOpensAcquires() {
    String program =
        """
        import java.io.*;
        class Log implements Closeable {
          private final Writer out;
          Log(File f) throws IOException { out = new FileWriter(f); }
          @Override public void close() throws IOException { out.close(); }
        }
        """;
    assertThat(Asked.of(program).method("Log", "new")).isEqualTo("escapes #0; acquires result");
  }

  @Test
  void closeableThatDoesNothingOwesNothing() {
    String program =
        """
        import java.io.*;
        class Idle implements Closeable {
          boolean closed;
          @Override public void close() { closed = true; }
        }
        class Below extends Idle {
          @Override public void close() { super.close(); }
        }
        class Busy extends Idle {
          @Override public void close() { System.gc(); }
        }
        class Zeros extends InputStream {
          @Override public int read() { return 0; }
        }
        """;
    Asked asked = Asked.of(program);
    assertThat(asked.type("Idle")).isEqualTo("PLAIN");
    assertThat(asked.type("Below")).isEqualTo("PLAIN");
    assertThat(asked.type("Busy")).isEqualTo("MUST_RELEASE close idempotent");
    assertThat(asked.type("Zeros")).isEqualTo("PLAIN");
    assertThat(asked.method("Idle", "new")).isEmpty();
    assertThat(asked.method("Idle", "close")).isEqualTo("borrows this");
  }

  @Test
  void methodThatClosesItsObjectMayEndIt() {
    String program =
        """
        class Door implements AutoCloseable {
          void leave() { close(); }
          @Override public void close() { System.gc(); }
        }
        """;
    assertThat(Asked.of(program).method("Door", "leave")).isEqualTo("escapes this");
  }

  @Test
  void methodsThatCallEachOtherInACircleSayNothing() {
    assertThat(
            in("""
            InputStream a(int n) { return b(n); }
            InputStream b(int n) { return a(n); }
            """)
                .method("Subject", "a"))
        .isEqualTo("borrows this");
  }

  @Test
  void closeThatOnlySetsAFlagOwesNothing() {
    String program =
        """
        import java.util.concurrent.atomic.AtomicBoolean;
        class Memory implements AutoCloseable {
          final AtomicBoolean closed = new AtomicBoolean();
          @Override public void close() { closed.set(true); }
        }
        """;
    assertThat(Asked.of(program).type("Memory")).isEqualTo("PLAIN");
  }

  @Test
  void constructorThatClosesOnErrorLeavesItsArgumentOutOfSight() {
    String program =
        """
        import java.io.*;
        class Archive implements Closeable {
          private final InputStream in;
          Archive(InputStream in, boolean closeOnError) throws IOException {
            this.in = in;
            boolean ok = false;
            try {
              ok = in.read() > 0;
            } finally {
              if (!ok && closeOnError) {
                this.in.close();
              }
            }
          }
          @Override public void close() throws IOException { in.close(); }
        }
        """;
    assertThat(Asked.of(program).method("Archive", "new")).isEqualTo("escapes #0");
  }

  @Test
  void whatAnImplementationKeepsGoesOutOfSight() {
    String program =
        """
        import java.io.*;
        import java.util.*;
        interface Sink {
          void put(Closeable c);
          void look(Closeable c);
        }
        class Queue implements Sink {
          List<Closeable> all = new ArrayList<>();
          @Override public void put(Closeable c) { all.add(c); }
          @Override public void look(Closeable c) { c.toString(); }
        }
        """;
    assertThat(Asked.of(program).method("Sink", "put")).isEqualTo("borrows this; escapes #0");
    assertThat(Asked.of(program).method("Sink", "look")).isEqualTo("borrows this; borrows #0");
  }

  @Test
  void whatNobodyLookedIntoMayKeepWhatItGets() {
    String program =
        """
        import java.io.*;
        interface Unknown { void put(Closeable c); }
        interface Known<T> { void look(T c, int i); }
        class Looker implements Known<Closeable> {
          @Override public void look(Closeable c, int i) { c.toString(); }
        }
        interface Hidden { void show(Closeable c); }
        class Shown implements Hidden {
          @Override public void show(Closeable c) { c.toString(); }
          Hidden other() {
            return new Hidden() { @Override public void show(Closeable c) { } };
          }
        }
        """;
    assertThat(Asked.of(program).method("Unknown", "put")).isEqualTo("borrows this; escapes #0");
    assertThat(Asked.of(program).method("Hidden", "show")).isEqualTo("borrows this; escapes #0");
    assertThat(Asked.of(program).method("Looker", "look")).contains("borrows #0");
  }

  @Test
  void bodyThatCannotFailThrowsNothing() {
    String program =
        """
        import java.io.*;
        class Some {
          static class Base {
            Base(InputStream in) throws IOException { in.toString(); }
            Base() throws IOException { new FileInputStream("x"); }
            InputStream wrapped(InputStream in) throws IOException { return new Part(in); }
            InputStream read(InputStream in) throws IOException { in.read(); return in; }
            InputStream overridden(InputStream in) throws IOException { return in; }
          }
          static class Part extends FilterInputStream { Part(InputStream in) { super(in); } }
          static class Sub extends Base {
            Sub(InputStream in) throws IOException { super(in); }
            @Override InputStream overridden(InputStream in) throws IOException {
              throw new IOException();
            }
          }
          static <T> T required(T some) throws IOException {
            if (some == null) {
              throw new FileNotFoundException();
            }
            return some;
          }
        }
        """;
    Asked asked = Asked.of(program);
    assertThat(asked.method("Some.Base", "wrapped")).contains("throws nothing");
    assertThat(asked.method("Some.Base", "read")).doesNotContain("throws nothing");
    assertThat(asked.method("Some.Base", "overridden")).doesNotContain("throws nothing");
    assertThat(asked.method("Some.Base", "new", "()")).doesNotContain("throws nothing");
    assertThat(asked.method("Some.Sub", "new")).contains("throws nothing");
    assertThat(asked.method("Some", "required"))
        .contains("throws nothing; checks #0 NONNULL else java.io.FileNotFoundException");
  }

  @Test
  void newObjectsOfPlainFieldsStartEmpty() {
    String program =
        """
        import java.io.*;
        import java.util.*;
        import java.util.concurrent.*;
        class Some {
          static abstract class Log implements Closeable {
            private final File dir;
            private final List<OutputStream> open = new ArrayList<>();
            private OutputStream out;
            Log(File dir) { this.dir = Objects.requireNonNull(dir); }
            void append() throws IOException { begin(); }
            private void begin() throws IOException { out = new FileOutputStream(dir); }
            long size() { return dir.length(); }
            @Override public void close() throws IOException { out.close(); }
          }
          static class Plain extends Log {
            Plain(File dir) { super(dir); }
            static Log other(File dir) { return new Log(dir) {}; }
          }
          static class Text extends Writer {
            private final StringBuilder text = new StringBuilder();
            @Override public void write(char[] c, int from, int to) { text.append(c, from, to); }
            @Override public void flush() { System.out.print(text); }
            @Override public void close() { flush(); }
          }
          static class Busy implements Closeable {
            private final ExecutorService work = Executors.newCachedThreadPool();
            @Override public void close() { work.shutdown(); }
          }
          static class Opened implements Closeable {
            private final InputStream in;
            Opened(File file) throws IOException { in = new FileInputStream(file); }
            @Override public void close() throws IOException { in.close(); }
          }
          static class Begun implements Closeable {
            Begun() { begin(); }
            void begin() { System.gc(); }
            @Override public void close() { System.gc(); }
          }
        }
        """;
    Asked asked = Asked.of(program);
    assertThat(asked.method("Some.Plain", "new")).contains("starts empty");
    assertThat(asked.method("Some.Text", "new")).contains("starts empty");
    assertThat(asked.method("Some.Log", "append")).contains("fills");
    assertThat(asked.method("Some.Log", "size")).doesNotContain("fills");
    assertThat(asked.method("Some.Busy", "new")).isEqualTo("acquires result");
    assertThat(asked.method("Some.Opened", "new")).contains("acquires result");
    assertThat(asked.method("Some.Begun", "new")).isEqualTo("acquires result");
  }

  @Test
  void allThatAReleaseCallsMayEnd() {
    String program =
        """
        abstract class Reader implements AutoCloseable {
          private int count = 1;
          @Override public final void close() { if (count > 0) { decRef(); } }
          final void decRef() { count--; doClose(); }
          abstract void doClose();
          void read() { System.gc(); }
        }
        """;
    assertThat(Asked.of(program).method("Reader", "decRef")).isEqualTo("escapes this");
    assertThat(Asked.of(program).method("Reader", "read")).isEqualTo("borrows this");
  }

  @Test
  void parameterThatIsRegisteredGoesOutOfSight() {
    String program =
        """
        import java.io.*;
        import java.nio.channels.*;
        class Client {
          private SelectionKey key;
          void register(SocketChannel channel, Selector selector) throws IOException {
            key = channel.register(selector, 1);
          }
          void read(SocketChannel channel) throws IOException { channel.read((java.nio.ByteBuffer) null); }
        }
        """;
    assertThat(Asked.of(program).method("Client", "register")).contains("escapes #0");
    assertThat(Asked.of(program).method("Client", "read")).contains("borrows #0");
  }

  @Test
  void anonymousClassWhoseCloseDoesNothingOwesNothing() {
    String program =
        """
        abstract class Source implements AutoCloseable {
          @Override public void close() { throw new UnsupportedOperationException(); }
          static Source idle() { return new Source() { @Override public void close() {} }; }
          static Source thrower() { return new Source() {}; }
          static Source busy() {
            return new Source() { @Override public void close() { System.gc(); } };
          }
        }
        """;
    Asked asked = Asked.of(program);
    assertThat(asked.anonymous("Source$1")).isEqualTo("PLAIN");
    assertThat(asked.anonymous("Source$2")).isEqualTo("PLAIN");
    assertThat(asked.anonymous("Source$3")).isEqualTo("MUST_RELEASE close idempotent");
  }

  @Test
  void checkedArgumentIsStillTheArgument() {
    String program =
        """
        import java.io.*;
        import java.util.*;
        class Log implements Closeable {
          private final Writer out;
          Log(Writer w) { out = Objects.requireNonNull(w, "w"); }
          @Override public void close() throws IOException { out.close(); }
        }
        """;
    assertThat(Asked.of(program).method("Log", "new")).isEqualTo("wraps #0");
  }

  @Test
  void wrapperThatAMethodMakesMayReleaseItsArgument() {
    assertThat(
            in("""
            static Reader text(InputStream raw) { return new InputStreamReader(raw); }
            static int first(InputStream s) throws IOException {
              try (Reader r = text(s)) { return r.read(); }
            }
            """)
                .method("Subject", "first"))
        .isEqualTo("escapes #0");
  }

  @Test
  void constructorAroundSeveralOwesNothingKnown() {
    String program =
        """
        import java.io.*;
        class Many implements Closeable {
          private final Closeable[] all;
          Many(Closeable... all) { this.all = all; }
          @Override public void close() throws IOException { for (Closeable c : all) c.close(); }
        }
        """;
    assertThat(Asked.of(program).method("Many", "new")).isEqualTo("escapes #0");
  }
}
