package dev.custody.processor.plugin;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;

/**
 * Finds javac's environment inside those that build tools and editors wrap around it.
 *
 * <p>Gradle delegates from classes of its own, IntelliJ from proxies. The fields of such wrappers
 * are read by reflection, which is allowed as they are in no module of the JDK; javac's own objects
 * are never looked into.
 */
final class Wrappers {
  private static final String JAVAC = "com.sun.tools.javac.processing.JavacProcessingEnvironment";

  /** How many objects are looked at before giving up. */
  private static final int LIMIT = 1_000;

  private Wrappers() {}

  /** The environment that {@code JavacTask.instance} takes; empty under other compilers. */
  static Optional<ProcessingEnvironment> javac(ProcessingEnvironment environment) {
    Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Object> toLookAt = new ArrayDeque<>(List.of(environment));
    while (!toLookAt.isEmpty() && seen.size() < LIMIT) {
      Object wrapper = toLookAt.removeFirst();
      if (!seen.add(wrapper)) {
        continue;
      }
      if (wrapper instanceof ProcessingEnvironment found && isJavac(found.getClass())) {
        return Optional.of(found);
      }
      toLookAt.addAll(inside(wrapper));
    }
    return Optional.empty();
  }

  private static boolean isJavac(Class<?> type) {
    return type.getName().equals(JAVAC)
        || (type.getSuperclass() != null && isJavac(type.getSuperclass()));
  }

  /** What a wrapper holds and may delegate to. */
  private static List<Object> inside(Object wrapper) {
    List<Object> held = new ArrayList<>();
    if (Proxy.isProxyClass(wrapper.getClass())) {
      held.add(Proxy.getInvocationHandler(wrapper));
      return held;
    }
    for (Class<?> type = wrapper.getClass(); type != null; type = type.getSuperclass()) {
      if (type.getModule().isNamed() && isOfTheJdk(type)) {
        break;
      }
      for (Field field : type.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
          value(wrapper, field).filter(Wrappers::mayDelegate).ifPresent(held::add);
        }
      }
    }
    return held;
  }

  private static boolean isOfTheJdk(Class<?> type) {
    String module = type.getModule().getName();
    return module.startsWith("java.") || module.startsWith("jdk.");
  }

  private static Optional<Object> value(Object wrapper, Field field) {
    try {
      return field.trySetAccessible() ? Optional.ofNullable(field.get(wrapper)) : Optional.empty();
    } catch (IllegalAccessException impossible) {
      throw new IllegalStateException("an accessible field", impossible);
    }
  }

  /** Environments, handlers, and objects of neither JDK nor compiler that handlers capture. */
  private static boolean mayDelegate(Object held) {
    return held instanceof ProcessingEnvironment
        || held instanceof InvocationHandler
        || Proxy.isProxyClass(held.getClass())
        || held.getClass().isSynthetic()
        || held.getClass().isAnonymousClass();
  }
}
