package corpus.jdk;

import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.FileReader;
import java.io.FileWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.util.prefs.BackingStoreException;
import java.util.prefs.InvalidPreferencesFormatException;
import java.util.prefs.Preferences;
import javax.script.ScriptEngine;
import javax.script.ScriptException;

/** Script engines and preferences close nothing that they are given. */
final class Scripts {
  static Object evalLeaking(ScriptEngine engine, File file) throws IOException, ScriptException {
    return engine.eval(new FileReader(file)); // finds reference-leak
  }

  static Object eval(ScriptEngine engine, File file) throws IOException, ScriptException {
    try (Reader reader = new FileReader(file)) {
      return engine.eval(reader);
    }
  }

  static void bound(ScriptEngine engine, File file) throws IOException {
    engine.put("input", new FileReader(file));
  }

  static void redirected(ScriptEngine engine, File file) throws IOException {
    engine.getContext().setWriter(new FileWriter(file));
  }

  static void exportLeaking(Preferences preferences, File file)
      throws IOException, BackingStoreException {
    preferences.exportNode(new FileOutputStream(file)); // finds reference-leak
  }

  static void export(Preferences preferences, File file)
      throws IOException, BackingStoreException {
    try (OutputStream out = new FileOutputStream(file)) {
      preferences.exportSubtree(out);
    }
  }

  static void restore(File file) throws IOException, InvalidPreferencesFormatException {
    Preferences.importPreferences(new FileInputStream(file));
  }
}
