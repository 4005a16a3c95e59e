package dev.custody.processor.plugin;

import com.sun.source.util.JavacTask;
import java.util.List;
import javax.annotation.processing.ProcessingEnvironment;

/** The step from the annotation processor to the engine: linked only where javac runs. */
final class ProcessorEntry {
  private ProcessorEntry() {}

  /** Gives the options to the session of the compilation, which starts if no plugin started it. */
  static void start(ProcessingEnvironment javac, List<String> options) {
    Session.of(JavacTask.instance(javac)).set(options);
  }
}
