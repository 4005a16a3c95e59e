package dev.custody.processor.plugin;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * The annotation processor. It takes options from {@code -Acustody.name=value}, checks bodies where
 * the plugin did not start, and generates the metadata of types that own something.
 *
 * <p>Compilers other than javac load this class too, also where {@code com.sun.source} does not
 * exist: nothing here may name a type of it.
 */
@AutoService(Processor.class)
public final class CustodyProcessor extends AbstractProcessor {
  private static final String PREFIX = "custody.";

  private @Nullable Generation generation;

  /**
   * All, and none is claimed: javac takes the options of a processor that nothing matches as
   * unknown.
   */
  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of("*");
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  /** Rules are written with underscores: javac refuses hyphens in names of such options. */
  @Override
  public Set<String> getSupportedOptions() {
    Set<String> names = new LinkedHashSet<>();
    Settings.names().forEach(name -> names.add(PREFIX + name.replace('-', '_')));
    return names;
  }

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    generation = new Generation(environment);
    Wrappers.javac(environment)
        .ifPresentOrElse(
            javac -> ProcessorEntry.start(javac, options(environment)),
            () ->
                environment
                    .getMessager()
                    .printMessage(Diagnostic.Kind.NOTE, bodiesUnchecked(environment)));
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    if (generation != null) {
      generation.generate(round.getRootElements());
    }
    return false;
  }

  private static List<String> options(ProcessingEnvironment environment) {
    List<String> options = new ArrayList<>();
    environment
        .getOptions()
        .forEach(
            (name, value) -> {
              if (name.startsWith(PREFIX)) {
                String own = name.substring(PREFIX.length()).replace('_', '-');
                options.add(own + "=" + (value == null ? "" : value));
              }
            });
    return options;
  }

  private static String bodiesUnchecked(ProcessingEnvironment environment) {
    return "custody: method bodies are not checked here, because this compiler is not javac ("
        + environment.getClass().getName()
        + "); the build with Maven, Gradle or javac checks them";
  }
}
