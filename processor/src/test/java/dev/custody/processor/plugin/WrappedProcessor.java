package dev.custody.processor.plugin;

import java.util.Set;
import java.util.function.UnaryOperator;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** Our processor as a build tool starts it, with an environment of the tool's own. */
public final class WrappedProcessor extends AbstractProcessor {
  private final CustodyProcessor own = new CustodyProcessor();
  private final UnaryOperator<ProcessingEnvironment> wrapper;

  /** A processor that sees javac's environment through a wrapper. */
  public WrappedProcessor(UnaryOperator<ProcessingEnvironment> wrapper) {
    this.wrapper = wrapper;
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return own.getSupportedAnnotationTypes();
  }

  @Override
  public Set<String> getSupportedOptions() {
    return own.getSupportedOptions();
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return own.getSupportedSourceVersion();
  }

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    own.init(wrapper.apply(environment));
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    return own.process(annotations, round);
  }
}
