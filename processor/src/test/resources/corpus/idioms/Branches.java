package corpus.idioms;

import java.io.BufferedReader;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/** Ternaries, early returns, nested loops, switches. */
final class Branches {
  static int ternaryLeaking(File a, File b, boolean first) throws IOException {
    InputStream in = first ? new FileInputStream(a) : new FileInputStream(b);
    return in.read(); // finds reference-leak
  }

  static int ternary(File a, File b, boolean first) throws IOException {
    try (InputStream in = first ? new FileInputStream(a) : new FileInputStream(b)) {
      return in.read();
    }
  }

  static int maybeCompressedLeaking(File file) throws IOException {
    InputStream in = new FileInputStream(file);
    if (file.getName().endsWith(".gz")) {
      in = new GZIPInputStream(in); // finds reference-leak
    }
    int first = in.read();
    in.close();
    return first;
  }

  static int maybeCompressed(File file) throws IOException {
    try (InputStream raw = new FileInputStream(file)) {
      InputStream in = raw;
      if (file.getName().endsWith(".gz")) {
        in = new GZIPInputStream(in);
      }
      return in.read();
    }
  }

  static int optionalInputLeaking(File file) throws IOException {
    InputStream in = file.exists() ? new FileInputStream(file) : null;
    return in == null ? -1 : in.read(); // finds reference-leak
  }

  static int optionalInput(File file) throws IOException {
    try (InputStream in = file.exists() ? new FileInputStream(file) : null) {
      return in == null ? -1 : in.read();
    }
  }

  static String searchLeaking(List<File> files, String word) throws IOException {
    for (File file : files) {
      BufferedReader reader = new BufferedReader(new FileReader(file));
      String line;
      while ((line = reader.readLine()) != null) { // finds reference-leak
        if (line.contains(word)) {
          return line; // finds reference-leak
        }
      }
      reader.close();
    }
    return null;
  }

  static String search(List<File> files, String word) throws IOException {
    for (File file : files) {
      try (BufferedReader reader = new BufferedReader(new FileReader(file))) {
        String line;
        while ((line = reader.readLine()) != null) {
          if (line.contains(word)) {
            return line;
          }
        }
      }
    }
    return null;
  }

  static int labelledLeaking(List<List<File>> groups) throws IOException {
    int count = 0;
    outer:
    for (List<File> group : groups) {
      for (File file : group) {
        InputStream in = new FileInputStream(file);
        if (file.length() > 1000) {
          continue outer; // finds reference-leak
        }
        count++;
        in.close();
      }
    }
    return count;
  }

  static int labelled(List<List<File>> groups) throws IOException {
    int count = 0;
    outer:
    for (List<File> group : groups) {
      for (File file : group) {
        InputStream in = new FileInputStream(file);
        try {
          if (file.length() > 1000) {
            continue outer;
          }
          count++;
        } finally {
          in.close();
        }
      }
    }
    return count;
  }

  static int skippedLeaking(List<File> files) throws IOException {
    int sum = 0;
    for (File file : files) {
      InputStream in = new FileInputStream(file);
      if (file.isHidden()) {
        continue; // finds reference-leak
      }
      if (file.isDirectory()) {
        break;
      }
      sum++;
      in.close();
    }
    return sum;
  }

  static int skipped(List<File> files) throws IOException {
    int sum = 0;
    for (File file : files) {
      if (file.isHidden()) {
        continue;
      }
      InputStream in = new FileInputStream(file);
      sum++;
      in.close();
    }
    return sum;
  }

  static InputStream switchedLeaking(String kind, File file) throws IOException {
    InputStream in = new FileInputStream(file);
    switch (kind) {
      case "plain":
        return in;
      case "zipped":
        return new GZIPInputStream(in); // finds reference-leak
      default:
        throw new IllegalArgumentException(kind);
    }
  }

  static InputStream switched(String kind, File file) throws IOException {
    switch (kind) {
      case "plain":
        return new FileInputStream(file);
      case "buffered":
        return new java.io.BufferedInputStream(new FileInputStream(file));
      default:
        throw new IllegalArgumentException(kind);
    }
  }

  static int switchExpressionLeaking(int kind, File file) throws IOException {
    InputStream in = new FileInputStream(file);
    return switch (kind) { // finds reference-leak
      case 0 -> 0;
      case 1 -> {
        in.close();
        yield 1;
      }
      default -> {
        in.close();
        yield -1;
      }
    };
  }

  static int switchExpression(int kind, File file) throws IOException {
    try (InputStream in = new FileInputStream(file)) {
      return switch (kind) {
        case 0 -> 0;
        case 1 -> in.read();
        default -> -1;
      };
    }
  }

  static int nonNullLeaking(File file) throws IOException {
    InputStream in = Objects.requireNonNull(new FileInputStream(file));
    return in.read(); // finds reference-leak
  }

  static int nonNull(File file) throws IOException {
    try (InputStream in = Objects.requireNonNull(new FileInputStream(file), "file")) {
      return in.read();
    }
  }

  static InputStream checkedLaterLeaking(File file, String name) throws IOException {
    InputStream in = new FileInputStream(file);
    Objects.requireNonNull(name, "name"); // finds reference-leak
    return in;
  }

  static InputStream checkedBefore(File file, String name) throws IOException {
    Objects.requireNonNull(name, "name");
    return new FileInputStream(file);
  }

  static int patternLeaking(Object source) throws IOException {
    if (source instanceof File file && file.canRead()) {
      InputStream in = new FileInputStream(file);
      return in.read(); // finds reference-leak
    }
    return -1;
  }

  static int pattern(Object source) throws IOException {
    if (source instanceof File file && file.canRead()) {
      try (InputStream in = new FileInputStream(file)) {
        return in.read();
      }
    }
    return -1;
  }

  static int instanceofAfterLeaking(File file) throws IOException {
    Object opened = new FileInputStream(file);
    if (opened instanceof FileInputStream) {
      return ((FileInputStream) opened).read(); // finds reference-leak
    }
    return 0;
  }

  static int instanceofAfter(File file) throws IOException {
    Object opened = new FileInputStream(file);
    try {
      return opened.hashCode();
    } finally {
      if (opened instanceof AutoCloseable) {
        ((FileInputStream) opened).close();
      }
    }
  }
}
