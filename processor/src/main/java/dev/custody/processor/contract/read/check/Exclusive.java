package dev.custody.processor.contract.read.check;

import dev.custody.processor.contract.read.words.Custody;
import dev.custody.processor.contract.read.words.Note;
import java.util.List;
import javax.lang.model.element.Element;

/** Words of which at most one may stand at a place. */
final class Exclusive {
  private Exclusive() {}

  /** Reports the first two of the words that stand at a declaration together. */
  static void check(
      Element at, List<Note> notes, List<String> words, String why, List<Contradiction> found) {
    List<String> present = words.stream().filter(word -> Custody.has(notes, word)).toList();
    if (present.size() > 1) {
      found.add(
          new Contradiction(
              at,
              "`@"
                  + present.get(0)
                  + "` and `@"
                  + present.get(1)
                  + "` contradict each other on `"
                  + at.getSimpleName()
                  + "`: "
                  + why));
    }
  }
}
