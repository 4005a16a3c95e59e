package corpus.fields;

import java.io.File;
import java.io.FileInputStream;
import java.io.FilterInputStream;
import java.io.IOException;

/** What a constructor acquires and hands to the constructor above it is owed by the new object. */
final class AcquiredForSuper {
  static final class OfFile extends FilterInputStream {
    OfFile(File file) throws IOException {
      super(new FileInputStream(file));
    }
  }

  static int ofFileLeaking(File file) throws IOException {
    return new OfFile(file).read(); // finds reference-leak
  }
}
