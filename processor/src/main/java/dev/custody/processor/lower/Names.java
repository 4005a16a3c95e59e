package dev.custody.processor.lower;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import dev.custody.processor.ir.Constant;
import dev.custody.processor.ir.FieldKey;
import dev.custody.processor.ir.Instruction;
import dev.custody.processor.ir.Local;
import dev.custody.processor.ir.Operand;
import dev.custody.processor.ir.Place;
import dev.custody.processor.ir.Position;
import dev.custody.processor.ir.TypeKey;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import org.jspecify.annotations.Nullable;

/** Variables, fields, {@code this} in its forms, class literals. */
final class Names {
  private final BodyLowering body;

  Names(BodyLowering body) {
    this.body = body;
  }

  Operand identifier(IdentifierTree tree, @Nullable Local into) {
    if (tree.getName().contentEquals("this") || tree.getName().contentEquals("super")) {
      return self(tree);
    }
    return read(tree, body.unit.variable(tree), into);
  }

  Operand selection(MemberSelectTree tree, @Nullable Local into) {
    String name = tree.getIdentifier().toString();
    if (name.equals("class")) {
      return new Constant.ClassLiteral(body.unit.keyOf(tree.getExpression()));
    }
    if (name.equals("this") || name.equals("super")) {
      return outer(classOf(tree.getExpression()), body.at(tree));
    }
    return read(tree, body.unit.variable(tree), into);
  }

  private TypeElement classOf(Tree tree) {
    if (body.unit.element(tree) instanceof TypeElement type) {
      return type;
    }
    throw GiveUp.unknown(tree);
  }

  private Operand read(ExpressionTree tree, VariableElement variable, @Nullable Local into) {
    Optional<Constant> constant = Constants.of(variable);
    if (constant.isPresent()) {
      dropQualifier(tree);
      return constant.get();
    }
    if (variable.getKind() == ElementKind.ENUM_CONSTANT) {
      dropQualifier(tree);
      return new Constant.EnumConstant(body.unit.symbols().field(variable));
    }
    if (FreeVariables.isLocal(variable)) {
      return body.frame.of(variable);
    }
    Place place = place(tree, variable);
    Local target = body.target(tree, into);
    body.emit(new Instruction.Load(target, place, body.unit.keyOf(tree), body.at(tree)));
    return target;
  }

  /** Evaluates what stands before a static member, if that is an expression. */
  private void dropQualifier(ExpressionTree tree) {
    if (tree instanceof MemberSelectTree select && !denotesType(select.getExpression())) {
      body.expressions.value(select.getExpression());
    }
  }

  /** Where a field is, its object evaluated. */
  Place place(ExpressionTree tree, VariableElement field) {
    if (tree instanceof MemberSelectTree select) {
      ExpressionTree object = select.getExpression();
      if (field.getModifiers().contains(Modifier.STATIC)) {
        dropQualifier(select);
        return new Place.Static(body.unit.symbols().field(field));
      }
      TypeKey owner = body.unit.keyOf(object);
      Operand value = body.expressions.value(object);
      return new Place.Field(
          value,
          owner.name().endsWith("[]")
              ? new FieldKey(owner, "length")
              : body.unit.symbols().field(field));
    }
    if (field.getModifiers().contains(Modifier.STATIC)) {
      return new Place.Static(body.unit.symbols().field(field));
    }
    return new Place.Field(holder(field, tree), body.unit.symbols().field(field));
  }

  /** Whether a tree names a class or package rather than a value. */
  boolean denotesType(Tree tree) {
    return switch (tree.getKind()) {
      case IDENTIFIER, MEMBER_SELECT -> {
        Element element = body.unit.find(tree);
        boolean self =
            tree instanceof IdentifierTree name
                && (name.getName().contentEquals("this") || name.getName().contentEquals("super"));
        yield !self
            && element != null
            && (element.getKind().isClass()
                || element.getKind().isInterface()
                || element.getKind() == ElementKind.PACKAGE
                || element.getKind() == ElementKind.TYPE_PARAMETER);
      }
      case PARAMETERIZED_TYPE, ARRAY_TYPE, PRIMITIVE_TYPE, ANNOTATED_TYPE -> true;
      default -> false;
    };
  }

  /** The receiver. */
  Operand self(Tree tree) {
    return body.frame.self().orElseThrow(() -> new GiveUp("an object where there is none", tree));
  }

  /** The object, of this class or one around it, that an unqualified instance member belongs to. */
  Operand holder(Element member, Tree tree) {
    boolean inherited = !member.getModifiers().contains(Modifier.PRIVATE);
    @Nullable Element declaring = member.getEnclosingElement();
    for (Enclosing at = body.owner; at != null; at = at.around().orElse(null)) {
      if (at.type().equals(declaring) || (inherited && isBelow(at.type(), declaring))) {
        return outer(at.type(), body.at(tree));
      }
    }
    return self(tree);
  }

  /** The object, of this class or one around it, that a new inner object has around it. */
  Operand holderOfType(TypeElement declaring, Tree tree) {
    for (Enclosing at = body.owner; at != null; at = at.around().orElse(null)) {
      if (isBelow(at.type(), declaring)) {
        return outer(at.type(), body.at(tree));
      }
    }
    return self(tree);
  }

  boolean isBelow(TypeElement type, @Nullable Element other) {
    return other != null
        && other.asType().getKind() == TypeKind.DECLARED
        && body.unit
            .context
            .types()
            .isSubtype(
                body.unit.context.types().erasure(type.asType()),
                body.unit.context.types().erasure(other.asType()));
  }

  /**
   * The object of this class or one around it; for any other class ({@code Comparator.super}) the
   * receiver.
   */
  Operand outer(TypeElement wanted, Position position) {
    Operand at = self(body.owner.tree());
    if (!isAround(wanted)) {
      return at;
    }
    Enclosing here = body.owner;
    while (!here.type().equals(wanted)) {
      Enclosing around = here.around().orElseThrow();
      TypeKey type = body.unit.symbols().type(around.type());
      Local target = body.code.temporary(type.simpleName() + ".this", type);
      Place field = new Place.Field(at, outerField(here.type()));
      body.emit(new Instruction.Load(target, field, type, position));
      at = target;
      here = around;
    }
    return at;
  }

  /** Whether there is an object of a class around the code, or its own. */
  private boolean isAround(TypeElement wanted) {
    Optional<Enclosing> here = Optional.of(body.owner);
    while (here.isPresent() && !here.get().type().equals(wanted)) {
      here = here.get().hasOuterInstance() ? here.get().around() : Optional.empty();
    }
    return here.isPresent();
  }

  /** The field of a class's objects that holds the object around them. */
  FieldKey outerField(TypeElement inner) {
    return new FieldKey(body.unit.symbols().type(inner), Enclosing.OUTER_FIELD);
  }
}
