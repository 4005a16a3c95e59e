package dev.custody.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Collectors;

/** The compiled form of one annotation: what its meta-annotations and attributes say. */
record AnnotationType(Class<?> type) {
  static AnnotationType named(String simpleName) {
    try {
      return new AnnotationType(
          Class.forName(AnnotationType.class.getPackageName() + "." + simpleName));
    } catch (ClassNotFoundException e) {
      throw new AssertionError(simpleName + " is in the sources but not compiled", e);
    }
  }

  ElementType[] targets() {
    return type.getAnnotation(Target.class).value();
  }

  RetentionPolicy retention() {
    return type.getAnnotation(Retention.class).value();
  }

  boolean isDocumented() {
    return type.isAnnotationPresent(Documented.class);
  }

  boolean isInherited() {
    return type.isAnnotationPresent(Inherited.class);
  }

  /** Attributes by name, as {@code name=default} or {@code name} where one must be given. */
  String attributes() {
    return Arrays.stream(type.getDeclaredMethods())
        .sorted(Comparator.comparing(Method::getName))
        .map(AnnotationType::attribute)
        .collect(Collectors.joining(" "));
  }

  private static String attribute(Method method) {
    Object byDefault = method.getDefaultValue();
    if (byDefault == null) {
      return method.getName();
    }
    String value =
        byDefault instanceof Object[] array ? Arrays.toString(array) : byDefault.toString();
    return method.getName() + "=" + (value.isEmpty() ? "''" : value);
  }
}
