package dev.custody.processor.lower;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.Tree;
import dev.custody.processor.ir.Constant;
import dev.custody.processor.ir.Instruction;
import dev.custody.processor.ir.Local;
import dev.custody.processor.ir.Operand;
import dev.custody.processor.ir.Place;
import dev.custody.processor.ir.Position;
import dev.custody.processor.ir.TypeKey;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * Arrays: creation, elements, variable-arity tails. The elements of an initialiser are evaluated
 * before the array is made, which nothing can tell from the order of the language.
 */
final class Arrays {
  private final BodyLowering body;

  Arrays(BodyLowering body) {
    this.body = body;
  }

  Operand creation(NewArrayTree tree, @Nullable Local into) {
    List<? extends ExpressionTree> initializers = tree.getInitializers();
    if (initializers != null) {
      TypeMirror type = body.unit.typeOf(tree);
      TypeMirror element = ((ArrayType) type).getComponentType();
      List<Operand> values = body.expressions.values(initializers);
      Local target = body.target(tree, into);
      fill(target, body.unit.key(element), values, body.at(tree));
      return target;
    }
    List<Operand> lengths = body.expressions.values(tree.getDimensions());
    Local target = body.target(tree, into);
    body.emit(new Instruction.NewArray(target, body.unit.keyOf(tree), lengths, body.at(tree)));
    return target;
  }

  /** A new array of given elements. */
  void fill(Local target, TypeKey element, List<Operand> values, Position position) {
    TypeKey type = new TypeKey(element.name() + "[]");
    Operand length = new Constant.Number(values.size());
    body.emit(new Instruction.NewArray(target, type, List.of(length), position));
    for (int i = 0; i < values.size(); i++) {
      Place place = new Place.Element(target, new Constant.Number(i));
      body.emit(new Instruction.Store(place, values.get(i), position));
    }
  }

  Operand access(ArrayAccessTree tree, @Nullable Local into) {
    Place place = place(tree, List.of());
    Local target = body.target(tree, into);
    body.emit(new Instruction.Load(target, place, body.unit.keyOf(tree), body.at(tree)));
    return target;
  }

  /** Where an element is; array and index stay what they are while later trees are evaluated. */
  Place place(ArrayAccessTree tree, List<? extends Tree> later) {
    List<Tree> afterArray = new ArrayList<>(later);
    afterArray.add(0, tree.getIndex());
    Operand array = body.expressions.value(tree.getExpression());
    array = body.expressions.kept(array, tree.getExpression(), afterArray);
    Operand index = body.expressions.value(tree.getIndex());
    return new Place.Element(array, body.expressions.kept(index, tree.getIndex(), later));
  }
}
