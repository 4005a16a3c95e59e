package corpus.jdk;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.CharArrayReader;
import java.io.CharArrayWriter;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.util.Formatter;
import java.util.List;
import java.util.Scanner;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What lives in memory, or belongs to the JVM, need not be closed. */
final class NothingOwned {
  static byte[] bytes(Object value) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ObjectOutputStream out = new ObjectOutputStream(bytes);
    out.writeObject(value);
    out.flush();
    return bytes.toByteArray();
  }

  static int first(byte[] bytes) throws IOException {
    return new DataInputStream(new ByteArrayInputStream(bytes)).readInt();
  }

  static InputStream none() {
    return new ByteArrayInputStream(new byte[0]);
  }

  static String trace(Throwable failure) {
    StringWriter text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text));
    return text.toString();
  }

  static String firstLine(String text) throws IOException {
    return new BufferedReader(new StringReader(text)).readLine();
  }

  static String upper(String text) throws IOException {
    Reader reader = new CharArrayReader(text.toCharArray());
    CharArrayWriter writer = new CharArrayWriter();
    for (int c = reader.read(); c >= 0; c = reader.read()) {
      writer.write(Character.toUpperCase(c));
    }
    return writer.toString();
  }

  static String question() throws IOException {
    System.out.print("Name? ");
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
    return in.readLine();
  }

  static int number() {
    Scanner scanner = new Scanner(System.in);
    return scanner.nextInt();
  }

  static List<String> words(String text) {
    Scanner scanner = new Scanner(text);
    return scanner.tokens().collect(Collectors.toList());
  }

  static void report(List<String> lines) {
    PrintStream out = System.out;
    PrintWriter writer = new PrintWriter(new OutputStreamWriter(out));
    lines.forEach(writer::println);
    writer.flush();
  }

  static String formatted(int value) {
    return new Formatter().format("%08x", value).toString();
  }

  static int sum(List<String> lines) {
    Stream<String> stream = lines.stream();
    return stream.mapToInt(String::length).sum();
  }

  static int squares(int n) {
    IntStream numbers = IntStream.range(0, n);
    return numbers.map(x -> x * x).sum();
  }

  static byte[] piped() throws IOException {
    PipedOutputStream out = new PipedOutputStream();
    PipedInputStream in = new PipedInputStream(out);
    out.write(1);
    return in.readNBytes(1);
  }

  static void discard(String text) throws IOException {
    OutputStream nowhere = OutputStream.nullOutputStream();
    Writer writer = new BufferedWriter(new OutputStreamWriter(nowhere));
    writer.write(text);
  }

  static byte[] header(int version, List<String> names) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    try {
      out.writeInt(version);
      for (String name : names) {
        out.writeUTF(name);
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return bytes.toByteArray();
  }

  static InputStream both(byte[] head, byte[] tail) {
    return new SequenceInputStream(new ByteArrayInputStream(head), new ByteArrayInputStream(tail));
  }


  static String joined(Stream<String> words) {
    StringJoiner joiner = new StringJoiner(", ");
    words.filter(w -> !w.isEmpty()).forEach(joiner::add);
    return joiner.toString();
  }
}
