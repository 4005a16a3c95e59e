package dev.custody.processor.lower;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import dev.custody.processor.frontend.CompilationContext;
import dev.custody.processor.frontend.Symbols;
import dev.custody.processor.frontend.TreePositions;
import dev.custody.processor.frontend.UnitSource;
import dev.custody.processor.ir.Position;
import dev.custody.processor.ir.TypeKey;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** The attributed trees of one top-level class, asked by tree. */
final class Unit {
  final CompilationContext context;
  final UnitSource source;
  final TreePositions positions;
  final Members members;
  final LocalClasses localClasses;
  final LambdaNumbers lambdas;
  private final TreePath root;

  Unit(CompilationContext context, TreePath path) {
    this.context = context;
    this.source = new UnitSource(context.trees(), path.getCompilationUnit());
    this.positions = new TreePositions(source);
    this.root = new TreePath(path.getCompilationUnit());
    this.members = new Members(context);
    this.localClasses = new LocalClasses(this);
    this.lambdas = new LambdaNumbers((ClassTree) path.getLeaf());
  }

  Symbols symbols() {
    return context.symbols();
  }

  /** What a tree names or declares, if anything. */
  @Nullable Element find(Tree tree) {
    return context.trees().getElement(new TreePath(root, tree));
  }

  /** What a tree names or declares. */
  Element element(Tree tree) {
    Element element = find(tree);
    if (element == null) {
      throw new GiveUp("an unresolved name", tree);
    }
    return element;
  }

  ExecutableElement method(Tree tree) {
    if (element(tree) instanceof ExecutableElement method) {
      return method;
    }
    throw new GiveUp("an unresolved call", tree);
  }

  VariableElement variable(Tree tree) {
    if (element(tree) instanceof VariableElement variable) {
      return variable;
    }
    throw new GiveUp("an unresolved variable", tree);
  }

  TypeElement type(ClassTree tree) {
    if (element(tree) instanceof TypeElement type) {
      return type;
    }
    throw new GiveUp("an unresolved class", tree);
  }

  /** The class that declares a method. */
  static TypeElement declaring(ExecutableElement method) {
    if (method.getEnclosingElement() instanceof TypeElement type) {
      return type;
    }
    throw new GiveUp("a method outside of any class", null);
  }

  /** The type of an expression, inference done. */
  TypeMirror typeOf(Tree tree) {
    TypeMirror type = context.trees().getTypeMirror(new TreePath(root, tree));
    if (type == null || type.getKind() == TypeKind.ERROR) {
      throw new GiveUp("a type that cannot be resolved", tree);
    }
    return type;
  }

  TypeKey keyOf(Tree tree) {
    return context.symbols().type(typeOf(tree));
  }

  TypeKey key(TypeMirror type) {
    return context.symbols().type(type);
  }

  Position at(Tree tree) {
    return positions.of(tree);
  }

  /** The text of an expression, as temporaries are named. */
  CharSequence text(Tree tree) {
    return new Excerpt(source, tree);
  }
}
