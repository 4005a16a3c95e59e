package dev.custody.processor.contract.read.body;

import com.sun.source.tree.AnnotatedTypeTree;
import com.sun.source.tree.ArrayTypeTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import org.jspecify.annotations.Nullable;

/**
 * A method as its declaration reads before types are known: trees are there earlier than elements,
 * and elements longer than trees.
 *
 * @param owner the qualified name of its class, nested classes after a dot
 * @param name its simple name
 * @param parameters the simple names of its parameter types, without type arguments
 */
record BodyKey(String owner, String name, List<String> parameters) {
  BodyKey {
    parameters = List.copyOf(parameters);
  }

  // Written out, as it is asked of every body: what the compiler makes is linked when it runs.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof BodyKey key
        && name.equals(key.name)
        && owner.equals(key.owner)
        && parameters.equals(key.parameters);
  }

  @Override
  public int hashCode() {
    return (owner.hashCode() * 31 + name.hashCode()) * 31 + parameters.size();
  }

  static BodyKey of(String owner, MethodTree method) {
    return of(owner, method.getName().toString(), method.getParameters());
  }

  /** The constructor of these parameters, wherever they are written. */
  static BodyKey ofConstructor(String owner, List<? extends VariableTree> parameters) {
    return of(owner, "<init>", parameters);
  }

  private static BodyKey of(String owner, String name, List<? extends VariableTree> parameters) {
    List<String> types = new ArrayList<>(parameters.size());
    for (VariableTree parameter : parameters) {
      types.add(name(parameter.getType()));
    }
    return new BodyKey(owner, name, types);
  }

  static BodyKey of(String owner, ExecutableElement method) {
    List<String> types = new ArrayList<>(method.getParameters().size());
    for (VariableElement parameter : method.getParameters()) {
      types.add(name(parameter.asType()));
    }
    return new BodyKey(owner, method.getSimpleName().toString(), types);
  }

  private static String name(Tree type) {
    if (type instanceof AnnotatedTypeTree annotated) {
      return name(annotated.getUnderlyingType());
    }
    if (type instanceof ParameterizedTypeTree generic) {
      return name(generic.getType());
    }
    if (type instanceof ArrayTypeTree array) {
      return name(array.getType()) + "[]";
    }
    if (type instanceof MemberSelectTree qualified) {
      return qualified.getIdentifier().toString();
    }
    return type instanceof IdentifierTree simple ? simple.getName().toString() : type.toString();
  }

  private static String name(TypeMirror type) {
    if (type.getKind() == TypeKind.ARRAY) {
      return name(((ArrayType) type).getComponentType()) + "[]";
    }
    if (type instanceof DeclaredType declared) {
      return declared.asElement().getSimpleName().toString();
    }
    return type instanceof TypeVariable variable
        ? variable.asElement().getSimpleName().toString()
        : type.getKind().name().toLowerCase(java.util.Locale.ROOT);
  }
}
