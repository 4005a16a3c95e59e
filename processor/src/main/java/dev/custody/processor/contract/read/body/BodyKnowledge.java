package dev.custody.processor.contract.read.body;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** What is known of the bodies in this compilation. */
public interface BodyKnowledge {
  /** Knows no body, as if everything came from class files. */
  BodyKnowledge NONE =
      new BodyKnowledge() {
        @Override
        public boolean isSource(TypeElement type) {
          return false;
        }

        @Override
        public Optional<BodyFacts> of(ExecutableElement method) {
          return Optional.empty();
        }

        @Override
        public Optional<Initial> initial(TypeElement type) {
          return Optional.empty();
        }

        @Override
        public boolean isHidden(ExecutableElement method) {
          return false;
        }

        @Override
        public List<String> namesakes(ExecutableElement method) {
          return List.of();
        }
      };

  /** Whether a type is declared in the sources of this compilation. */
  boolean isSource(TypeElement type);

  /** What the body of a method or constructor shows; empty if it has none here. */
  Optional<BodyFacts> of(ExecutableElement method);

  /**
   * How the fields of new objects of a class get their values; empty if it is not declared here.
   */
  Optional<Initial> initial(TypeElement type);

  /**
   * Whether a local or anonymous class has a body for a method of the same name and number of
   * parameters, which nobody looked into.
   */
  boolean isHidden(ExecutableElement method);

  /**
   * The classes that have a body for a method of the same name and number of parameters, by
   * qualified name, sorted. Some of them may implement it.
   */
  List<String> namesakes(ExecutableElement method);
}
