package dev.custody.catalogue;

import java.util.ArrayList;
import java.util.List;

/**
 * Who may call some functions.
 *
 * @param everybody whether all may, but for those that are excepted
 * @param callers those who may, unless all may
 * @param excepted how the sections start that may not
 */
record CallerSet(boolean everybody, List<Caller> callers, List<String> excepted) {
  CallerSet {
    callers = List.copyOf(callers);
    excepted = List.copyOf(excepted);
  }

  /**
   * From words: {@code *} is everybody, {@code ?} is not known and so everybody, {@code -} nobody.
   */
  static CallerSet parse(String words) {
    boolean everybody = false;
    List<Caller> callers = new ArrayList<>();
    List<String> excepted = new ArrayList<>();
    for (String word : words.split(" ", -1)) {
      if (word.equals("*") || word.equals("?")) {
        everybody = true;
      } else if (word.startsWith("!")) {
        excepted.add(word.substring(1));
      } else if (!word.equals("-")) {
        callers.add(Caller.parse(word));
      }
    }
    return new CallerSet(everybody, callers, excepted);
  }
}
