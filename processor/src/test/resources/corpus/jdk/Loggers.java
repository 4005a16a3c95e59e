package corpus.jdk;

import java.io.IOException;
import java.util.logging.ConsoleHandler;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Handlers of loggers: a handler that a logger has is the logger's. */
final class Loggers {
  static void logLeaking(String file, String message) throws IOException {
    FileHandler handler = new FileHandler(file);
    handler.setFormatter(new SimpleFormatter());
    handler.publish(new LogRecord(Level.INFO, message));
    handler.flush();
  } // finds reference-leak

  static void log(String file, String message) throws IOException {
    FileHandler handler = new FileHandler(file);
    try {
      handler.setFormatter(new SimpleFormatter());
      handler.publish(new LogRecord(Level.INFO, message));
    } finally {
      handler.close();
    }
  }

  static void install(Logger logger, String file) throws IOException {
    FileHandler handler = new FileHandler(file, true);
    handler.setFormatter(new SimpleFormatter());
    logger.addHandler(handler);
  }

  static void installLeaking(Logger logger, String file, String encoding) throws IOException {
    FileHandler handler = new FileHandler(file, true);
    handler.setEncoding(encoding); // finds reference-leak
    logger.addHandler(handler);
  }

  static void during(Logger logger, String file, Runnable task) throws IOException {
    Handler handler = new FileHandler(file);
    logger.addHandler(handler);
    try {
      task.run();
    } finally {
      logger.removeHandler(handler);
      handler.close();
    }
  }

  /** The console is the JVM's. */
  static void toConsole(Logger logger) {
    ConsoleHandler handler = new ConsoleHandler();
    handler.setLevel(Level.FINE);
    logger.addHandler(handler);
  }

  static void quiet(Logger logger) {
    for (Handler handler : logger.getHandlers()) {
      handler.setLevel(Level.OFF);
    }
  }
}
