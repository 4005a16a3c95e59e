package dev.custody.cli;

import java.util.Collections;
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

/**
 * What javac has to say about sources that it cannot compile: the first errors are printed, all are
 * counted, and classes that the class path lacks are remembered by name. What the checker says
 * through javac, of its options and contract files, is printed as it is.
 */
final class CompilerMessages implements DiagnosticListener<JavaFileObject> {
  /** Errors beyond this are counted only: one missing library makes hundreds of them. */
  static final int SHOWN = 20;

  /** What the checker says through javac, other than findings. */
  private static final Pattern OURS = Pattern.compile("\\[custody:[a-z-]+\\]|^custody:");

  private static final String INTERNAL = "[custody:internal-error]";

  private static final Pattern CLASS_FILE = Pattern.compile("class file for (\\S+) not found");
  private static final Pattern PACKAGE = Pattern.compile("package (\\S+) does not exist");

  private final Console console;
  private final Map<String, String> names;
  private final Set<String> missing = new TreeSet<>();
  private int errors;
  private int setUpErrors;
  private int internalErrors;

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
    boolean isError = message.getKind() == Diagnostic.Kind.ERROR;
    if (OURS.matcher(text).find()) {
      setUpErrors += isError ? 1 : 0;
      internalErrors += text.contains(INTERNAL) ? 1 : 0;
      console.err().println(place(message) + text);
      return;
    }
    missing(text).ifPresent(missing::add);
    if (isError) {
      errors++;
      if (errors <= SHOWN) {
        console.err().println(place(message) + "does not compile: " + text);
      }
    }
  }

  /** How many errors javac found in the sources. */
  int errors() {
    return errors;
  }

  /** How many errors the checker found in its options and contract files. */
  int setUpErrors() {
    return setUpErrors;
  }

  /** How often the checker failed outside of any method. */
  int internalErrors() {
    return internalErrors;
  }

  /** Packages and classes that are used and not there. */
  Set<String> missing() {
    return Collections.unmodifiableSet(missing);
  }

  private String place(Diagnostic<? extends JavaFileObject> message) {
    JavaFileObject file = message.getSource();
    if (file == null || message.getLineNumber() == Diagnostic.NOPOS) {
      return "";
    }
    String uri = file.toUri().toString();
    return names.getOrDefault(uri, uri) + ":" + message.getLineNumber() + ": ";
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
