package dev.custody.processor.generate;

import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** How what is in a field is released. */
sealed interface Disposal {
  /** By a method of the reference without parameters. */
  record ByMethod(TypeElement type, ExecutableElement method) implements Disposal {}

  /** By the runtime, which knows the object's own metadata. */
  record ByDrop(TypeElement type) implements Disposal {}

  /** Each element of an iterable. */
  record Each(Disposal element) implements Disposal {}

  /** Each element of an array. */
  record EachOf(Disposal element) implements Disposal {}

  /** Each key of a map. */
  record EachKey(Disposal key) implements Disposal {}

  /** Each value of a map. */
  record EachValue(Disposal value) implements Disposal {}

  /** Each key of a map, then each value. */
  record EachEntry(Disposal key, Disposal value) implements Disposal {}
}
