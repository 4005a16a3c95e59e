package corpus.jdk;

import java.beans.XMLDecoder;
import java.io.FileInputStream;
import java.io.IOException;

/** What a wrapper returns as an Object is not the wrapped stream itself. */
final class ResultOfAnyType {
  static String decodeLeaking(String file) throws IOException {
    XMLDecoder decoder = new XMLDecoder(new FileInputStream(file));
    return (String) decoder.readObject(); // finds reference-leak
  }

  static String decode(String file) throws IOException {
    try (XMLDecoder decoder = new XMLDecoder(new FileInputStream(file))) {
      return (String) decoder.readObject();
    }
  }
}
