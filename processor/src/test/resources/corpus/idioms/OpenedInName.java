package corpus.idioms;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** What a method of an interface opens its bodies say, not its name. */
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

  interface Attachment {
    InputStream openStream() throws IOException;
  }

  static final class OfFile implements Attachment {
    private final File file;

    OfFile(File file) {
      this.file = file;
    }

    @Override
    public InputStream openStream() throws IOException {
      return new FileInputStream(file);
    }
  }

  static void copyLeaking(Attachment attachment, OutputStream out) throws IOException {
    InputStream in = attachment.openStream();
    in.transferTo(out); // finds reference-leak
  } // finds reference-leak

  static void copyAttachment(Attachment attachment, OutputStream out) throws IOException {
    try (InputStream in = attachment.openStream()) {
      in.transferTo(out);
    }
  }
}
