package dev.custody.processor.contract.read;

import dev.custody.processor.contract.read.body.Use;
import dev.custody.processor.contract.read.body.Value;
import dev.custody.processor.contract.read.declared.Lineage;
import dev.custody.processor.contract.read.names.Imports;
import dev.custody.processor.frontend.CompilationContext;
import dev.custody.processor.ir.MethodKey;
import dev.custody.processor.ir.TypeKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** The types of values, and the methods that a call by name may mean. */
final class ValueTypes {
  private final CompilationContext context;
  private final Lineage lineage;

  // Names as a method's class reads them: each class stands in one file and sees its imports.
  private final Map<TypeElement, Map<String, Optional<TypeElement>>> types = new HashMap<>();
  private final Map<TypeElement, Map<String, Optional<TypeMirror>>> fields = new HashMap<>();

  ValueTypes(CompilationContext context, Lineage lineage) {
    this.context = context;
    this.lineage = lineage;
  }

  /** The type of a name in a method's class: a member type of it, else as the imports say. */
  Optional<TypeElement> type(String name, ExecutableElement method, Imports imports) {
    Map<String, Optional<TypeElement>> names =
        types.computeIfAbsent(Lineage.owner(method), within -> new HashMap<>());
    Optional<TypeElement> known = names.get(name);
    if (known == null) {
      known = findType(name, method, imports);
      names.put(name, known);
    }
    return known;
  }

  private Optional<TypeElement> findType(String name, ExecutableElement method, Imports imports) {
    for (TypeElement type : enclosing(method)) {
      TypeElement found = lineage.type(type, name);
      if (found != null) {
        return Optional.of(found);
      }
    }
    return imports.type(name, context.symbols());
  }

  /** The methods of a name and a number of parameters that a receiver has; empty if not known. */
  List<ExecutableElement> candidates(
      Value receiver, String name, int arity, ExecutableElement method, Imports imports) {
    List<ExecutableElement> found = new ArrayList<>();
    if (name.equals(MethodKey.CONSTRUCTOR) && receiver instanceof Value.Type type) {
      type(type.name(), method, imports)
          .ifPresent(made -> found.addAll(lineage.declared(made, MethodKey.CONSTRUCTOR)));
    } else if (name.equals("super") || name.equals("this")) {
      TypeElement owner = Lineage.owner(method);
      Optional<TypeElement> at =
          name.equals("this") ? Optional.of(owner) : Lineage.superclass(owner);
      at.ifPresent(made -> found.addAll(lineage.declared(made, MethodKey.CONSTRUCTOR)));
    } else if (receiver instanceof Value.This) {
      for (TypeElement type : enclosing(method)) {
        if (found.isEmpty()) {
          found.addAll(named(type, name));
        }
      }
    } else {
      receiverType(receiver, method, imports).ifPresent(type -> found.addAll(named(type, name)));
    }
    found.removeIf(callee -> !takes(callee, arity));
    return found;
  }

  /** The constructors that can be called with these arguments. */
  List<ExecutableElement> constructors(
      TypeElement type, List<Value> arguments, ExecutableElement method, Imports imports) {
    return lineage.declared(type, MethodKey.CONSTRUCTOR).stream()
        .filter(callee -> takes(callee, arguments.size()))
        .filter(callee -> accepts(callee, arguments, method, imports))
        .toList();
  }

  /** The methods of a name: the type's own, or those of the nearest supertype that has any. */
  List<ExecutableElement> named(TypeElement type, String name) {
    return lineage.named(type, name);
  }

  /** Whether a callee takes arguments of these types, as far as they are known. */
  boolean accepts(
      ExecutableElement callee, List<Value> arguments, ExecutableElement method, Imports imports) {
    for (int i = 0; i < arguments.size(); i++) {
      Optional<TypeMirror> type = valueType(arguments.get(i), method, imports);
      if (type.isPresent() && !accepts(callee, i, type.get())) {
        return false;
      }
    }
    return true;
  }

  /** Whether a callee takes what is passed at its position. */
  boolean accepts(
      ExecutableElement callee, Use.Passed use, ExecutableElement method, Imports imports) {
    return valueType(use.argument(), method, imports)
        .map(type -> accepts(callee, use.position(), type))
        .orElse(true);
  }

  private boolean accepts(ExecutableElement callee, int position, TypeMirror type) {
    int last = callee.getParameters().size() - 1;
    TypeMirror taken = callee.getParameters().get(Math.min(position, last)).asType();
    return isAssignable(type, taken)
        || (callee.isVarArgs()
            && position >= last
            && isAssignable(type, ((ArrayType) taken).getComponentType()));
  }

  /** Asked of every call of a name, so the compiler is left alone where the classes tell. */
  private boolean isAssignable(TypeMirror type, TypeMirror to) {
    if (type.getKind() == TypeKind.DECLARED && to.getKind() == TypeKind.DECLARED) {
      TypeElement wanted = (TypeElement) ((DeclaredType) to).asElement();
      return lineage.descends((TypeElement) ((DeclaredType) type).asElement(), wanted)
          || context.symbols().type(wanted).equals(TypeKey.OBJECT);
    }
    if (type.getKind().isPrimitive() && type.getKind() == to.getKind()) {
      return true;
    }
    return context.types().isAssignable(context.types().erasure(type), context.types().erasure(to));
  }

  /** Whether a callee can be called with a number of arguments. */
  private static boolean takes(ExecutableElement callee, int arity) {
    int parameters = callee.getParameters().size();
    return parameters == arity || (callee.isVarArgs() && arity >= parameters - 1);
  }

  private Optional<TypeElement> receiverType(
      Value receiver, ExecutableElement method, Imports imports) {
    return receiver instanceof Value.Type type
        ? type(type.name(), method, imports)
        : valueType(receiver, method, imports).flatMap(Lineage::element);
  }

  private Optional<TypeMirror> valueType(Value value, ExecutableElement method, Imports imports) {
    if (value instanceof Value.Parameter parameter) {
      return Optional.of(method.getParameters().get(parameter.index()).asType());
    }
    if (value instanceof Value.This) {
      return Optional.of(Lineage.owner(method).asType());
    }
    if (value instanceof Value.Field field) {
      return field.isOwn() ? fieldType(field.name(), method) : declaredType(field, method, imports);
    }
    if (value instanceof Value.New made) {
      return type(made.type(), method, imports).map(TypeElement::asType);
    }
    if (value instanceof Value.Constant constant && constant.isText()) {
      return context.symbols().element(TypeKey.STRING).map(TypeElement::asType);
    }
    if (value instanceof Value.Result result) {
      List<ExecutableElement> callees =
          candidates(
              result.receiver(), result.method(), result.arguments().size(), method, imports);
      return callees.size() == 1 ? Optional.of(callees.get(0).getReturnType()) : Optional.empty();
    }
    return Optional.empty();
  }

  private Optional<TypeMirror> declaredType(
      Value.Field element, ExecutableElement method, Imports imports) {
    return element.type().isEmpty()
        ? Optional.empty()
        : type(element.type(), method, imports).map(TypeElement::asType);
  }

  private Optional<TypeMirror> fieldType(String name, ExecutableElement method) {
    Map<String, Optional<TypeMirror>> names =
        fields.computeIfAbsent(Lineage.owner(method), within -> new HashMap<>());
    Optional<TypeMirror> known = names.get(name);
    if (known == null) {
      known = findFieldType(name, method);
      names.put(name, known);
    }
    return known;
  }

  private Optional<TypeMirror> findFieldType(String name, ExecutableElement method) {
    for (TypeElement type : enclosing(method)) {
      VariableElement field = lineage.field(type, name);
      if (field != null) {
        return Optional.of(field.asType());
      }
    }
    return Optional.empty();
  }

  /** The classes around a method, innermost first. */
  private static List<TypeElement> enclosing(ExecutableElement method) {
    List<TypeElement> types = new ArrayList<>();
    for (Element at = method.getEnclosingElement(); at != null; at = at.getEnclosingElement()) {
      if (at instanceof TypeElement type) {
        types.add(type);
      }
    }
    return types;
  }
}
