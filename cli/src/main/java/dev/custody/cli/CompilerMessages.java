package dev.custody.cli;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticListener;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/**
 * What javac has to say about sources that it cannot compile. The first errors are printed, all are
 * counted, and classes that the class path lacks are remembered by name.
 */
final class CompilerMessages implements DiagnosticListener<JavaFileObject> {
  /** Errors beyond this are counted only: one missing library makes hundreds of them. */
  static final int SHOWN = 20;

  private static final Pattern CLASS_FILE = Pattern.compile("class file for (\\S+) not found");
  private static final Pattern PACKAGE = Pattern.compile("package (\\S+) does not exist");

  private final Console console;
  private final Map<String, String> names;
  private final Set<String> missing = new TreeSet<>();
  private int errors;

  /**
   * An empty count.
   *
   * @param names what to call the files, by URI
   */
  CompilerMessages(Console console, Map<String, String> names) {
    this.console = console;
    this.names = names;
  }

  @Override
  public void report(Diagnostic<? extends JavaFileObject> message) {
    String text = message.getMessage(Locale.ROOT);
    missing(text).ifPresent(missing::add);
    if (message.getKind() != Diagnostic.Kind.ERROR) {
      return;
    }
    errors++;
    if (errors <= SHOWN) {
      console.err().println(place(message.getSource(), message.getLineNumber()) + text);
    }
  }

  /** How many errors there were. */
  int errors() {
    return errors;
  }

  /** Packages and classes that are used and not there. */
  Set<String> missing() {
    return missing;
  }

  private String place(@Nullable JavaFileObject file, long line) {
    if (file == null) {
      return "javac: ";
    }
    String uri = file.toUri().toString();
    return names.getOrDefault(uri, uri) + ":" + line + ": does not compile: ";
  }

  private static Optional<String> missing(String text) {
    Matcher classFile = CLASS_FILE.matcher(text);
    if (classFile.find()) {
      return Optional.of(classFile.group(1));
    }
    Matcher somePackage = PACKAGE.matcher(text);
    return somePackage.find() ? Optional.of(somePackage.group(1)) : Optional.empty();
  }
}
