package corpus.open;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** A method of an interface that opens nothing, whatever its name: its only body says so. */
final class OpenedInName {
  interface Part {
    InputStream openStream() throws IOException;
  }

  static final class PartOfRequest implements Part {
    private final InputStream stream;

    PartOfRequest(InputStream stream) {
      this.stream = stream;
    }

    @Override
    public InputStream openStream() {
      return stream;
    }
  }

  static void copy(Part part, OutputStream out) throws IOException {
    InputStream in = part.openStream();
    in.transferTo(out);
  }
}
