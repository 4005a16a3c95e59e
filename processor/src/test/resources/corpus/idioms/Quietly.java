package corpus.idioms;

import java.io.Closeable;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.FileReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Arrays;

/** Helpers that close. */
final class Quietly {
  static void closeQuietly(Closeable closeable) {
    if (closeable == null) {
      return;
    }
    try {
      closeable.close();
    } catch (IOException ignored) {
      // By its name.
    }
  }

  static void closeAll(Closeable... closeables) {
    for (Closeable closeable : closeables) {
      closeQuietly(closeable);
    }
  }

  static void closeBoth(Closeable first, Closeable second) throws IOException {
    try {
      first.close();
    } finally {
      second.close();
    }
  }

  /** Takes what it is given and does nothing to it. */
  static void note(Closeable closeable) {
    System.err.println("open: " + closeable);
  }

  static int firstLeaking(File file) throws IOException {
    InputStream in = new FileInputStream(file);
    try {
      return in.read(); // finds reference-leak
    } finally {
      note(in);
    } // finds reference-leak
  }

  static int first(File file) throws IOException {
    InputStream in = new FileInputStream(file);
    try {
      return in.read();
    } finally {
      closeQuietly(in);
    }
  }

  static void copyLeaking(File from, File to) {
    InputStream in = null;
    OutputStream out = null;
    try {
      in = new FileInputStream(from);
      out = new FileOutputStream(to);
      in.transferTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      closeQuietly(in);
    } // finds reference-leak
  } // finds reference-leak

  static void copy(File from, File to) {
    InputStream in = null;
    OutputStream out = null;
    try {
      in = new FileInputStream(from);
      out = new FileOutputStream(to);
      in.transferTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      closeQuietly(in);
      closeQuietly(out);
    }
  }

  static void copyClosingAll(File from, File to) throws IOException {
    InputStream in = null;
    OutputStream out = null;
    try {
      in = new FileInputStream(from);
      out = new FileOutputStream(to);
      in.transferTo(out);
    } finally {
      closeAll(in, out);
    }
  }

  static boolean sameLeaking(File a, File b) throws IOException {
    Reader first = new FileReader(a);
    Reader second = new FileReader(b); // finds reference-leak
    boolean same = first.read() == second.read(); // finds reference-leak
    closeBoth(first, second);
    return same;
  }

  static boolean same(File a, File b) throws IOException {
    try (Reader first = new FileReader(a);
        Reader second = new FileReader(b)) {
      return first.read() == second.read();
    }
  }

  static boolean bothClosed(File a, File b) throws IOException {
    Reader first = null;
    Reader second = null;
    try {
      first = new FileReader(a);
      second = new FileReader(b);
      return first.read() == second.read();
    } finally {
      closeQuietly(first);
      closeQuietly(second);
    }
  }

  static void inAList(File a, File b) throws IOException {
    InputStream first = new FileInputStream(a);
    InputStream second = null;
    try {
      second = new FileInputStream(b);
      first.read();
    } finally {
      for (InputStream in : Arrays.asList(first, second)) {
        closeQuietly(in);
      }
    }
  }

  static void inAListLeaking(File a, File b) throws IOException {
    InputStream first = new FileInputStream(a);
    InputStream second = new FileInputStream(b); // finds reference-leak
    for (InputStream in : Arrays.asList(first, second)) {
      closeQuietly(in);
    }
  }

  static int closedTooEarly(File file) throws IOException {
    InputStream in = new FileInputStream(file);
    closeQuietly(in);
    return in.read(); // finds use-after-release
  }
}
