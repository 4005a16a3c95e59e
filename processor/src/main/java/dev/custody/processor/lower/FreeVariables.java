package dev.custody.processor.lower;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/**
 * What a lambda or local class uses of the code around it: its variables, in order of first use,
 * and its object. Variables with a constant value are not captured, as javac puts the value in
 * place.
 */
final class FreeVariables extends FlatScanner {
  private final Unit unit;
  private final Set<Element> declared = new HashSet<>();
  private final LinkedHashSet<VariableElement> used = new LinkedHashSet<>();
  private boolean usesThis;

  private FreeVariables(Unit unit) {
    this.unit = unit;
  }

  static FreeVariables of(Unit unit, Tree tree) {
    FreeVariables free = new FreeVariables(unit);
    free.scan(tree, null);
    return free;
  }

  List<VariableElement> variables() {
    return used.stream().filter(v -> !declared.contains(v)).toList();
  }

  /** Whether it needs the object of the code around. May be true without need, never false. */
  boolean usesThis() {
    return usesThis;
  }

  @Override
  public @Nullable Void visitVariable(VariableTree tree, @Nullable Void unused) {
    declared.add(unit.element(tree));
    scan(tree.getNameExpression(), null);
    return scan(tree.getInitializer(), null); // its type may be a tree that stands for nothing
  }

  @Override
  public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
    if (tree.getName().contentEquals("this") || tree.getName().contentEquals("super")) {
      usesThis = true;
      return null;
    }
    Element element = unit.find(tree);
    if (element == null) {
      return null;
    }
    if (element instanceof VariableElement variable && isLocal(element)) {
      if (variable.getConstantValue() == null) {
        used.add(variable);
      }
    } else if (isInstanceMember(element)) {
      usesThis = true;
    }
    return null;
  }

  @Override
  public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable Void unused) {
    if (tree.getIdentifier().contentEquals("this") || tree.getIdentifier().contentEquals("super")) {
      usesThis = true;
      return null;
    }
    return scan(tree.getExpression(), null);
  }

  @Override
  public @Nullable Void visitAnnotation(AnnotationTree tree, @Nullable Void unused) {
    return null;
  }

  @Override
  public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
    usesThis = true;
    used.addAll(unit.localClasses.inherited(unit.type(tree)));
    scan(tree.getMembers(), null);
    return null;
  }

  @Override
  public @Nullable Void visitNewClass(NewClassTree tree, @Nullable Void unused) {
    Element created = unit.method(tree).getEnclosingElement();
    if (created instanceof TypeElement type) {
      used.addAll(unit.localClasses.captured(type));
      usesThis |=
          !type.getModifiers().contains(Modifier.STATIC) && type.getNestingKind().isNested();
    }
    scan(tree.getEnclosingExpression(), null);
    scan(tree.getArguments(), null);
    return scan(tree.getClassBody(), null);
  }

  static boolean isLocal(Element element) {
    return switch (element.getKind()) {
      case LOCAL_VARIABLE, PARAMETER, EXCEPTION_PARAMETER, RESOURCE_VARIABLE, BINDING_VARIABLE ->
          true;
      default -> false;
    };
  }

  private static boolean isInstanceMember(Element element) {
    return (element.getKind() == ElementKind.FIELD || element.getKind() == ElementKind.METHOD)
        && !element.getModifiers().contains(Modifier.STATIC);
  }
}
