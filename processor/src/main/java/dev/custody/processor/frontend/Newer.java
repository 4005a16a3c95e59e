package dev.custody.processor.frontend;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The trees that came after Java 17, read through the public methods of the running compiler. On 17
 * itself they are a preview, which is not followed.
 */
public final class Newer {
  /** What a {@code case} names. */
  public sealed interface Label {
    /** A constant, an enum constant's name, or {@code null}. */
    record Value(ExpressionTree expression) implements Label {}

    /** A pattern, as a tree of a pattern kind. */
    record Matching(Tree pattern) implements Label {}

    /** {@code default}, alone or after {@code null}. */
    record Otherwise() implements Label {}
  }

  /**
   * A record pattern.
   *
   * @param type the record's type
   * @param nested a pattern for each component
   */
  public record Deconstruction(ExpressionTree type, List<Tree> nested) {}

  private static final String TREES = "com.sun.source.tree.";
  private static final @Nullable LaterMethod LABELS =
      method("CaseTree", "getLabels", "java.util.List");
  private static final @Nullable LaterMethod GUARD =
      method("CaseTree", "getGuard", TREES + "ExpressionTree");
  private static final @Nullable LaterMethod CONSTANT =
      method("ConstantCaseLabelTree", "getConstantExpression", TREES + "ExpressionTree");
  private static final @Nullable LaterMethod PATTERN =
      method("PatternCaseLabelTree", "getPattern", TREES + "PatternTree");
  private static final @Nullable LaterMethod DECONSTRUCTOR =
      method("DeconstructionPatternTree", "getDeconstructor", TREES + "ExpressionTree");
  private static final @Nullable LaterMethod NESTED =
      method("DeconstructionPatternTree", "getNestedPatterns", "java.util.List");

  private Newer() {}

  /** The labels of a case in their order; for {@code default} the label {@code Otherwise}. */
  public static List<Label> labels(CaseTree tree) {
    List<Label> labels = new ArrayList<>();
    if (LABELS == null) {
      tree.getExpressions().forEach(constant -> labels.add(new Label.Value(constant)));
      if (labels.isEmpty()) {
        labels.add(new Label.Otherwise());
      }
      return labels;
    }
    for (Object label : (List<?>) call(LABELS, tree)) {
      switch (((Tree) label).getKind().name()) {
        case "CONSTANT_CASE_LABEL" ->
            labels.add(new Label.Value((ExpressionTree) call(CONSTANT, label)));
        case "PATTERN_CASE_LABEL" -> labels.add(new Label.Matching((Tree) call(PATTERN, label)));
        case "DEFAULT_CASE_LABEL" -> labels.add(new Label.Otherwise());
        default -> // 17 has the expression or pattern itself here
            labels.add(
                label instanceof ExpressionTree constant
                    ? new Label.Value(constant)
                    : new Label.Matching((Tree) label));
      }
    }
    return labels;
  }

  /** The guard after {@code when}. */
  public static Optional<ExpressionTree> guard(CaseTree tree) {
    return GUARD == null
        ? Optional.empty()
        : Optional.ofNullable((ExpressionTree) GUARD.call(tree));
  }

  /** The parts of a record pattern; empty for every other tree. */
  public static Optional<Deconstruction> deconstruction(Tree tree) {
    if (!tree.getKind().name().equals("DECONSTRUCTION_PATTERN")) {
      return Optional.empty();
    }
    List<Tree> nested = new ArrayList<>();
    ((List<?>) call(NESTED, tree)).forEach(pattern -> nested.add((Tree) pattern));
    return Optional.of(
        new Deconstruction((ExpressionTree) call(DECONSTRUCTOR, tree), List.copyOf(nested)));
  }

  /** Whether a tree is the pattern {@code _}, which matches anything. */
  public static boolean isAnyPattern(Tree tree) {
    return tree.getKind().name().equals("ANY_PATTERN");
  }

  private static Object call(@Nullable LaterMethod getter, Object tree) {
    Object result = getter == null ? null : getter.call(tree);
    if (result == null) {
      throw new IllegalStateException("this compiler's trees have changed: " + tree.getClass());
    }
    return result;
  }

  private static @Nullable Class<?> find(String name) {
    try {
      return Class.forName(
          name.contains(".") ? name : TREES + name, false, Tree.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      return null;
    }
  }

  private static @Nullable LaterMethod method(String owner, String name, String result) {
    Class<?> declaring = find(owner);
    Class<?> type = find(result);
    return declaring == null || type == null ? null : LaterMethod.find(declaring, name, type);
  }
}
