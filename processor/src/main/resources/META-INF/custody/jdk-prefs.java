// Preferences live as long as the program; what they are written to stays the caller's.
package java.util.prefs;

import java.io.InputStream;
import java.io.OutputStream;

class Preferences {
  void exportNode(@Borrowed OutputStream os);

  void exportSubtree(@Borrowed OutputStream os);

  // The parser that reads it closes it at its end.
  static void importPreferences(@Escapes InputStream is);
}
