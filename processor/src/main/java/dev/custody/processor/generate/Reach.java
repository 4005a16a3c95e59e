package dev.custody.processor.generate;

import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.util.Elements;

/**
 * What the generated class can reach from its package. It is a subclass of nothing, so what is
 * protected is as far away for it as what has no modifier.
 */
record Reach(Elements elements, PackageElement home) {
  boolean sees(Element element) {
    return barrier(element).isEmpty();
  }

  /** The declaration that hides an element: itself, or a type that it is nested in. */
  Optional<Element> barrier(Element element) {
    for (Element at = element;
        at != null && at.getKind() != ElementKind.PACKAGE;
        at = at.getEnclosingElement()) {
      if (!seesItself(at)) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }

  private boolean seesItself(Element element) {
    return element.getModifiers().contains(Modifier.PUBLIC)
        || (!element.getModifiers().contains(Modifier.PRIVATE) && isHome(element));
  }

  /** Whether an element is in the package of the generated class. */
  boolean isHome(Element element) {
    return elements.getPackageOf(element).equals(home);
  }
}
