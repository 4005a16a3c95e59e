package dev.custody.stress.mutant;

import java.util.List;

/**
 * One fault: an edit of one source file of the runtime, and the tests that have to notice.
 *
 * @param name in kebab case, unique
 * @param says what is wrong with it, as a sentence without a full stop
 * @param type the simple name of the type whose file is edited
 * @param by the tests, in the order in which they are tried
 * @param edits what is replaced by what
 */
record Mutant(String name, String says, String type, List<Catcher> by, List<Edit> edits) {
  /** A text that occurs once in the file, and what stands there instead. */
  record Edit(String before, String after) {}

  /** The source with all edits; refuses a source that it was not made for. */
  String applyTo(String source) {
    String mutated = source;
    for (Edit edit : edits) {
      int at = mutated.indexOf(edit.before());
      if (at < 0 || mutated.indexOf(edit.before(), at + 1) >= 0) {
        throw new AssertionError(
            String.format(
                "the mutant %s needs this text once in %s, and it is there %s:%n%s",
                name, type, at < 0 ? "never" : "more than once", edit.before()));
      }
      mutated = mutated.replace(edit.before(), edit.after());
    }
    return mutated;
  }
}
