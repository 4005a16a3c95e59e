package corpus.open;

import java.io.FileInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A body with many calls that declares what it cannot throw, of an object whose class is known. */
final class FailsInName {
  static class Failed extends Exception {
    private static final long serialVersionUID = 1;
  }

  static class Loader implements AutoCloseable {
    private final List<String> names = new ArrayList<>();
    private final FileInputStream in;

    Loader(String file) throws IOException {
      in = new FileInputStream(file);
    }

    void start(List<String> given) throws Failed {
      for (String name : given) {
        if (name.endsWith(".jar") && name.length() > 4 && !name.isBlank()) {
          names.add(name.strip().toLowerCase());
        }
      }
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }

  static Loader started(String file, List<String> given) throws IOException {
    Loader result = new Loader(file);
    try {
      result.start(given);
    } catch (Failed e) {
      throw new IllegalStateException(e);
    }
    return result;
  }
}
