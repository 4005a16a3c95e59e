package dev.custody.processor.generate;

import java.util.ArrayDeque;
import java.util.Deque;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** The name of the class that is generated for a type. */
final class MetaName {
  private MetaName() {}

  /** {@code PageMeta} for {@code Page}, {@code Cache_PageMeta} for {@code Cache.Page}. */
  static String simple(TypeElement type) {
    Deque<String> names = new ArrayDeque<>();
    for (Element at = type; at instanceof TypeElement; at = at.getEnclosingElement()) {
      names.addFirst(at.getSimpleName().toString());
    }
    return String.join("_", names) + "Meta";
  }
}
