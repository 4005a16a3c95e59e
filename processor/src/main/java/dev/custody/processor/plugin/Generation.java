package dev.custody.processor.plugin;

import dev.custody.processor.generate.TypeMetaGenerator;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;

/** The writing of sources in one compilation, which no failure of ours ends. */
final class Generation {
  private final ProcessingEnvironment environment;
  private final TypeMetaGenerator typeMeta;

  Generation(ProcessingEnvironment environment) {
    this.environment = environment;
    this.typeMeta =
        new TypeMetaGenerator(environment, CustodyProcessor.class.getName(), new PackReleases());
  }

  void generate(Set<? extends Element> roots) {
    Guard.run(
        () -> {
          typeMeta.generate(roots);
          return true;
        },
        this::failed);
  }

  private boolean failed(Throwable failure) {
    environment
        .getMessager()
        .printMessage(
            Diagnostic.Kind.WARNING,
            "[custody:internal-error] custody failed to generate metadata\n    "
                + String.join("\n    ", InternalError.details(failure, "")));
    return false;
  }
}
