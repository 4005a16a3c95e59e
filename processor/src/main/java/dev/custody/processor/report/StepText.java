package dev.custody.processor.report;

import dev.custody.processor.finding.Step;
import dev.custody.processor.ir.RefId;
import java.util.SortedMap;

/**
 * One step in words.
 *
 * @param step what happens
 * @param verb the phrase of its kind: {@code acquired here}
 * @param effect what it does, empty if the verb says all: {@code owning, id 1}
 * @param state what each reference met so far is after it: {@code owning}, {@code dead}
 */
record StepText(Step step, String verb, String effect, SortedMap<RefId, String> state) {
  /** Whether the verb is a whole sentence, which no excerpt follows. */
  boolean isSentence() {
    return step instanceof Step.MethodLeft;
  }

  /** On one line without an excerpt: {@code acquired here (owning, id 1)}. */
  String oneLine() {
    return effect.isEmpty() ? verb : verb + " (" + effect + ")";
  }
}
