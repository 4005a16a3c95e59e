package dev.custody.processor.contract.read.file;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.ParenthesizedTree;
import dev.custody.processor.contract.read.names.Imports;
import dev.custody.processor.contract.read.words.KernelWords;
import dev.custody.processor.contract.read.words.Note;
import dev.custody.processor.text.Spelling;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the annotations of a contract file. */
final class Annotations {
  private final Imports scope;
  private final Problems problems;

  Annotations(Imports scope, Problems problems) {
    this.scope = scope;
    this.problems = problems;
  }

  /** The notes that annotations make, those with a mistake left out. */
  List<Note> read(List<? extends AnnotationTree> trees) {
    List<Note> notes = new ArrayList<>();
    for (AnnotationTree tree : trees) {
      name(tree).flatMap(name -> note(tree, name)).ifPresent(notes::add);
    }
    return notes;
  }

  /** A word of Custody's needs no import; any other annotation is imported or qualified. */
  private Optional<String> name(AnnotationTree tree) {
    String written = tree.getAnnotationType().toString();
    Map<String, String> words = Vocabulary.names();
    Optional<String> name =
        scope
            .imported(written)
            .or(() -> Optional.ofNullable(words.get(written)))
            .or(() -> written.indexOf('.') < 0 ? Optional.empty() : Optional.of(written));
    if (name.isEmpty()) {
      problems.error(
          tree,
          "there is no annotation `@"
              + written
              + "` for contracts"
              + Spelling.hint(written, words.keySet()));
    }
    return name;
  }

  private Optional<Note> note(AnnotationTree tree, String type) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (ExpressionTree argument : tree.getArguments()) {
      boolean named = argument instanceof AssignmentTree;
      String element = named ? ((AssignmentTree) argument).getVariable().toString() : "value";
      ExpressionTree value = named ? ((AssignmentTree) argument).getExpression() : argument;
      Optional<List<String>> constants = constants(value);
      if (constants.isEmpty()) {
        problems.error(value, "`" + value + "` is no constant");
        return Optional.empty();
      }
      if (!isAccepted(type, element, constants.get(), argument)) {
        return Optional.empty();
      }
      values.put(element, constants.get());
    }
    Note note = new Note(type, values);
    KernelWords.problems(note).forEach(problem -> problems.error(tree, problem));
    return Optional.of(note);
  }

  private boolean isAccepted(
      String type, String element, List<String> constants, ExpressionTree at) {
    String word = type.substring(type.lastIndexOf('.') + 1);
    if (!type.equals(Vocabulary.names().get(word))) {
      return true;
    }
    List<String> accepted = Vocabulary.elements(word).get(element);
    if (accepted == null) {
      problems.error(
          at,
          "`@"
              + word
              + "` has no element `"
              + element
              + "`"
              + Spelling.hint(element, Vocabulary.elements(word).keySet()));
      return false;
    }
    for (String constant : constants) {
      if (!accepted.isEmpty() && !accepted.contains(constant)) {
        problems.error(
            at, "`" + element + "` of `@" + word + "` is one of " + String.join(", ", accepted));
        return false;
      }
    }
    return true;
  }

  /** The constants of a value as text: literals, enum constants by simple name, arrays of these. */
  private static Optional<List<String>> constants(ExpressionTree value) {
    if (value instanceof ParenthesizedTree inner) {
      return constants(inner.getExpression());
    }
    if (value instanceof LiteralTree literal) {
      return Optional.of(List.of(String.valueOf(literal.getValue())));
    }
    if (value instanceof IdentifierTree constant) {
      return Optional.of(List.of(constant.getName().toString()));
    }
    if (value instanceof MemberSelectTree constant) {
      boolean isClass = constant.getIdentifier().contentEquals("class");
      return Optional.of(
          List.of(
              isClass ? constant.getExpression().toString() : constant.getIdentifier().toString()));
    }
    if (value instanceof NewArrayTree array && array.getInitializers() != null) {
      List<String> all = new ArrayList<>();
      for (ExpressionTree element : array.getInitializers()) {
        Optional<List<String>> constants = constants(element);
        if (constants.isEmpty()) {
          return Optional.empty();
        }
        all.addAll(constants.get());
      }
      return Optional.of(all);
    }
    return Optional.empty();
  }
}
