package corpus.jdk;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.FileReader;
import java.io.FileWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.LineNumberReader;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.PrintWriter;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A stream around a stream is one obligation with it. */
final class Wrapped {
  static String firstLineLeaking(String name) throws IOException {
    BufferedReader reader = new BufferedReader(new FileReader(name));
    return reader.readLine(); // finds reference-leak
  }

  static String firstLine(String name) throws IOException {
    try (BufferedReader reader = new BufferedReader(new FileReader(name))) {
      return reader.readLine();
    }
  }

  static List<String> linesLeaking(InputStream in) throws IOException {
    // The caller lends the stream: whoever opened it closes it.
    BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    List<String> lines = new ArrayList<>();
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      lines.add(line);
    }
    return lines;
  }

  static List<String> linesOfFileLeaking(String name) throws IOException {
    return linesLeaking(new FileInputStream(name)); // finds reference-leak
  }

  static List<String> linesOfFile(String name) throws IOException {
    try (InputStream in = new FileInputStream(name)) {
      return linesLeaking(in);
    }
  }

  static int closingTheInnerIsEnough(String name) throws IOException {
    FileInputStream file = new FileInputStream(name);
    try {
      DataInputStream data = new DataInputStream(new BufferedInputStream(file));
      return data.readInt();
    } finally {
      file.close();
    }
  }

  static int closingTheOuterIsEnough(String name) throws IOException {
    FileInputStream file = new FileInputStream(name);
    DataInputStream data = new DataInputStream(new BufferedInputStream(file));
    try {
      return data.readInt();
    } finally {
      data.close();
    }
  }

  static int closingBothIsFine(String name) throws IOException {
    FileInputStream file = new FileInputStream(name);
    DataInputStream data = new DataInputStream(file);
    try {
      return data.readInt();
    } finally {
      data.close();
      file.close();
    }
  }

  static Object readObjectLeaking(String name) throws IOException, ClassNotFoundException {
    ObjectInputStream in = new ObjectInputStream(new FileInputStream(name)); // finds reference-leak
    try {
      return in.readObject();
    } finally {
      in.close();
    }
  }

  static Object readObject(String name) throws IOException, ClassNotFoundException {
    try (InputStream file = new FileInputStream(name);
        ObjectInputStream in = new ObjectInputStream(file)) {
      return in.readObject();
    }
  }

  static void writeObjectLeaking(String name, Object value) throws IOException {
    try (ObjectOutputStream out =
        new ObjectOutputStream(new FileOutputStream(name))) { // finds reference-leak
      out.writeObject(value);
    }
  }

  static void writeObject(String name, Object value) throws IOException {
    try (FileOutputStream file = new FileOutputStream(name);
        ObjectOutputStream out = new ObjectOutputStream(file)) {
      out.writeObject(value);
    }
  }

  static void charsetLeaking(String name, String charset) throws IOException {
    try (Reader reader =
        new InputStreamReader(new FileInputStream(name), charset)) { // finds reference-leak
      reader.read();
    }
  }

  static void charset(String name) throws IOException {
    try (Reader reader =
        new InputStreamReader(new FileInputStream(name), StandardCharsets.UTF_8)) {
      reader.read();
    }
  }

  static void printLeaking(String name, List<String> lines) throws IOException {
    PrintWriter writer = new PrintWriter(new BufferedWriter(new FileWriter(name)));
    for (String line : lines) {
      writer.println(line);
    }
    writer.flush();
  } // finds reference-leak

  static void print(String name, List<String> lines) throws IOException {
    PrintWriter writer = new PrintWriter(new BufferedWriter(new FileWriter(name)));
    for (String line : lines) {
      writer.println(line);
    }
    writer.close();
  }

  static int magicLeaking(String name) throws IOException {
    PushbackInputStream in = new PushbackInputStream(new FileInputStream(name), 4);
    int first = in.read(); // finds reference-leak
    if (first < 0) {
      throw new EOFException(name);
    }
    in.unread(first);
    in.close();
    return first;
  }

  static int magic(String name) throws IOException {
    try (PushbackInputStream in = new PushbackInputStream(new FileInputStream(name), 4)) {
      int first = in.read();
      if (first < 0) {
        throw new EOFException(name);
      }
      in.unread(first);
      return first;
    }
  }

  static int countLeaking(String name) throws IOException {
    LineNumberReader reader = new LineNumberReader(new FileReader(name));
    try {
      while (reader.readLine() != null) {}
      reader.close();
    } catch (IOException e) {
      return -1; // finds reference-leak
    }
    return reader.getLineNumber();
  }

  static int count(String name) throws IOException {
    try (LineNumberReader reader = new LineNumberReader(new FileReader(name))) {
      while (reader.readLine() != null) {}
      return reader.getLineNumber();
    } catch (IOException e) {
      return -1;
    }
  }

  static void headerLeaking(String name, int version) throws IOException {
    DataOutputStream out = new DataOutputStream(new FileOutputStream(name));
    if (version > 3) {
      out.writeInt(version); // finds reference-leak
      out.close();
    }
  } // finds reference-leak

  static void header(String name, int version) throws IOException {
    DataOutputStream out = new DataOutputStream(new FileOutputStream(name));
    try {
      if (version > 3) {
        out.writeInt(version);
      }
    } finally {
      out.close();
    }
  }

  static BufferedReader handedOver(String name) throws IOException {
    FileReader file = new FileReader(name);
    return new BufferedReader(file);
  }
}
