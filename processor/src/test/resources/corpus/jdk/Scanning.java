package corpus.jdk;

import java.io.File;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Formatter;
import java.util.List;
import java.util.Properties;
import java.util.Scanner;

/** Scanners and formatters over files; resources of the class path. */
final class Scanning {
  static int sumLeaking(File file) throws FileNotFoundException {
    Scanner scanner = new Scanner(file);
    int sum = 0;
    while (scanner.hasNextInt()) {
      sum += scanner.nextInt(); // finds reference-leak
    }
    return sum; // finds reference-leak
  }

  static int sum(File file) throws FileNotFoundException {
    try (Scanner scanner = new Scanner(file)) {
      int sum = 0;
      while (scanner.hasNextInt()) {
        sum += scanner.nextInt();
      }
      return sum;
    }
  }

  static List<String> wordsLeaking(Path path) throws IOException {
    List<String> words = new ArrayList<>();
    Scanner scanner = new Scanner(path).useDelimiter("\\s+");
    while (scanner.hasNext()) {
      words.add(scanner.next());
    }
    return words; // finds reference-leak
  }

  static List<String> words(Path path) throws IOException {
    List<String> words = new ArrayList<>();
    try (Scanner scanner = new Scanner(path).useDelimiter("\\s+")) {
      while (scanner.hasNext()) {
        words.add(scanner.next());
      }
    }
    return words;
  }

  static String wholeLeaking(String name) throws IOException {
    Scanner scanner = new Scanner(new FileInputStream(name)).useDelimiter("\\A");
    return scanner.hasNext() ? scanner.next() : ""; // finds reference-leak
  }

  static String whole(String name) throws IOException {
    try (InputStream in = new FileInputStream(name);
        Scanner scanner = new Scanner(in, "UTF-8")) {
      scanner.useDelimiter("\\A");
      return scanner.hasNext() ? scanner.next() : "";
    }
  }

  static int ofText(String text) {
    return new Scanner(text).nextInt();
  }

  static void tableLeaking(File file, List<String> names) throws FileNotFoundException {
    Formatter formatter = new Formatter(file);
    for (String name : names) {
      formatter.format("%20s%n", name);
    }
    formatter.flush();
  } // finds reference-leak

  static void table(File file, List<String> names) throws FileNotFoundException {
    try (Formatter formatter = new Formatter(file)) {
      for (String name : names) {
        formatter.format("%20s%n", name);
      }
    }
  }

  static String ofBuilder(StringBuilder builder, int value) {
    Formatter formatter = new Formatter(builder);
    return formatter.format("%d", value).toString();
  }

  static Properties defaultsLeaking() throws IOException {
    Properties properties = new Properties();
    properties.load(Scanning.class.getResourceAsStream("defaults.properties")); // finds reference-leak
    return properties;
  }

  static Properties defaults() throws IOException {
    Properties properties = new Properties();
    try (InputStream in = Scanning.class.getResourceAsStream("defaults.properties")) {
      properties.load(in);
    }
    return properties;
  }

  static String versionLeaking() throws IOException {
    InputStream in = Scanning.class.getClassLoader().getResourceAsStream("version");
    if (in == null) {
      return "unknown";
    }
    return new String(in.readAllBytes()); // finds reference-leak
  }

  static String version() throws IOException {
    InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream("version");
    if (in == null) {
      return "unknown";
    }
    try (in) {
      return new String(in.readAllBytes());
    }
  }

  static void logLeaking(Path file, Exception failure) throws IOException {
    PrintStream out = new PrintStream(Files.newOutputStream(file));
    failure.printStackTrace(out);
  } // finds reference-leak

  static void log(Path file, Exception failure) throws IOException {
    try (PrintStream out = new PrintStream(Files.newOutputStream(file))) {
      failure.printStackTrace(out);
    }
  }

  static void redirected(String name) throws FileNotFoundException {
    System.setOut(new PrintStream(name));
  }
}
