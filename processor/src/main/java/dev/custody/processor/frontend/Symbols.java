package dev.custody.processor.frontend;

import dev.custody.processor.ir.FieldKey;
import dev.custody.processor.ir.MethodKey;
import dev.custody.processor.ir.TypeKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * The keys of javac's elements and types, and the way back. Keys are interned: one element has one
 * key object. The way back knows every element whose key was asked for, local and anonymous classes
 * included, and finds the others by name.
 */
public final class Symbols {
  private final Elements elements;
  private final Types types;
  private final Map<TypeElement, TypeKey> typeKeys = new HashMap<>();
  private final Map<ExecutableElement, MethodKey> methodKeys = new HashMap<>();
  private final Map<VariableElement, FieldKey> fieldKeys = new HashMap<>();
  private final Map<TypeKey, Optional<TypeElement>> typesByKey = new HashMap<>();
  private final Map<String, Optional<TypeElement>> typesByName = new HashMap<>();
  private final Map<MethodKey, Optional<ExecutableElement>> methodsByKey = new HashMap<>();
  private final Map<FieldKey, Optional<VariableElement>> fieldsByKey = new HashMap<>();

  Symbols(Elements elements, Types types) {
    this.elements = elements;
    this.types = types;
  }

  /** The key of a type's erasure. {@code null}'s type counts as {@code Object}. */
  public TypeKey type(TypeMirror type) {
    return switch (type.getKind()) {
      case BOOLEAN -> TypeKey.BOOLEAN;
      case INT -> TypeKey.INT;
      case LONG -> TypeKey.LONG;
      case VOID -> TypeKey.VOID;
      case BYTE, SHORT, CHAR, FLOAT, DOUBLE ->
          new TypeKey(type.getKind().name().toLowerCase(Locale.ROOT));
      case DECLARED -> type((TypeElement) ((DeclaredType) type).asElement());
      case ARRAY -> new TypeKey(type(((ArrayType) type).getComponentType()).name() + "[]");
      case NULL, NONE -> TypeKey.OBJECT;
      case ERROR -> new TypeKey(type.toString());
      default -> erased(type);
    };
  }

  private TypeKey erased(TypeMirror type) {
    TypeMirror erasure = types.erasure(type);
    return switch (erasure.getKind()) {
      case DECLARED, ARRAY, ERROR -> type(erasure);
      default -> TypeKey.OBJECT;
    };
  }

  /** The key of a class, by the name of its class file. */
  public TypeKey type(TypeElement type) {
    TypeKey known = typeKeys.get(type);
    if (known != null) {
      return known;
    }
    TypeKey key = new TypeKey(elements.getBinaryName(type).toString());
    typeKeys.put(type, key);
    typesByKey.put(key, Optional.of(type));
    return key;
  }

  /** The key of a method or constructor. */
  public MethodKey method(ExecutableElement method) {
    MethodKey known = methodKeys.get(method);
    if (known != null) {
      return known;
    }
    List<TypeKey> parameters = new ArrayList<>(method.getParameters().size());
    for (VariableElement parameter : method.getParameters()) {
      parameters.add(type(parameter.asType()));
    }
    MethodKey key =
        new MethodKey(
            owner(method.getEnclosingElement()), method.getSimpleName().toString(), parameters);
    methodKeys.put(method, key);
    methodsByKey.put(key, Optional.of(method));
    return key;
  }

  /** The key of a field or enum constant. */
  public FieldKey field(VariableElement field) {
    FieldKey known = fieldKeys.get(field);
    if (known != null) {
      return known;
    }
    FieldKey key =
        new FieldKey(owner(field.getEnclosingElement()), field.getSimpleName().toString());
    fieldKeys.put(field, key);
    fieldsByKey.put(key, Optional.of(field));
    return key;
  }

  /** The class that declares a member; for the members of arrays, which have none, Object. */
  private TypeKey owner(@Nullable Element declaring) {
    boolean real =
        declaring != null
            && declaring.getEnclosingElement() != null
            && declaring.getEnclosingElement().getKind() != ElementKind.OTHER;
    return real && declaring instanceof TypeElement type ? type(type) : TypeKey.OBJECT;
  }

  /**
   * The class of a qualified name; remembered, as the compiler looks through all modules and
   * folders for what is not there.
   */
  public Optional<TypeElement> named(String qualifiedName) {
    Optional<TypeElement> known = typesByName.get(qualifiedName);
    if (known == null) {
      known = Optional.ofNullable(elements.getTypeElement(qualifiedName));
      typesByName.put(qualifiedName, known);
    }
    return known;
  }

  /** The class of a key; empty for primitives, arrays, and what the compilation does not know. */
  public Optional<TypeElement> element(TypeKey key) {
    Optional<TypeElement> known = typesByKey.get(key);
    if (known == null) {
      known = find(key.name());
      known.ifPresent(type -> typeKeys.putIfAbsent(type, key));
      typesByKey.put(key, known);
    }
    return known;
  }

  /**
   * A class by binary name: as it stands, or with its dollar signs as dots. (A name that mixes both
   * meanings of the dollar sign is known only if its element was met.)
   */
  private Optional<TypeElement> find(String binaryName) {
    if (binaryName.endsWith("[]")) {
      return Optional.empty();
    }
    Optional<TypeElement> exact = named(binaryName);
    return exact.isPresent() || binaryName.indexOf('$') < 0
        ? exact
        : named(binaryName.replace('$', '.'));
  }

  /** The method of a key; empty for lambdas, static initialisers and what is not known. */
  public Optional<ExecutableElement> element(MethodKey key) {
    Optional<ExecutableElement> known = methodsByKey.get(key);
    if (known == null) {
      known = element(key.owner()).flatMap(type -> findMethod(type, key));
      methodsByKey.put(key, known);
    }
    return known;
  }

  private Optional<ExecutableElement> findMethod(TypeElement type, MethodKey key) {
    List<? extends Element> members = type.getEnclosedElements();
    List<ExecutableElement> candidates =
        key.isConstructor()
            ? ElementFilter.constructorsIn(members)
            : ElementFilter.methodsIn(members);
    return candidates.stream().filter(method -> method(method).equals(key)).findFirst();
  }

  /** The field of a key; empty for the length of arrays and what is not known. */
  public Optional<VariableElement> element(FieldKey key) {
    Optional<VariableElement> known = fieldsByKey.get(key);
    if (known == null) {
      known = element(key.owner()).flatMap(type -> findField(type, key));
      fieldsByKey.put(key, known);
    }
    return known;
  }

  private Optional<VariableElement> findField(TypeElement type, FieldKey key) {
    return ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
        .filter(field -> field.getSimpleName().contentEquals(key.name()))
        .findFirst();
  }
}
