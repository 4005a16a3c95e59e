package corpus.idioms;

import java.io.FileInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Methods that declare what they cannot throw: the way of the exception is none. */
final class DeclaredOnly {
  static class Failed extends Exception {
    private static final long serialVersionUID = 1;
  }

  interface Entry {
    String name();

    boolean isReadable();
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

    void enter(Iterable<Entry> entries, Iterable<Entry> others) throws Failed {
      for (Entry entry : entries) {
        if (entry.isReadable() && entry.name().endsWith(".jar")) {
          names.add(entry.name());
        }
      }
      for (Entry other : others) {
        if (other.isReadable() && other.name().endsWith(".war")) {
          names.add(other.name());
        }
      }
    }

    boolean accepts(Object name) throws Failed {
      return name instanceof String;
    }

    void verify(List<String> given) throws Failed {
      for (String name : given) {
        if (!name.endsWith(".jar")) {
          throw new Failed();
        }
      }
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }

  /** Asks the class above, which cannot fail either. */
  static final class JarLoader extends Loader {
    JarLoader(String file) throws IOException {
      super(file);
    }

    @Override
    boolean accepts(Object name) throws Failed {
      return super.accepts(name) && !"".equals(name);
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

  static Loader entered(String file, List<Entry> entries) throws IOException, Failed {
    Loader result = new Loader(file);
    result.enter(entries, entries);
    return result;
  }

  static Loader accepted(String file) throws IOException, Failed {
    Loader result = new JarLoader(file);
    if (!result.accepts(file)) {
      result.close();
    }
    return result;
  }

  static Loader verifiedLeaking(String file, List<String> given) throws IOException, Failed {
    Loader result = new Loader(file);
    result.verify(given); // finds reference-leak
    return result;
  }

  static Loader verified(String file, List<String> given) throws IOException, Failed {
    Loader result = new Loader(file);
    try {
      result.verify(given);
    } catch (Failed e) {
      result.close();
      throw e;
    }
    return result;
  }
}
