package dev.custody.processor.frontend;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import javax.lang.model.element.VariableElement;

/**
 * The {@code @SuppressWarnings("custody")} and {@code @SuppressWarnings("custody:<id>")} of one
 * top-level class, and which of them have suppressed something.
 *
 * <p>javac does not apply such annotations to messages of others. Confined to one class event.
 */
public final class Suppressions {
  private static final String ALL = "custody";
  private static final String ONE = "custody:";

  /** What Error Prone suppresses its check of {@code @GuardedBy} by, and the rule that is ours. */
  private static final String GUARDED_BY = "GuardedBy";

  private static final String UNGUARDED = "unguarded-field";

  private final List<Suppression> all;
  private final BitSet used = new BitSet();

  private Suppressions(List<Suppression> all) {
    this.all = all;
  }

  /**
   * One string of one annotation.
   *
   * @param rule the id of the rule, empty for every rule
   * @param offset where the string stands
   * @param start where the annotated declaration starts
   * @param end just past the declaration
   * @param isOthers whether the string is another checker's, for which it may do something
   */
  public record Suppression(String rule, int offset, int start, int end, boolean isOthers) {
    /** The string as the source has it. */
    public String text() {
      return rule.isEmpty() ? ALL : ONE + rule;
    }

    private boolean covers(String id, int place) {
      return (rule.isEmpty() || rule.equals(id)) && start <= place && place < end;
    }
  }

  /** Those of a class and everything in it. */
  public static Suppressions of(Trees trees, TreePath declaration) {
    Collector collector = new Collector(trees, declaration.getCompilationUnit());
    collector.scan(declaration.getLeaf(), null);
    collector.found.sort(Comparator.comparingInt(Suppression::offset));
    return new Suppressions(List.copyOf(collector.found));
  }

  /**
   * Whether a declaration around one of the places carries a suppression of the rule. All that do
   * count as used.
   *
   * @param places offsets: of the message, and of the acquisition that it is about
   */
  public boolean suppress(String rule, List<Integer> places) {
    boolean suppressed = false;
    for (int i = 0; i < all.size(); i++) {
      Suppression suppression = all.get(i);
      if (places.stream().anyMatch(place -> suppression.covers(rule, place))) {
        used.set(i);
        suppressed = true;
      }
    }
    return suppressed;
  }

  /** Those that have suppressed nothing so far, in the order of the source. */
  public List<Suppression> unused() {
    List<Suppression> unused = new ArrayList<>();
    for (int i = used.nextClearBit(0); i < all.size(); i = used.nextClearBit(i + 1)) {
      if (!all.get(i).isOthers()) {
        unused.add(all.get(i));
      }
    }
    return unused;
  }

  /** Finds the annotations; an annotation belongs to the declaration whose modifiers it is in. */
  private static final class Collector extends TreeScanner<Void, Void> {
    private final List<Suppression> found = new ArrayList<>();
    private final Trees trees;
    private final SourcePositions positions;
    private final CompilationUnitTree unit;

    Collector(Trees trees, CompilationUnitTree unit) {
      this.trees = trees;
      this.positions = trees.getSourcePositions();
      this.unit = unit;
    }

    @Override
    public Void visitClass(ClassTree tree, Void unused) {
      declared(tree, tree.getModifiers());
      return super.visitClass(tree, null);
    }

    @Override
    public Void visitMethod(MethodTree tree, Void unused) {
      declared(tree, tree.getModifiers());
      return super.visitMethod(tree, null);
    }

    @Override
    public Void visitVariable(VariableTree tree, Void unused) {
      declared(tree, tree.getModifiers());
      return super.visitVariable(tree, null);
    }

    private void declared(Tree declaration, ModifiersTree modifiers) {
      for (AnnotationTree annotation : modifiers.getAnnotations()) {
        String name = annotation.getAnnotationType().toString();
        if (name.equals("SuppressWarnings") || name.equals("java.lang.SuppressWarnings")) {
          for (ExpressionTree argument : annotation.getArguments()) {
            value(
                declaration,
                argument instanceof AssignmentTree named ? named.getExpression() : argument);
          }
        }
      }
    }

    private void value(Tree declaration, ExpressionTree value) {
      if (value instanceof NewArrayTree array) {
        if (array.getInitializers() != null) {
          array.getInitializers().forEach(element -> value(declaration, element));
        }
        return;
      }
      Object text = value instanceof LiteralTree literal ? literal.getValue() : constant(value);
      if (text instanceof String string) {
        if (string.equals(ALL) || string.startsWith(ONE)) {
          String rule = string.equals(ALL) ? "" : string.substring(ONE.length());
          found.add(suppression(rule, value, declaration, false));
        } else if (string.equals(GUARDED_BY)) {
          found.add(suppression(UNGUARDED, value, declaration, true));
        }
      }
    }

    private Suppression suppression(
        String rule, ExpressionTree value, Tree declaration, boolean isOthers) {
      return new Suppression(
          rule,
          (int) positions.getStartPosition(unit, value),
          (int) positions.getStartPosition(unit, declaration),
          (int) positions.getEndPosition(unit, declaration),
          isOthers);
    }

    private Object constant(ExpressionTree name) {
      return trees.getElement(new TreePath(new TreePath(unit), name))
              instanceof VariableElement field
          ? String.valueOf(field.getConstantValue())
          : "";
    }
  }
}
