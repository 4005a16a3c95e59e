package corpus.idioms;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Resources that are passed as any object. */
final class AnyObject {
  /** A source of descriptions; what it is given may be a stream or anything else. */
  abstract static class Source {
    abstract List<String> load(String type, Object from) throws IOException;
  }

  /** Keeps what it is given, and closes it when it has read it. */
  static final class StreamSource extends Source {
    private Object from;

    void setFrom(Object from) {
      this.from = from;
    }

    @Override
    List<String> load(String type, Object given) throws IOException {
      setFrom(given);
      return read();
    }

    private List<String> read() throws IOException {
      try (InputStream in = (InputStream) from) {
        return List.of(new String(in.readAllBytes()));
      }
    }
  }

  static List<String> loaded(Source source, File file) throws IOException {
    Object from = new FileInputStream(file);
    return source.load("xml", from);
  }

  /** Only looks at what it is given. */
  abstract static class Kind {
    abstract String of(Object thing) throws IOException;
  }

  static final class KindByClass extends Kind {
    @Override
    String of(Object thing) throws IOException {
      if (thing.hashCode() == 0) {
        throw new IOException("nothing");
      }
      return thing.getClass().getName();
    }
  }

  static String kindLeaking(Kind kind, File file) throws IOException {
    InputStream in = new FileInputStream(file);
    String found = kind.of(in); // finds reference-leak
    in.close();
    return found;
  }

  static String kind(Kind kind, File file) throws IOException {
    try (InputStream in = new FileInputStream(file)) {
      return kind.of(in);
    }
  }
}
