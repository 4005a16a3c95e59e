package dev.custody.processor.lower;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import dev.custody.processor.ir.FieldKey;
import dev.custody.processor.ir.Instruction;
import dev.custody.processor.ir.Operand;
import dev.custody.processor.ir.Place;
import dev.custody.processor.ir.Position;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;

/** Field initialisers and initialiser blocks, of the object or of the class, in source order. */
final class Initialisers {
  private final BodyLowering body;

  Initialisers(BodyLowering body) {
    this.body = body;
  }

  /** The code that every constructor runs after that of the superclass. */
  void instance(ClassTree tree) {
    for (Tree member : tree.getMembers()) {
      if (member instanceof BlockTree block && !block.isStatic()) {
        body.statements.statement(block);
      } else if (member instanceof VariableTree field && !isStatic(body.unit, field)) {
        initialise(field, false);
      }
    }
  }

  /** The code that initialises the class: its constants, static fields and blocks. */
  void statics(ClassTree tree) {
    for (Tree member : tree.getMembers()) {
      if (member instanceof BlockTree block && block.isStatic()) {
        body.statements.statement(block);
      } else if (member instanceof VariableTree field && hasCode(body.unit, field)) {
        initialise(field, true);
      }
    }
  }

  /** Whether a class has code of its own to initialise it. */
  static boolean hasStatic(Unit unit, ClassTree tree) {
    for (Tree member : tree.getMembers()) {
      if ((member instanceof BlockTree block && block.isStatic())
          || (member instanceof VariableTree field && hasCode(unit, field))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a field is static and gets its value from code, not from the class file. */
  private static boolean hasCode(Unit unit, VariableTree field) {
    return field.getInitializer() != null
        && isStatic(unit, field)
        && unit.variable(field).getConstantValue() == null;
  }

  private static boolean isStatic(Unit unit, VariableTree field) {
    VariableElement element = unit.variable(field);
    return element.getKind() == ElementKind.ENUM_CONSTANT
        || element.getModifiers().contains(Modifier.STATIC);
  }

  private void initialise(VariableTree field, boolean isStatic) {
    ExpressionTree initializer = field.getInitializer();
    if (initializer == null) {
      return;
    }
    VariableElement element = body.unit.variable(field);
    FieldKey key = body.unit.symbols().field(element);
    int depth = body.code.depth();
    Position position = body.at(field);
    body.extend(initializer, field);
    Operand value = body.expressions.value(initializer, element.asType());
    Place place = isStatic ? new Place.Static(key) : new Place.Field(body.names.self(field), key);
    body.emit(new Instruction.Store(place, value, position));
    body.code.endAll(depth, position);
  }
}
