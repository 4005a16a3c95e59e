package dev.custody.processor.frontend;

import dev.custody.processor.ir.TypeHierarchy;
import dev.custody.processor.ir.TypeKey;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** The subtype relation of the compiler's types, by key. Answers are remembered. */
public final class Hierarchy implements TypeHierarchy {
  private final Symbols symbols;
  private final Types types;
  private final Map<TypeKey, Map<TypeKey, Boolean>> subtypes = new HashMap<>();

  Hierarchy(Symbols symbols, Types types) {
    this.symbols = symbols;
    this.types = types;
  }

  @Override
  public boolean isSubtype(TypeKey type, TypeKey other) {
    if (type.equals(other)) {
      return true;
    }
    if (type.isPrimitive() || other.isPrimitive()) {
      return false;
    }
    Map<TypeKey, Boolean> ofType = subtypes.computeIfAbsent(type, key -> new HashMap<>());
    Boolean known = ofType.get(other);
    if (known == null) {
      known = decide(type, other);
      ofType.put(other, known);
    }
    return known;
  }

  private boolean decide(TypeKey type, TypeKey other) {
    Optional<TypeMirror> below = mirror(type);
    Optional<TypeMirror> above = mirror(other);
    return below.isPresent()
        && above.isPresent()
        && types.isSubtype(types.erasure(below.get()), types.erasure(above.get()));
  }

  @Override
  public boolean areDisjoint(TypeKey type, TypeKey other) {
    Optional<TypeElement> one = symbols.element(type);
    Optional<TypeElement> two = symbols.element(other);
    if (one.isEmpty() || two.isEmpty() || isSubtype(type, other) || isSubtype(other, type)) {
      return false;
    }
    boolean oneOpen = one.get().getKind().isInterface();
    boolean twoOpen = two.get().getKind().isInterface();
    if (!oneOpen && !twoOpen) {
      return true;
    }
    return (oneOpen && isFinal(two.get())) || (twoOpen && isFinal(one.get()));
  }

  private static boolean isFinal(TypeElement type) {
    return type.getModifiers().contains(Modifier.FINAL);
  }

  private Optional<TypeMirror> mirror(TypeKey key) {
    String name = key.name();
    if (name.endsWith("[]")) {
      return mirror(new TypeKey(name.substring(0, name.length() - 2))).map(types::getArrayType);
    }
    if (key.isPrimitive()) {
      return key.equals(TypeKey.VOID)
          ? Optional.empty()
          : Optional.of(types.getPrimitiveType(TypeKind.valueOf(name.toUpperCase(Locale.ROOT))));
    }
    return symbols.element(key).map(TypeElement::asType).map(types::erasure);
  }
}
