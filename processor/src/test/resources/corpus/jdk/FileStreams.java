package corpus.jdk;

import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.FileReader;
import java.io.FileWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.util.Properties;

/** Streams, readers and writers that open a file. */
final class FileStreams {
  static int firstByteLeaking(File file) throws IOException {
    FileInputStream in = new FileInputStream(file);
    return in.read(); // finds reference-leak
  }

  static int firstByte(File file) throws IOException {
    try (FileInputStream in = new FileInputStream(file)) {
      return in.read();
    }
  }

  static int closedOnlyWithoutException(String name) throws IOException {
    InputStream in = new FileInputStream(name);
    int first = in.read(); // finds reference-leak
    in.close();
    return first;
  }

  static int closedInFinally(String name) throws IOException {
    InputStream in = new FileInputStream(name);
    try {
      return in.read();
    } finally {
      in.close();
    }
  }

  static Properties loadLeaking(File file) throws IOException {
    Properties properties = new Properties();
    properties.load(new FileInputStream(file)); // finds reference-leak
    return properties;
  }

  static Properties load(File file) throws IOException {
    Properties properties = new Properties();
    try (InputStream in = new FileInputStream(file)) {
      properties.load(in);
    }
    return properties;
  }

  static void writeLeaking(File file, byte[] bytes) throws IOException {
    OutputStream out = new FileOutputStream(file);
    out.write(bytes); // finds reference-leak
    out.flush();
  } // finds reference-leak

  static void write(File file, byte[] bytes) throws IOException {
    OutputStream out = new FileOutputStream(file, true);
    try {
      out.write(bytes);
      out.flush();
    } finally {
      out.close();
    }
  }

  static void copyLeakingTheFirst(File from, File to) throws IOException {
    FileInputStream in = new FileInputStream(from);
    FileOutputStream out = new FileOutputStream(to); // finds reference-leak
    try {
      in.transferTo(out);
    } finally {
      in.close(); // finds reference-leak
      out.close();
    }
  }

  static void copy(File from, File to) throws IOException {
    try (FileInputStream in = new FileInputStream(from);
        FileOutputStream out = new FileOutputStream(to)) {
      in.transferTo(out);
    }
  }

  static long lengthLeaking(File file) throws IOException {
    RandomAccessFile random = new RandomAccessFile(file, "r");
    if (random.length() == 0) { // finds reference-leak
      return -1; // finds reference-leak
    }
    long length = random.length();
    random.close();
    return length;
  }

  static long length(File file) throws IOException {
    try (RandomAccessFile random = new RandomAccessFile(file, "r")) {
      return random.length() == 0 ? -1 : random.length();
    }
  }

  static boolean startsWithLeaking(File file, char c) throws IOException {
    FileReader reader = new FileReader(file);
    boolean starts = reader.read() == c; // finds reference-leak
    if (starts) {
      reader.close();
    }
    return starts; // finds reference-leak
  }

  static boolean startsWith(File file, char c) throws IOException {
    FileReader reader = new FileReader(file);
    try {
      return reader.read() == c;
    } finally {
      reader.close();
    }
  }

  static void appendLeaking(String name, String line) {
    try {
      FileWriter writer = new FileWriter(name, true);
      writer.write(line);
      writer.close();
    } catch (IOException e) { // finds reference-leak
      System.err.println("cannot append to " + name);
    }
  }

  static void append(String name, String line) {
    try (FileWriter writer = new FileWriter(name, true)) {
      writer.write(line);
    } catch (IOException e) {
      System.err.println("cannot append to " + name);
    }
  }

  static int usedAfterClose(File file) throws IOException {
    FileInputStream in = new FileInputStream(file);
    in.close();
    return in.available(); // finds use-after-release
  }

  static int closedTwice(File file) throws IOException {
    FileInputStream in = new FileInputStream(file);
    try {
      return in.available();
    } finally {
      in.close();
      in.close();
    }
  }

  /** The caller owns what a factory returns. */
  static InputStream open(File folder, String name) throws IOException {
    return new FileInputStream(new File(folder, name));
  }

  static int throughFactoryLeaking(File folder) throws IOException {
    InputStream in = open(folder, "a");
    return in.read(); // finds reference-leak
  }

  static int throughFactory(File folder) throws IOException {
    try (InputStream in = open(folder, "a")) {
      return in.read();
    }
  }
}
