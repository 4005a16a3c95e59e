package corpus.idioms;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Nobody sees what code does that is not Java: what it is given may be closed there. */
final class NativeCode {
  private native void drain(InputStream in);

  private void drainHere(InputStream in) throws IOException {
    in.readAllBytes();
  }

  void given(File file) throws IOException {
    InputStream in = new FileInputStream(file);
    drain(in);
  }

  void drainedLeaking(File file) throws IOException {
    InputStream in = new FileInputStream(file);
    drainHere(in); // finds reference-leak
  } // finds reference-leak

  void drained(File file) throws IOException {
    try (InputStream in = new FileInputStream(file)) {
      drainHere(in);
    }
  }
}
