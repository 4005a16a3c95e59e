package corpus.open;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;

/** What a callback is given it borrows, whatever interface it is behind. */
final class LentToACallback {
  interface Use<T> {
    T with(InputStream in) throws IOException;
  }

  static <T> T usingLeaking(File file, Use<T> use) throws IOException {
    InputStream in = new FileInputStream(file);
    T result = use.with(in); // finds reference-leak
    in.close();
    return result;
  }
}
