package corpus.fields;

import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.FileWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;

/** Static fields: the class owes what it has put into them. */
final class StaticFields {
  private static OutputStream log;
  private static InputStream config;
  private static OutputStream shared;

  static synchronized void twiceLeaking(File first, File second) throws IOException {
    log = new FileOutputStream(first);
    log.write(1);
    log = new FileOutputStream(second); // finds overwritten-reference
  }

  static synchronized void twice(File first, File second) throws IOException {
    log = new FileOutputStream(first);
    log.write(1);
    log.close();
    log = new FileOutputStream(second);
  }

  static synchronized void rotate(File file) throws IOException {
    if (log != null) {
      log.close();
    }
    log = new FileOutputStream(file);
  }

  static synchronized void swap(File file) throws IOException {
    OutputStream old = log;
    log = new FileOutputStream(file);
    old.close();
  }

  static synchronized void start(File file) throws IOException {
    log = new FileOutputStream(file);
  }

  static synchronized void stop() throws IOException {
    if (log != null) {
      log.close();
      log = null;
    }
  }

  static synchronized InputStream lazy(File file) throws IOException {
    if (config == null) {
      config = new FileInputStream(file);
    }
    return config;
  }

  static synchronized void through(File first, File second) throws IOException {
    log = new FileOutputStream(first);
    Others.reset();
    log = new FileOutputStream(second);
  }

  static void end() throws IOException {
    stop();
  }

  static synchronized void handedOut(File first, File second) throws IOException {
    shared = new FileOutputStream(first);
    Others.give(shared);
    shared = new FileOutputStream(second);
  }

  /** What the class does by way of another. */
  static final class Others {
    private static OutputStream last;

    static void reset() throws IOException {
      end();
    }

    static void give(OutputStream out) {
      last = out;
    }
  }

  /** Filled from the start. */
  static final class StartedLeaking {
    private static Writer out = open("first");

    static synchronized void reopen(boolean close) throws IOException {
      if (close) {
        out.close();
      }
      out = open("second"); // finds overwritten-reference
    }
  }

  /** Its correct twin. */
  static final class Started {
    private static Writer out = open("first");

    static synchronized void reopen() throws IOException {
      out.close();
      out = open("second");
    }

    static void log(String line) throws IOException {
      out.write(line);
    }
  }

  /** What was closed elsewhere may be closed here. */
  static final class Stopped {
    private static Writer out = open("first");

    static synchronized void reopen() {
      out = open("second");
    }

    static synchronized void stop() throws IOException {
      out.close();
    }
  }

  static Writer open(String name) {
    try {
      return new FileWriter(name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
