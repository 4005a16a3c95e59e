package dev.custody.processor.generate;

import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;

/** Whether generated code names something deprecated, which is not its own decision. */
record Deprecation(Model model) {
  boolean isIn(MetaPlan plan) {
    return isAt(plan.type())
        || plan.count().filter(this::isAt).isPresent()
        || plan.fields().stream().anyMatch(field -> isAt(field.field()) || isAt(field.disposal()));
  }

  private boolean isAt(Disposal disposal) {
    if (disposal instanceof Disposal.ByMethod by) {
      return isAt(by.type()) || isAt(by.method());
    }
    if (disposal instanceof Disposal.ByDrop by) {
      return isAt(by.type());
    }
    if (disposal instanceof Disposal.Each each) {
      return isAt(each.element());
    }
    if (disposal instanceof Disposal.EachOf each) {
      return isAt(each.element());
    }
    if (disposal instanceof Disposal.EachKey each) {
      return isAt(each.key());
    }
    if (disposal instanceof Disposal.EachValue each) {
      return isAt(each.value());
    }
    Disposal.EachEntry both = (Disposal.EachEntry) disposal;
    return isAt(both.key()) || isAt(both.value());
  }

  private boolean isAt(Element element) {
    for (Element at = element;
        at != null && at.getKind() != ElementKind.PACKAGE;
        at = at.getEnclosingElement()) {
      if (model.elements().isDeprecated(at)) {
        return true;
      }
    }
    return false;
  }
}
