package corpus.idioms;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;

/** What was closed on the way is of no use to the caller. */
final class ReturnedAfterClose {
  static InputStream checkedLeaking(File file) throws IOException {
    InputStream in = new FileInputStream(file);
    boolean valid = false;
    try {
      valid = in.read() == 0xCA;
    } finally {
      if (valid) {
        in.close();
      }
    } // finds reference-leak
    return in; // finds use-after-release
  }
}
