package corpus.idioms;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Retries, batches, nested resources, and what happens in the middle of them. */
final class Loops {
  static Socket retryLeaking(String host, int times) throws IOException {
    for (int i = 0; i < times; i++) {
      try {
        Socket socket = new Socket(host, 80);
        socket.setTcpNoDelay(true);
        return socket;
      } catch (ConnectException e) { // finds reference-leak
        System.err.println("attempt " + i);
      } catch (IOException e) {
        return null;
      }
    }
    return null;
  }

  static Socket retry(String host, int times) throws IOException {
    for (int i = 0; i < times; i++) {
      try {
        return new Socket(host, 80);
      } catch (ConnectException e) {
        System.err.println("attempt " + i);
      }
    }
    return null;
  }

  static int nestedLeaking(List<Path> folders) throws IOException {
    int lines = 0;
    for (Path folder : folders) {
      Iterator<Path> files = Files.newDirectoryStream(folder).iterator(); // finds reference-leak
      while (files.hasNext()) {
        try (BufferedReader reader = Files.newBufferedReader(files.next())) {
          lines += reader.read();
        }
      }
    }
    return lines;
  }

  static int nested(List<Path> folders) throws IOException {
    int lines = 0;
    for (Path folder : folders) {
      try (var files = Files.newDirectoryStream(folder)) {
        for (Path file : files) {
          try (BufferedReader reader = Files.newBufferedReader(file)) {
            lines += reader.read();
          }
        }
      }
    }
    return lines;
  }

  static List<String> untilEndLeaking(File file) throws IOException {
    BufferedReader reader = new BufferedReader(new FileReader(file));
    List<String> lines = new ArrayList<>();
    while (true) {
      String line = reader.readLine(); // finds reference-leak
      if (line == null) {
        throw new EOFException("no end");
      }
      if (line.equals("end")) {
        return lines; // finds reference-leak
      }
      lines.add(line);
    }
  }

  static List<String> untilEnd(File file) throws IOException {
    List<String> lines = new ArrayList<>();
    try (BufferedReader reader = new BufferedReader(new FileReader(file))) {
      while (true) {
        String line = reader.readLine();
        if (line == null) {
          throw new EOFException("no end");
        }
        if (line.equals("end")) {
          return lines;
        }
        lines.add(line);
      }
    }
  }

  static void doWhileLeaking(List<File> files) throws IOException {
    int i = 0;
    do {
      InputStream in = new FileInputStream(files.get(i));
      if (in.available() > 0) { // finds reference-leak
        in.close();
      }
    } while (++i < files.size()); // finds reference-leak
  }

  static void doWhile(List<File> files) throws IOException {
    int i = 0;
    do {
      InputStream in = new FileInputStream(files.get(i));
      try {
        in.available();
      } finally {
        in.close();
      }
    } while (++i < files.size());
  }

  static boolean firstWithLeaking(List<File> files, int value) throws IOException {
    InputStream found = null;
    for (File file : files) {
      InputStream in = new FileInputStream(file);
      if (in.read() == value) { // finds reference-leak
        found = in;
        break;
      }
      in.close();
    }
    return found != null; // finds reference-leak
  }

  static boolean firstWith(List<File> files, int value) throws IOException {
    for (File file : files) {
      try (InputStream in = new FileInputStream(file)) {
        if (in.read() == value) {
          return true;
        }
      }
    }
    return false;
  }

  static InputStream lastOf(List<File> files) throws IOException {
    InputStream last = null;
    for (File file : files) {
      if (last != null) {
        last.close();
      }
      last = new FileInputStream(file);
    }
    return last;
  }

  static int conditionLeaking(File file) throws IOException {
    InputStream in;
    if ((in = new FileInputStream(file)).available() > 100) { // finds reference-leak
      return 100; // finds reference-leak
    }
    in.close();
    return 0;
  }

  static int condition(File file) throws IOException {
    try (InputStream in = new FileInputStream(file)) {
      return in.available() > 100 ? 100 : 0;
    }
  }

  static int twoTriesLeaking(File file) throws IOException {
    InputStream in = null;
    try {
      in = new FileInputStream(file);
      if (in.read() == 0) {
        return 0; // finds reference-leak
      }
    } finally {
      System.err.println("first half");
    } // finds reference-leak
    try {
      return in.read();
    } finally {
      in.close();
    }
  }

  static int twoTries(File file) throws IOException {
    InputStream in = new FileInputStream(file);
    try {
      try {
        if (in.read() == 0) {
          return 0;
        }
      } finally {
        System.err.println("first half");
      }
      return in.read();
    } finally {
      in.close();
    }
  }
}
